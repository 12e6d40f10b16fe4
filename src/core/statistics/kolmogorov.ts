import { exp } from '../random/exact-math.ts'

/**
 * At most the chance that the distribution of a sample of n is anywhere as far from the true one: 2 exp(-2 n distance²), for every
 * n and every distribution, and for large ones exact. Source: Massart, The tight constant in the Dvoretzky-Kiefer-Wolfowitz
 * inequality, Annals of Probability 18, 1990.
 */
export const kolmogorovTail = (distance: number, n: number): number =>
  Math.min(1, 2 * exp(-2 * n * distance * distance))
