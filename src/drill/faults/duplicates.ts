/** Rows and ids that are there twice. */
import type { Field } from '../../core/declaration.ts'
import { formatCount } from '../../core/format.ts'
import { columnOf, countFrom0, drawRow, overwrite, rowNumber, rowWords, takeRows } from '../alter.ts'
import { valueAt } from '../cells.ts'
import type { Answer, DrillDay, DrillPart, Fault } from '../fault.ts'
import { inOneRow } from '../one-row.ts'

/** Share of a part's rows that stand in another part as well. */
const SHARED_ROWS = 0.01

const isUnique = ({ declared, nullable }: Field) => declared.unique && !nullable

const uniqueAnswers = ({ dataset }: DrillDay): Answer[] =>
  dataset.fields.filter(isUnique).map(({ name }) => ({ rule: 'unique', field: name }))

const ROW_COUNT: Answer = { rule: 'row count', field: null }

export const idRepeated: Fault = inOneRow({
  name: 'id-repeated',
  summary: 'one id that the row above has as well',
  rules: ['unique'],
  fits: isUnique,
  // The row above has the id first.
  change: (_, { day, part, row, field }) =>
    row === 0 ? undefined : valueAt(columnOf(day, part, field.name), row - 1),
})

export const rowRepeated: Fault = {
  name: 'row-repeated',
  summary: 'one row in place of the next: as many rows, one of them twice',
  plant(day, draw) {
    const answers = uniqueAnswers(day)
    const place = drawRow(day, draw, ({ part, row }) => (row + 1 < part.batch.rows ? true : undefined))
    if (answers.length === 0 || place === null) return null
    const { part, row } = place
    const rows = countFrom0(part.batch.rows).with(row + 1, row)
    return {
      planted: `${rowWords(place)} again in place of the next`,
      rows: [rowNumber(place) + 1],
      answers,
      written: [{ part: part.part, side: null, batch: takeRows(part.batch, rows) }],
    }
  },
}

export const rowAdded: Fault = {
  name: 'row-added',
  summary: 'one row written twice: a row too many',
  plant(day, draw) {
    const place = drawRow(day, draw, () => true)
    if (place === null) return null
    const { part, row } = place
    const rows = countFrom0(part.batch.rows).toSpliced(row, 0, row)
    return {
      planted: `${rowWords(place)} twice`,
      rows: null,
      answers: [ROW_COUNT],
      written: [{ part: part.part, side: null, batch: takeRows(part.batch, rows) }],
    }
  },
}

/** Two parts, in an order that is drawn; null when there is but one. */
function drawParts(day: DrillDay, below: (count: number) => number): [DrillPart, DrillPart] | null {
  if (day.parts.length < 2) return null
  const from = below(day.parts.length)
  const to = (from + 1 + below(day.parts.length - 1)) % day.parts.length
  return [day.parts[from], day.parts[to]]
}

export const rowsInTwoParts: Fault = {
  name: 'rows-in-two-parts',
  summary: 'a hundredth of a part in place of rows of another part',
  plant(day, draw) {
    const answers = uniqueAnswers(day)
    const parts = drawParts(day, draw.below)
    if (answers.length === 0 || parts === null) return null
    const [from, to] = parts
    const fewest = Math.min(from.batch.rows, to.batch.rows)
    const count = Math.max(1, Math.round(fewest * SHARED_ROWS))
    const at = draw.below(fewest - count + 1)
    const copied = takeRows(
      from.batch,
      countFrom0(count).map((row) => at + row),
    )
    return {
      planted: `${formatCount(count)} rows of part ${from.part} in part ${to.part}`,
      rows: countFrom0(count).map((row) => to.firstRow + at + row),
      answers,
      written: [{ part: to.part, side: null, batch: overwrite(to.batch, at, copied) }],
    }
  },
}

export const partRepeated: Fault = {
  name: 'part-repeated',
  summary: 'a part written twice, the second time in place of another',
  plant(day, draw) {
    const parts = drawParts(day, draw.below)
    if (parts === null) return null
    const [from, to] = parts
    return {
      planted: `the rows of part ${from.part} as part ${to.part}`,
      rows: null,
      answers: [...uniqueAnswers(day), ...(from.batch.rows === to.batch.rows ? [] : [ROW_COUNT])],
      written: [{ part: to.part, side: null, batch: from.batch }],
    }
  },
}
