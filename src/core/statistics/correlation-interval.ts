import { exp, ln } from '../random/exact-math.ts'

/** Of the transformed coefficient, times √(n - 3). For ranks by Fieller, Hartley and Pearson, Biometrika 44, 1957. */
const ERRORS = { pearson: 1, spearman: 1.03 } as const

/**
 * Between which coefficients the true one lies when one is seen in a sample of n pairs, unless the sample is `errors` standard
 * errors off. Source: Fisher, On the probable error of a coefficient of correlation, Metron 1, 1921.
 */
export function correlationInterval(
  coefficient: number,
  n: number,
  { method, errors }: { readonly method: keyof typeof ERRORS; readonly errors: number },
): { readonly low: number; readonly high: number } {
  if (n <= 3) return { low: -1, high: 1 }
  if (Math.abs(coefficient) >= 1) return { low: coefficient, high: coefficient }
  const z = ln((1 + coefficient) / (1 - coefficient)) / 2
  const reach = (errors * ERRORS[method]) / Math.sqrt(n - 3)
  return { low: hyperbolicTangent(z - reach), high: hyperbolicTangent(z + reach) }
}

const hyperbolicTangent = (z: number): number => 1 - 2 / (exp(2 * z) + 1)
