import type { ProfileHistogram } from './field-profile.ts'

/** One axis: bins of numbers or times, or values by name. */
export type Axis =
  | (Pick<ProfileHistogram, 'scale' | 'edges'> & { readonly field: string })
  | { readonly field: string; readonly values: readonly string[] }

/** How two fields go together, in counts of sampled rows. */
export interface Interaction {
  readonly x: Axis
  readonly y: Axis
  /** By bin of y, then of x. */
  readonly counts: readonly (readonly number[])[]
}
