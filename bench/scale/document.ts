/** docs/scale.md from the recorded rates: what days of ten million to ten billion rows are on AWS. */
import { RECORDED } from '../../src/cli/recorded-rates.ts'
import { ASSUMED, costOfDay, PARTS_AT_ONCE, type PartFigure } from '../../src/core/cost.ts'
import { formatBytes, formatCount } from '../../src/core/format.ts'
import { PRICES } from '../../src/core/prices-us-east-1-2026-11.ts'
import { MAX_PART_ROWS, MAX_PARTS } from '../../src/core/request.ts'
import { type DayScale, LIMITS, type LimitUse, scaleOfDay } from '../../src/core/scale.ts'
import { markdownTable } from '../markdown-table.ts'

const SIZES = [10_000_000, 1_000_000_000, 10_000_000_000]
/** Of these sizes, the one whose limits are listed whole. */
const GREATEST = SIZES[SIZES.length - 1]
const NEAREST_SHOWN = 3

const { rates } = RECORDED
const scaleOf = (rows: number): DayScale => scaleOfDay({ rows, rates })

export function scaleDocument(): string {
  const scales = SIZES.map(scaleOf)
  return `# Large days

How a day runs on AWS as it grows: parts, time, cost, and which limit it meets first. Written by \`npm run scale\` from the
rates of \`src/cli/recorded-rates.ts\` (measured ${RECORDED.measured}) and the arithmetic of \`src/core/scale.ts\` and
\`src/core/cost.ts\`; a test holds it to both, and plans ten billion rows for real. No day of this size has been run on AWS.

${markdownTable(['', ...scales.map(({ rows }) => `${formatCount(rows)} rows`)], dayRows(scales))}

Of ${formatCount(GREATEST)} rows, every limit, the nearest first:

${markdownTable(['Limit', 'Used', 'Allowed', 'Share'], scaleOf(GREATEST).limits.map(limitRow))}

${findings(scales)}
`
}

function dayRows(scales: readonly DayScale[]): string[][] {
  const costs = scales.map(({ rows }) => costOfDay({ rows, rates, prices: PRICES }))
  const row = (name: string, show: (scale: DayScale, i: number) => string) => [name, ...scales.map(show)]
  return [
    row('Parts', ({ parts }) => formatCount(parts)),
    row('Rows of a part', ({ rowsPerPart }) => formatCount(rowsPerPart)),
    row('Size', ({ bytes }) => formatBytes(bytes)),
    row('List of parts between states', ({ limits }) => formatBytes(used(limits, 'payload between states'))),
    row('Functions at once', ({ atOnce }) => formatCount(atOnce)),
    row('Until all of these run', ({ rampSeconds }) => seconds(rampSeconds)),
    row("Making a function's first part", ({ generateSeconds }) => seconds(generateSeconds.firstPart)),
    row("Reading a function's first part back", ({ inspectSeconds }) => seconds(inspectSeconds.firstPart)),
    row('Making a later part', ({ waves, generateSeconds }) => laterSeconds(waves, generateSeconds)),
    row('Reading a later part back', ({ waves, inspectSeconds }) => laterSeconds(waves, inspectSeconds)),
    row('States of the day', ({ daySeconds }) => seconds(daySeconds)),
    row('From request to publication', ({ wallSeconds }) => seconds(wallSeconds)),
    row('Writes a second to one prefix', ({ limits }) =>
      perSecond(used(limits, 'writes to the staging prefix')),
    ),
    row('Reads a second of one prefix', ({ limits }) =>
      perSecond(used(limits, 'reads of the staging prefix')),
    ),
    row('Computing', (_, i) =>
      usd(costs[i].items.filter(({ unit }) => unit === 'GiB-s').reduce((sum, item) => sum + item.usd, 0)),
    ),
    row('Whole day', (_, i) => usd(costs[i].usdPerDay)),
    row('Nearest limits', ({ limits }) =>
      limits
        .slice(0, NEAREST_SHOWN)
        .map(({ limit, used, allowed }) => `${limit} (${share(used / allowed)})`)
        .join(', '),
    ),
  ]
}

function findings(scales: readonly DayScale[]): string {
  const [first] = scales[scales.length - 1].limits
  return `The first limit that a growing day meets is **${first.limit}**. Ten billion rows are what a day may have: ${formatCount(MAX_PARTS)}
parts, as many numbers as one payload holds beside room to spare and a part's name has digits for, of ${formatCount(MAX_PART_ROWS)} rows, which a
function makes well within its ${LIMITS.functionSeconds} seconds. Beyond that, cut the feed into several datasets.

The map runs ${PARTS_AT_ONCE} parts at once (\`MaxConcurrency\` in \`stepfunctions/daily-run.asl.json\`), a tenth of the functions that a region allows an
account, so that a large backfill leaves room for others. Raising it shortens the day in proportion until VerifyDay, which
merges what was seen of the parts one after the other (${ASSUMED.secondsPerPart} s each), is the greater part.

A part's event history is a handful of events, and the map's children have histories of their own: the bound of 25,000
events is not met at any size. Names of executions have 80 characters; a part's child is named by AWS.`
}

const used = (limits: readonly LimitUse[], name: string): number => {
  const found = limits.find(({ limit }) => limit === name)
  if (!found) throw new Error(`${name}: expected a limit, found none`)
  return found.used
}

const limitRow = ({ limit, used, allowed, unit }: LimitUse): string[] => [
  limit,
  `${short(used)} ${unit}`,
  `${short(allowed)} ${unit}`,
  share(used / allowed),
]

const short = (amount: number) =>
  amount >= 100 ? formatCount(Math.round(amount)) : String(Number(amount.toPrecision(2)))
const share = (part: number) => `${short(100 * part)} %`
const perSecond = (amount: number) => short(amount)
const usd = (amount: number) => `$${Number(amount.toPrecision(2))}`

/** Where each function has one part, there are no later ones. */
const laterSeconds = (waves: number, { laterParts }: PartFigure) =>
  waves === 1 ? 'none' : seconds(laterParts)

/** `4.1 s`, `12 min`, `1.4 h` */
function seconds(amount: number): string {
  if (amount < 100) return `${Number(amount.toPrecision(2))} s`
  return amount < 5400 ? `${Math.round(amount / 60)} min` : `${(amount / 3600).toFixed(1)} h`
}
