import { costOfDay, type DayCost, PARTS_AT_ONCE, type PartFigure, type Rates } from '../../core/cost.ts'
import { formatBytes, formatCount, formatCounted } from '../../core/format.ts'
import { PRICES } from '../../core/prices-us-east-1-2026-11.ts'
import { DEFAULT_PART_ROWS, MAX_PART_ROWS, MAX_ROWS } from '../../core/request.ts'
import { defineCommand, type Result, type Screen, UsageError } from '../command.ts'
import { measureRates } from '../measure-rates.ts'
import { defaulted, flag } from '../options.ts'
import { OUTLINES } from '../outlines.ts'
import { wholeNumber } from '../readers.ts'
import { RECORDED } from '../recorded-rates.ts'
import { schemaForRequest } from '../schema-source.ts'
import { schema } from '../shared-options.ts'
import { pairs, table } from '../text-layout.ts'

const options = {
  rows: defaulted(wholeNumber, {
    placeholder: 'N',
    help: 'Rows of a day; 250k, 1m and 1e9 are understood',
    fallback: '1m',
  }),
  'part-rows': defaulted(wholeNumber, {
    placeholder: 'N',
    help: 'Rows of a part, as deployed',
    fallback: String(DEFAULT_PART_ROWS),
  }),
  measure: flag('Measure how fast this machine is instead of using recorded figures; takes some ten seconds'),
  schema,
}

export const cost = defineCommand({
  ...OUTLINES.cost,
  details: `By list prices of ${PRICES.region}, ${PRICES.asOf}, without free tier. A function is taken to be as fast as the core that was measured: the first ${PARTS_AT_ONCE} parts as the first that a process makes, all others as its later ones, for Lambda keeps a process for its next part. Alarms, dashboard, queries and transfer out of AWS are not in it.`,
  options,
  operands: {},
  async perform({ rows, 'part-rows': partRows, measure, schema }): Promise<Result> {
    assertWithin('--rows', rows, MAX_ROWS)
    assertWithin('--part-rows', partRows, MAX_PART_ROWS)
    if (!measure && schema !== RECORDED.schema) {
      throw new UsageError(`--measure: expected with a schema other than ${RECORDED.schema}, found nothing`)
    }
    const rates = measure
      ? await measureRates({ schema: await schemaForRequest(schema), rows, partRows })
      : RECORDED.rates
    const from = measure ? 'measured now' : `measured ${RECORDED.measured}`
    const costs = costOfDay({ rows, partRows, rates, prices: PRICES })
    return {
      ok: true,
      document: { ...costs, rates, rateSource: from, prices: PRICES },
      text: (screen) => costText(costs, { rates, from }, screen),
    }
  },
})

function assertWithin(option: string, value: number, most: number): void {
  if (value >= 1 && value <= most) return
  throw new UsageError(`${option}: expected a whole number in 1..${most}, found ${value}`)
}

/** Three figures, whatever the size: `$0.00123`, `$45.6`, `$7,890`. */
function usd(amount: number): string {
  if (amount >= 100) return `$${formatCount(amount)}`
  return `$${Number(amount.toPrecision(3))}`
}

function speedText(
  { generatedRowsPerSecond, inspectedRowsPerSecond }: Rates,
  part: keyof PartFigure,
): string {
  return `${formatCount(generatedRowsPerSecond[part])} rows/s made, ${formatCount(inspectedRowsPerSecond[part])} read`
}

const COLUMNS = [
  { title: 'making a day' },
  { title: 'quantity', align: 'right' },
  { title: 'unit' },
  { title: 'cost', align: 'right' },
] as const

function costText(
  costs: DayCost,
  { rates, from }: { readonly rates: Rates; readonly from: string },
  screen: Screen,
): string {
  const { rows, parts, bytes, items } = costs
  const heading = `${formatCount(rows)} rows a day, ${formatCounted(parts, 'part')}, ${formatBytes(bytes)}`
  const lines = items.map(({ item, quantity, unit, usd: amount }) => [
    item,
    quantity < 100 ? String(Number(quantity.toPrecision(3))) : formatCount(quantity),
    unit,
    usd(amount),
  ])
  const totals = pairs(
    [
      ['to make a day', `${usd(costs.usdPerDay)}, ${usd(costs.usdPerMillionRows)} per million rows`],
      ['to keep a day', `${usd(costs.storageUsdPerMonth)} a month`],
      ['a month', `${usd(costs.usdPerMonth)}: 30 days made, and all kept for a month`],
      ['speed, first part', speedText(rates, 'firstPart')],
      ['speed, later parts', speedText(rates, 'laterParts')],
      ['of a processor', from],
      ['prices', `${PRICES.region}, ${PRICES.asOf}, without free tier`],
    ],
    screen,
  )
  return `${screen.paint('bold', heading)}\n\n${table(COLUMNS, lines, screen)}\n${totals}`
}
