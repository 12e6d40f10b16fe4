import { describe, expect, it } from 'vitest'
import { checkFigures, HANDBOOK, type ModelFigures } from '../../../bench/fraud/handbook.ts'
import { meanFigures, report } from '../../../bench/fraud/report.ts'
import type { Trial } from '../../../bench/fraud/trials.ts'
import { paintFor } from '../../../src/cli/paint.ts'

const screen = { columns: 120, paint: paintFor(false) }

/** The Handbook's own figures, but for the logistic regression's AUC. */
const modelsWith = (aucRoc: number): ModelFigures => ({
  ...HANDBOOK,
  logistic: { ...HANDBOOK.logistic, aucRoc },
})

const trial = (seed: number, aucRoc: number, scenarios: Trial['scenarios'] = null): Trial => ({
  seed,
  week: '2026-08-08',
  train: { rows: 140_000, frauds: 420 },
  test: { rows: 95_903, frauds: 289 },
  removedRows: 44_097,
  compromisedCardsPerDay: 40.71,
  models: modelsWith(aucRoc),
  scenarios,
})

const reportOf = (...trials: Trial[]) => report(trials, checkFigures(meanFigures(trials)), screen)

/** What the logistic regression found of 8 or 2 frauds. */
const burst = (frauds: number, logistic: number): Trial['scenarios'] => ({
  burst: { frauds, recall: { logistic, tree2: 0, tree: 0, forest: 1, boosted: 1, random: 0.01 } },
})

describe('report', () => {
  it('has a row per trial, their mean and range, and the Handbook beside', () => {
    expect(reportOf(trial(1, 0.7), trial(2, 0.9))).toMatchInlineSnapshot(`
      "Seed  Test week     Train  Frauds    Test  Frauds  Removed  Compromised cards a day
      1     2026-08-08  140,000     420  95,903     289   44,097                     40.7
      2     2026-08-08  140,000     420  95,903     289   44,097                     40.7

      AUC ROC
      Seed   Test week   Logistic  Tree, depth 2   Tree  Forest  Boosted  Random
      1      2026-08-08     0.700          0.763  0.788   0.867    0.862   0.500
      2      2026-08-08     0.900          0.763  0.788   0.867    0.862   0.500
      mean                  0.800          0.763  0.788   0.867    0.862   0.500
      least                 0.700          0.763  0.788   0.867    0.862   0.500
      most                  0.900          0.763  0.788   0.867    0.862   0.500

      Average precision
      Seed   Test week   Logistic  Tree, depth 2   Tree  Forest  Boosted  Random
      1      2026-08-08     0.606          0.496  0.309   0.658    0.639   0.007
      2      2026-08-08     0.606          0.496  0.309   0.658    0.639   0.007
      mean                  0.606          0.496  0.309   0.658    0.639   0.007
      least                 0.606          0.496  0.309   0.658    0.639   0.007
      most                  0.606          0.496  0.309   0.658    0.639   0.007

      Card precision@100
      Seed   Test week   Logistic  Tree, depth 2   Tree  Forest  Boosted  Random
      1      2026-08-08     0.291          0.241  0.243   0.287    0.273   0.017
      2      2026-08-08     0.291          0.241  0.243   0.287    0.273   0.017
      mean                  0.291          0.241  0.243   0.287    0.273   0.017
      least                 0.291          0.241  0.243   0.287    0.273   0.017
      most                  0.291          0.241  0.243   0.287    0.273   0.017

      Model          AUC ROC  Handbook  Average precision  Handbook  Card precision@100  Handbook
      Logistic         0.800     0.871              0.606     0.606               0.291     0.291
      Tree, depth 2    0.763     0.763              0.496     0.496               0.241     0.241
      Tree             0.788     0.788              0.309     0.309               0.243     0.243
      Forest           0.867     0.867              0.658     0.658               0.287     0.287
      Boosted          0.862     0.862              0.639     0.639               0.273     0.273
      Random           0.500     0.500              0.007     0.007               0.017     0.017

      ok  AUC ROC of logistic regression in 0.80..0.90: 0.800
      ok  AUC ROC of the forest in 0.80..0.90: 0.867
      ok  AUC ROC of the forest above that of one unlimited tree: 0.867 to 0.788
      "
    `)
  })

  it('leaves out the mean of a single trial, and scenarios where days come without', () => {
    expect(reportOf(trial(1, 0.85))).not.toMatch(/mean|Scenario/)
  })

  it('weighs the recall of a scenario by its frauds', () => {
    expect(reportOf(trial(1, 0.8, burst(8, 1)), trial(2, 0.8, burst(2, 0)))).toContain(
      [
        'Scenario  Frauds  Logistic  Tree, depth 2   Tree  Forest  Boosted  Random',
        'burst         10     0.800          0.000  0.000   1.000    1.000   0.010',
      ].join('\n'),
    )
  })
})

describe('checkFigures', () => {
  it('passes what the Handbook found', () => {
    expect(checkFigures(HANDBOOK).map(({ ok }) => ok)).toEqual([true, true, true])
  })

  it.each([0.5, 0.79, 0.91, 0.99])('fails a logistic regression of AUC %d', (aucRoc) => {
    expect(checkFigures(modelsWith(aucRoc)).map(({ ok }) => ok)).toEqual([false, true, true])
  })

  it('fails a forest that is no better than one tree', () => {
    const found = checkFigures({ ...HANDBOOK, tree: HANDBOOK.forest })
    expect(found.map(({ ok }) => ok)).toEqual([true, true, false])
  })
})
