/** The figures of some test weeks as tables, beside the Handbook's. */
import type { Screen } from '../../src/cli/command.ts'
import { type TableColumn, table } from '../../src/cli/text-layout.ts'
import { formatCount } from '../../src/core/format.ts'
import {
  type Check,
  FIGURE_NAMES,
  type Figures,
  HANDBOOK,
  MODEL_NAMES,
  type Model,
  type ModelFigures,
} from './handbook.ts'
import type { Trial } from './trials.ts'

const MODELS = Object.keys(MODEL_NAMES) as Model[]
const FIGURES = Object.keys(FIGURE_NAMES) as (keyof Figures)[]

const left = (title: string): TableColumn => ({ title })
const right = (title: string): TableColumn => ({ title, align: 'right' })

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
const share = (number: number) => number.toFixed(3)

/** Every figure of every model, each the mean over the trials. */
export function meanFigures(trials: readonly Pick<Trial, 'models'>[]): ModelFigures {
  const figuresOf = (model: Model) =>
    Object.fromEntries(
      FIGURES.map((figure) => [figure, mean(trials.map(({ models }) => models[model][figure]))]),
    )
  return Object.fromEntries(MODELS.map((model) => [model, figuresOf(model)])) as unknown as ModelFigures
}

/** What each week held. */
function weeksTable(trials: readonly Trial[], screen: Screen): string {
  const columns = [
    left('Seed'),
    left('Test week'),
    ...['Train', 'Frauds', 'Test', 'Frauds', 'Removed'].map(right),
  ]
  const rows = trials.map(({ seed, week, train, test, removedRows, compromisedCardsPerDay }) => [
    String(seed),
    week,
    ...[train.rows, train.frauds, test.rows, test.frauds, removedRows].map(formatCount),
    compromisedCardsPerDay.toFixed(1),
  ])
  return table([...columns, right('Compromised cards a day')], rows, screen)
}

/** One figure of every model: a row per trial, then their mean and, where there are several, their range. */
function figureTable(figure: keyof Figures, trials: readonly Trial[], screen: Screen): string {
  const columns = [left('Seed'), left('Test week'), ...MODELS.map((model) => right(MODEL_NAMES[model]))]
  const values = (model: Model) => trials.map(({ models }) => models[model][figure])
  const summary = (name: string, summarise: (numbers: readonly number[]) => number) => [
    name,
    '',
    ...MODELS.map((model) => share(summarise(values(model)))),
  ]
  const rows = trials.map(({ seed, week, models }) => [
    String(seed),
    week,
    ...MODELS.map((model) => share(models[model][figure])),
  ])
  const summaries = [
    summary('mean', mean),
    summary('least', (numbers) => Math.min(...numbers)),
    summary('most', (numbers) => Math.max(...numbers)),
  ]
  return table(columns, trials.length > 1 ? [...rows, ...summaries] : rows, screen)
}

/** Our means and the Handbook's figures, side by side. */
function comparisonTable(ours: ModelFigures, screen: Screen): string {
  const columns = FIGURES.flatMap((figure) => [right(FIGURE_NAMES[figure]), right('Handbook')])
  const rows = MODELS.map((model) => [
    MODEL_NAMES[model],
    ...FIGURES.flatMap((figure) => [share(ours[model][figure]), share(HANDBOOK[model][figure])]),
  ])
  return table([left('Model'), ...columns], rows, screen)
}

/** By scenario, the share of its frauds over all trials that each model finds; nothing where no trial has scenarios. */
function scenarioTable(trials: readonly Pick<Trial, 'scenarios'>[], screen: Screen): string {
  const names = [...new Set(trials.flatMap(({ scenarios }) => Object.keys(scenarios ?? {})))].sort()
  if (names.length === 0) return ''
  const rows = names.map((name) => {
    const found = trials.flatMap(({ scenarios }) => scenarios?.[name] ?? [])
    const frauds = found.reduce((sum, scenario) => sum + scenario.frauds, 0)
    const recall = (model: Model) =>
      found.reduce((sum, scenario) => sum + scenario.frauds * scenario.recall[model], 0) / frauds
    return [name || 'none', formatCount(frauds), ...MODELS.map((model) => share(recall(model)))]
  })
  const columns = [left('Scenario'), right('Frauds'), ...MODELS.map((model) => right(MODEL_NAMES[model]))]
  return table(columns, rows, screen)
}

/** One line per check, those that fail marked. */
const checkLines = (checks: readonly Check[], { paint }: Screen): string =>
  checks.map(({ claim, ok }) => `${ok ? paint('green', 'ok') : paint('red', 'NO')}  ${claim}\n`).join('')

/** The whole report. */
export function report(trials: readonly Trial[], checks: readonly Check[], screen: Screen): string {
  const scenarios = scenarioTable(trials, screen)
  return [
    weeksTable(trials, screen),
    ...FIGURES.map(
      (figure) => `${screen.paint('bold', FIGURE_NAMES[figure])}\n${figureTable(figure, trials, screen)}`,
    ),
    ...(scenarios === '' ? [] : [`Frauds found when 1 % of the genuine payments are flagged\n${scenarios}`]),
    comparisonTable(meanFigures(trials), screen),
    checkLines(checks, screen),
  ].join('\n')
}
