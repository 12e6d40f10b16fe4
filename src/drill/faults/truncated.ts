/** Files that are cut short, damaged or gone. */
import { formatBytes, formatCount } from '../../core/format.ts'
import { countFrom0, takeRows } from '../alter.ts'
import type { Draw } from '../draw.ts'
import type { Answer, DrillDay, DrillPart, Fault, Planting } from '../fault.ts'

const REFUSED: Answer = { rule: 'CorruptPartError', field: null }

/** A fault of one part's object, drawn among all: what was written was right. */
const ofObject = (
  name: string,
  summary: string,
  damage: (
    part: DrillPart,
    draw: Draw,
    day: DrillDay,
  ) => { readonly planted: string; readonly bytes: Uint8Array | null } | null,
): Fault => ({
  name,
  summary,
  plant(day, draw): Planting | null {
    const part = day.parts[draw.below(day.parts.length)]
    const damaged = damage(part, draw, day)
    if (damaged === null) return null
    const { planted, bytes } = damaged
    return { planted, rows: null, answers: [REFUSED], stored: [{ part: part.part, bytes }] }
  },
})

export const bytesCut = ofObject(
  'bytes-cut',
  "a part's object without its last bytes",
  ({ part, bytes }, draw) => {
    const cut = 1 + draw.below(Math.ceil(bytes.length / 10))
    return {
      planted: `part ${part} shorter by ${formatBytes(cut)}`,
      bytes: bytes.subarray(0, bytes.length - cut),
    }
  },
)

export const bitFlipped = ofObject(
  'bit-flipped',
  "one bit of a part's object turned",
  ({ part, bytes }, draw) => {
    const at = draw.below(bytes.length)
    return {
      planted: `byte ${formatCount(at)} of part ${part}`,
      bytes: bytes.with(at, bytes[at] ^ (1 << draw.below(8))),
    }
  },
)

export const objectOfAnother = ofObject(
  'wrong-object',
  "another part's object under a part's key",
  ({ part }, draw, { parts }) => {
    const other = draw.pick(parts.filter((candidate) => candidate.part !== part))
    return other && { planted: `the object of part ${other.part} as part ${part}`, bytes: other.bytes }
  },
)

export const partMissing = ofObject('part-missing', "no object under a part's key", ({ part }) => ({
  planted: `part ${part} gone`,
  bytes: null,
}))

export const rowMissing: Fault = {
  name: 'row-missing',
  summary: 'a part without its last row: a row too few',
  plant(day, draw) {
    const part = draw.pick(day.parts.filter(({ batch }) => batch.rows > 1))
    return part && withoutRows(part, 1)
  },
}

export const partHalved: Fault = {
  name: 'part-halved',
  summary: 'a part without the second half of its rows',
  plant(day, draw) {
    const part = draw.pick(day.parts.filter(({ batch }) => batch.rows > 1))
    return part && withoutRows(part, part.batch.rows >> 1)
  },
}

function withoutRows({ part, batch }: DrillPart, missing: number): Planting {
  return {
    planted: `part ${part} shorter by ${formatCount(missing)} of ${formatCount(batch.rows)} rows`,
    rows: null,
    answers: [{ rule: 'row count', field: null }],
    written: [{ part, side: null, batch: takeRows(batch, countFrom0(batch.rows - missing)) }],
  }
}
