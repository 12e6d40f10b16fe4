/** One of some values. */
export interface DrawnChoice {
  readonly kind: 'choice'
  /** Each once, booleans too. */
  readonly values: readonly (string | number | boolean)[]
  /** Of each value, adding up to 1. */
  readonly shares: readonly number[]
}

/** A whole number, min + ⌊(max - min + 1) · u^skew⌋ of a uniform u. */
export interface DrawnInteger {
  readonly kind: 'integer'
  readonly min: number
  readonly max: number
  readonly skew: number
}

/** What a real number is before it is moved, clamped and rounded. */
export type RealShape =
  | { readonly kind: 'uniform'; readonly from: number; readonly to: number }
  | { readonly kind: 'normal' | 'lognormal'; readonly mean: number; readonly stddev: number }
  | { readonly kind: 'exponential'; readonly rate: number }

/** A real number times `factor`, plus `shift`, clamped to [min, max], rounded half up to `decimals` if any. */
export interface DrawnReal {
  readonly kind: 'real'
  readonly shape: RealShape
  /** Above 0. */
  readonly factor: number
  readonly shift: number
  readonly min: number
  readonly max: number
  readonly decimals: number | null
}

/** How a value is drawn for each row, from what was drawn for nothing else. */
export type DeclaredDistribution = DrawnChoice | DrawnInteger | DrawnReal
