/** The report on how real the payments of the shipped schema look, as Markdown and pictures. */
import type { Dataset } from '../../src/core/dataset.ts'
import { ENGINE_VERSION } from '../../src/core/engine.ts'
import { formatCount } from '../../src/core/format.ts'
import { dayNumber, daysBetween } from '../../src/core/utc-date.ts'
import { rowsOnDay } from '../../src/core/volume.ts'
import { markdownTable } from '../markdown-table.ts'
import { type Searched, searchedDays } from './impossible/combinations.ts'
import { rowsOf } from './rows.ts'
import { amountsSection } from './sections/amounts.ts'
import { cardsSection } from './sections/cards.ts'
import { delaysSection } from './sections/delays.ts'
import { digitsSection } from './sections/digits.ts'
import { hoursSection } from './sections/hours.ts'
import { mixSection } from './sections/mix.ts'
import { placesSection } from './sections/places.ts'
import { rhythmSection } from './sections/rhythm.ts'
import type { Section } from './sections/section.ts'
import { volumeSection } from './sections/volume.ts'
import { type CorrectedTrial, correct } from './significance.ts'

const SEED = 1
const DAY = '2025-11-20'
const DAY_ROWS = 1_000_000
const YEAR = daysBetween('2025-01-01', '2025-12-31')
const YEAR_ROWS = 3000
/** Of the year, as there are many rows of it. */
const YEAR_COLUMNS = ['event_time', 'card_number', 'merchant_id', 'label_fraud', 'is_recurring']
const ALPHA = 0.05

export interface Report {
  readonly markdown: string
  /** SVG by file name. */
  readonly pictures: Readonly<Record<string, string>>
}

/** Says what a report was made of. It is of these payments as long as this line is in it. */
export const madeOf = ({ digest }: Pick<Dataset, 'digest'>): string =>
  `Engine version ${ENGINE_VERSION}, schema \`payments\` with digest \`${digest.slice(0, 16)}\`, seed ${SEED}.`

/**
 * @param dataset  the schema's own
 * @param witness  the same with what is behind its rows
 */
export function makeReport(dataset: Dataset, witness: Dataset, say: (words: string) => void): Report {
  say('looking for impossible payments')
  const searched = searchedDays(witness)
  say(`making ${formatCount(DAY_ROWS)} payments of ${DAY}`)
  const day = rowsOf(witness, [{ seed: SEED, date: DAY, rows: DAY_ROWS, averageRows: null }])
  say(`making a year of ${formatCount(YEAR_ROWS)} payments a day`)
  const year = rowsOf(
    witness,
    YEAR.map((date) => ({
      seed: SEED,
      date,
      rows: rowsOnDay(witness.form.volume!, YEAR_ROWS, dayNumber(date)),
      averageRows: YEAR_ROWS,
    })),
    YEAR_COLUMNS,
  )
  say('measuring')
  const sections = [
    hoursSection(witness, day),
    volumeSection(witness, year, YEAR_ROWS),
    mixSection(witness, day),
    amountsSection(witness, day),
    digitsSection(day),
    cardsSection(witness, day, year),
    rhythmSection(year),
    delaysSection(witness, day),
    placesSection(day),
  ]
  const trials = correct(sections.flatMap((section) => section.trials))
  const markdown = [
    '# How real the payments look',
    `What a day of ${formatCount(DAY_ROWS)} payments (${DAY}) and a year of ${formatCount(YEAR_ROWS)} a day (${YEAR[0].slice(0, 4)}) are like, beside what [the schema](../schemas/payments.yaml) declares. Made by \`npm run realism\`; nothing here is written by hand.`,
    madeOf(dataset),
    ...impossible(searched),
    ...declared(trials),
    ...sections.flatMap(({ title, paragraphs }) => [`## ${title}`, ...paragraphs]),
  ]
  return {
    markdown: `${markdown.join('\n\n')}\n`,
    pictures: Object.assign({}, ...sections.map(({ pictures }: Section) => pictures)),
  }
}

function impossible(searched: readonly Searched[]): string[] {
  const names = [...new Set(searched.flatMap(({ combinations }) => combinations.map(({ name }) => name)))]
  const counts = searched.map(
    ({ rows, combinations }) => new Map(combinations.map(({ name, count }) => [name, count(rows)])),
  )
  const total = counts.reduce((sum, found) => sum + found.values().reduce((a, b) => a + b, 0), 0)
  return [
    '## What no payment can be',
    `${names.length} things that cannot be, and how many payments were: **${total}**. [A test](../test/schemas/impossible-rows.test.ts) looks for them on the same days, and makes sure that it would find each. Clocks and opening hours are held against the time zones of the platform, not against ours.`,
    markdownTable(
      ['', ...searched.map(({ days, rows }) => `${days} (${formatCount(rows.length)})`)],
      names.map((name) => [name, ...counts.map((found) => String(found.get(name) ?? ''))]),
    ),
  ]
}

function declared(trials: readonly CorrectedTrial[]): string[] {
  const rejected = trials.filter(({ corrected }) => corrected < ALPHA)
  const verdict =
    rejected.length === 0
      ? 'None is off by more than chance explains'
      : `**Off by more than chance explains: ${rejected.map(({ name }) => name).join(', ')}**`
  return [
    '## What is declared, and what is found',
    `${trials.length} comparisons. *p* is the chance of data as far off as these or farther if the declaration holds; as there are many, the last column has it after Holm's correction. ${verdict} at ${ALPHA}.`,
    markdownTable(
      ['', 'of', 'n', 'statistic', 'p', 'p, Holm'],
      trials.map(({ name, of, n, statistic, p, corrected }) => [
        name,
        of,
        formatCount(n),
        statistic,
        showP(p),
        showP(corrected),
      ]),
    ),
  ]
}

const showP = (p: number) => (p < 0.001 ? p.toExponential(1) : p.toFixed(3))
