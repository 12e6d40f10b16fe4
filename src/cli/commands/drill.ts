import { compileDataset } from '../../core/dataset.ts'
import { formatCount, formatCounted } from '../../core/format.ts'
import { CATALOGUE } from '../../drill/catalogue.ts'
import { type CleanDay, cleanDays } from '../../drill/clean-days.ts'
import { drill as drillGate, type Outcome } from '../../drill/drill.ts'
import type { Fault } from '../../drill/fault.ts'
import { localContext } from '../../local/local-context.ts'
import { memoryStore } from '../../storage/memory-store.ts'
import { didYouMean } from '../closest.ts'
import { defineCommand, type Result, UsageError } from '../command.ts'
import { type Drilled, drillText, isFailed, isUncaught } from '../drill-text.ts'
import { defaulted, optional } from '../options.ts'
import { OUTLINES } from '../outlines.ts'
import { ProgressLine } from '../progress-line.ts'
import { text, wholeNumber } from '../readers.ts'
import { schemaDocument } from '../schema-source.ts'
import { date, schema, seed } from '../shared-options.ts'

/** A day is made in memory, and anew for each fault. */
const MOST_ROWS = 1_000_000
const MOST_CLEAN_DAYS = 3660

const options = {
  fault: optional(text, {
    placeholder: 'NAMES',
    help: 'Faults to plant, with commas between them (default: every one)',
  }),
  'clean-days': defaulted(wholeNumber, {
    placeholder: 'N',
    help: 'Days in a row in which nothing is planted, to count what fails without cause',
    fallback: '20',
  }),
  rows: defaulted(wholeNumber, {
    placeholder: 'N',
    help: 'Rows of a day. A fault of shares or distributions shows only among many rows',
    fallback: '20k',
  }),
  date,
  schema,
  seed,
}

export const drill = defineCommand({
  ...OUTLINES.drill,
  details:
    'Nothing is written: days are made, inspected and verified in memory by the jobs of every run. A fault is caught when a check fails that is to notice it. Fields and rows are drawn by the seed. Exit code 1 when a fault was missed, or a day failed in which nothing was planted.',
  options,
  operands: {},
  async perform({ fault, rows, date, schema, seed, 'clean-days': days }, io): Promise<Result> {
    assertWithin('--rows', rows, { from: 1, to: MOST_ROWS })
    assertWithin('--clean-days', days, { from: 0, to: MOST_CLEAN_DAYS })
    const faults = fault === null ? CATALOGUE : fault.split(',').map((name) => faultNamed(name.trim()))
    const document = (await schemaDocument(schema)) as Readonly<Record<string, unknown>>
    const request = { schema: document, date, seed, rows }
    const openContext = () => localContext(memoryStore(), io.now)
    const outcomes: Outcome[] = []
    const clean: CleanDay[] = []
    const line = new ProgressLine(io.err, () => ({
      share: (outcomes.length + clean.length) / (faults.length + days),
      facts: [
        `${outcomes.length} of ${formatCounted(faults.length, 'fault')}`,
        `${clean.length} of ${formatCounted(days, 'clean day')}`,
      ],
    }))
    const note = <T>(list: T[], item: T) => {
      io.signal.throwIfAborted()
      list.push(item)
      line.draw()
    }
    try {
      for await (const outcome of drillGate(request, faults, openContext)) note(outcomes, outcome)
      for await (const day of cleanDays(request, days, openContext)) note(clean, day)
    } finally {
      line.end()
    }
    return report({ dataset: compileDataset(document).name, date, seed, rows, outcomes, clean })
  },
})

function assertWithin(
  option: string,
  value: number,
  { from, to }: { readonly from: number; readonly to: number },
) {
  if (value >= from && value <= to) return
  throw new UsageError(`${option}: expected a whole number in ${from}..${formatCount(to)}, found ${value}`)
}

function faultNamed(name: string): Fault {
  const found = CATALOGUE.find((fault) => fault.name === name)
  if (found) return found
  const names = CATALOGUE.map((fault) => fault.name)
  throw new UsageError(
    `--fault: expected some of ${names.join(', ')}, found "${name}".${didYouMean(name, names)}`,
  )
}

function report(drilled: Drilled): Result {
  return {
    ok: !drilled.outcomes.some(isUncaught) && !drilled.clean.some(isFailed),
    document: drilled,
    text: (screen) => drillText(drilled, screen),
  }
}
