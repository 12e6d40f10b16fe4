/** What there is of each kind: channels, schemes, categories of merchants, ways of reading a card. */
import type { Dataset } from '../../../src/core/dataset.ts'
import { markdownTable } from '../../markdown-table.ts'
import { sharesOf, toShares } from '../declared.ts'
import type { Rows } from '../rows.ts'
import { type Trial, trialOfCounts, trialOfValues } from '../significance.ts'
import { EXPECTED, legend, OBSERVED, Plot, picture } from '../svg.ts'
import { firstRows, percent, type Section, where } from './section.ts'

/** Of categories, as short as there is room for. */
const NAMES: Readonly<Record<string, string>> = {
  4111: 'transit',
  4121: 'taxis',
  4511: 'airlines',
  4814: 'telephone',
  4899: 'streaming',
  5311: 'dept.',
  5411: 'groceries',
  5541: 'petrol',
  5651: 'clothing',
  5732: 'gadgets',
  5812: 'meals',
  5813: 'bars',
  5814: 'fast food',
  5815: 'media',
  5912: 'pharmacy',
  5942: 'books',
  5968: 'clubs',
  5999: 'other',
  7011: 'hotels',
}

/** Values of one kind, each drawn by itself, and where their shares are declared. */
interface Kind {
  readonly name: string
  readonly of: string
  readonly field: string
  readonly key: string | null
  readonly rows: readonly number[]
  readonly column: string
}

export function mixSection(dataset: Dataset, rows: Rows): Section {
  const texts = (name: string) => rows.texts(name)
  const [dues, strucks, tactics, habits] = ['due_channel', 'struck_channel', 'tactic_channel', 'habit'].map(
    texts,
  )
  const [channels, modes, currencies] = ['channel', 'struck_mode', 'currency_code'].map(texts)
  const isUsual = (i: number) => dues[i] === null && strucks[i] === null && tactics[i] === null
  const cards = firstRows(rows.numbers('card_number'))
  const merchants = firstRows(rows.numbers('merchant_id'))
  const kinds: Kind[] = [
    {
      name: 'habit',
      of: 'customers',
      field: 'customer.habit',
      key: null,
      column: 'habit',
      rows: firstRows(rows.numbers('customer_id')),
    },
    ...['shopper', 'mixed', 'online'].map((habit) => ({
      name: `channel, habit ${habit}`,
      of: 'payments',
      field: 'usual_channel',
      key: habit,
      column: 'channel',
      rows: where(rows.length, (i) => habits[i] === habit && isUsual(i)),
    })),
    ...['USD', 'EUR'].map((currency) => ({
      name: currency === 'USD' ? 'scheme, in dollars' : 'scheme, other currencies',
      of: 'cards',
      field: 'card.scheme',
      key: currency,
      column: 'card_scheme',
      rows: cards.filter((i) => (currencies[i] === 'USD') === (currency === 'USD')),
    })),
    ...['IN_STORE', 'ATM'].map((channel) => ({
      name: `entry mode, ${channel}`,
      of: 'payments',
      field: 'usual_mode',
      key: channel,
      column: 'pos_entry_mode',
      rows: where(rows.length, (i) => channels[i] === channel && modes[i] === null),
    })),
    ...['IN_STORE', 'ONLINE'].map((channel) => ({
      name: `category, ${channel}`,
      of: 'merchants',
      field: 'merchant.mcc',
      key: channel,
      column: 'merchant_mcc',
      rows: merchants.filter((i) => channels[i] === channel),
    })),
  ]
  const trials = kinds.map(({ name, of, field, key, column, rows: chosen }) =>
    trialOfValues(
      { name, of },
      chosen.map((i) => String(rows.column(column)[i])),
      sharesOf(dataset, field, key),
    ),
  )
  const small = kinds.slice(0, -2)
  return {
    title: 'Mix',
    paragraphs: [
      'Declared shares and those found. Schemes are counted by card, categories by merchant, as that is where they are drawn; what is paid where is another matter.',
      markdownTable(
        ['', 'found', 'declared'],
        small.map((kind) => sharesRow(dataset, rows, kind)),
      ),
      '![Merchants by category, in shops and online, found and declared](realism/categories.svg)',
    ],
    pictures: { 'categories.svg': categoriesPicture(dataset, rows, kinds.slice(-2)) },
    trials: [...trials, ...nullTrials(dataset, rows), scenarioTrial(dataset, rows)],
  }
}

function counted(dataset: Dataset, rows: Rows, { field, key, column, rows: chosen }: Kind) {
  const shares = sharesOf(dataset, field, key)
  const values = rows.column(column)
  const found = Map.groupBy(chosen, (i) => String(values[i]))
  return [...shares].map(([value, declared]) => ({
    value,
    declared,
    found: (found.get(value)?.length ?? 0) / chosen.length,
  }))
}

function sharesRow(dataset: Dataset, rows: Rows, kind: Kind): string[] {
  const shares = counted(dataset, rows, kind)
  const list = (which: 'found' | 'declared') =>
    shares.map((share) => (share[which] * 100).toFixed(1)).join(' · ')
  return [`${kind.name}: ${shares.map(({ value }) => value).join(' · ')}`, list('found'), list('declared')]
}

/** Nulls that stand for what a feed does not always know. */
function nullTrials(dataset: Dataset, rows: Rows): Trial[] {
  return (['mcc_code', 'device_id', 'latitude'] as const).map((name) => {
    const form = dataset.form.fields.find((field) => field.name === name)!
    const rate = typeof form.nulls === 'object' ? form.nulls.rate : (form.nulls ?? 0)
    const column = rows.column(name)
    const nulls = where(rows.length, (i) => column[i] === null || Number.isNaN(column[i])).length
    const [n, subject] = [rows.length, { name: `nulls of ${name}`, of: 'payments' }]
    return trialOfCounts(subject, [nulls, n - nulls], [n * rate, n * (1 - rate)])
  })
}

function scenarioTrial(dataset: Dataset, rows: Rows): Trial {
  const { scenarios } = dataset.form.campaigns!
  const weights = Object.fromEntries(Object.entries(scenarios).map(([name, { weight }]) => [name, weight]))
  const found = rows.texts('scenario').filter((scenario) => scenario !== null)
  return trialOfValues({ name: 'scenario', of: 'frauds' }, found, toShares(weights))
}

function categoriesPicture(dataset: Dataset, rows: Rows, kinds: readonly Kind[]): string {
  const marks = kinds.flatMap((kind, panel) => {
    const shares = counted(dataset, rows, kind)
    const plot = new Plot(
      { x: 50, y: 40 + panel * 235, width: 850, height: 170 },
      `${kind.key === 'ONLINE' ? 'Online' : 'In shops'}: ${kind.rows.length} merchants by category`,
      { min: 0, max: shares.length, ticks: shares.map(({ value }, i) => [i + 0.5, value]), title: '' },
      { min: 0, max: 0.26, ticks: [0, 0.1, 0.2].map((at) => [at, percent(at, 0)]), title: '' },
    )
    plot.bars(shares.map(({ found }) => found))
    shares.forEach(({ value, found, declared }, i) => {
      plot.line(
        [
          [i + 0.04, declared],
          [i + 0.96, declared],
        ],
        EXPECTED,
        { width: 3 },
      )
      plot.note([i + 0.5, Math.max(found, declared)], NAMES[value] ?? '', { anchor: 'middle', dx: 0, dy: -6 })
    })
    return plot.marks
  })
  const words = legend(50, 490, [
    [OBSERVED, 'found'],
    [EXPECTED, 'declared'],
  ])
  return picture(920, 505, 'Merchants by category', [...marks, ...words])
}
