/** What the Fraud Detection Handbook found in its own simulated payments, and what a schema is held to. */

/** Of one model on one test week, each in 0..1. */
export interface Figures {
  readonly aucRoc: number
  readonly averagePrecision: number
  /** Mean over the days of the share of compromised cards among the 100 most suspicious. */
  readonly cardPrecision: number
}

/** How people read a figure's name. */
export const FIGURE_NAMES = {
  aucRoc: 'AUC ROC',
  averagePrecision: 'Average precision',
  cardPrecision: 'Card precision@100',
} as const satisfies Record<keyof Figures, string>

/** Models by the names that evaluate.py gives them. */
export const MODEL_NAMES = {
  logistic: 'Logistic',
  tree2: 'Tree, depth 2',
  tree: 'Tree',
  forest: 'Forest',
  boosted: 'Boosted',
  random: 'Random',
} as const
export type Model = keyof typeof MODEL_NAMES
export type ModelFigures = Readonly<Record<Model, Figures>>

/** Le Borgne, Siblini, Lebichot, Bontempi (2022), chapter 3, baseline fraud detection system, test set. */
export const HANDBOOK: ModelFigures = {
  logistic: { aucRoc: 0.871, averagePrecision: 0.606, cardPrecision: 0.291 },
  tree2: { aucRoc: 0.763, averagePrecision: 0.496, cardPrecision: 0.241 },
  tree: { aucRoc: 0.788, averagePrecision: 0.309, cardPrecision: 0.243 },
  forest: { aucRoc: 0.867, averagePrecision: 0.658, cardPrecision: 0.287 },
  boosted: { aucRoc: 0.862, averagePrecision: 0.639, cardPrecision: 0.273 },
  random: { aucRoc: 0.5, averagePrecision: 0.007, cardPrecision: 0.017 },
}

/** AUC ROC of fraud that is neither given away nor hidden: around the Handbook's. */
const FAIR_AUC = { min: 0.8, max: 0.9 }

export interface Check {
  /** What is held to hold, with what was found. */
  readonly claim: string
  readonly ok: boolean
}

/** Whether the fraud of a schema is about as hard to find as the Handbook's. */
export function checkFigures({ logistic, tree, forest }: ModelFigures): Check[] {
  const fair = (name: string, { aucRoc }: Figures) => ({
    claim: `AUC ROC of ${name} in ${FAIR_AUC.min.toFixed(2)}..${FAIR_AUC.max.toFixed(2)}: ${aucRoc.toFixed(3)}`,
    ok: aucRoc >= FAIR_AUC.min && aucRoc <= FAIR_AUC.max,
  })
  return [
    fair('logistic regression', logistic),
    fair('the forest', forest),
    {
      claim: `AUC ROC of the forest above that of one unlimited tree: ${forest.aucRoc.toFixed(3)} to ${tree.aucRoc.toFixed(3)}`,
      ok: forest.aucRoc > tree.aucRoc,
    },
  ]
}
