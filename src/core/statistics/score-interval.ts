/**
 * Between which shares the true one lies when a share is seen in a sample, unless the sample is `errors` standard errors off. Source:
 * Wilson, Probable inference, the law of succession, and statistical inference, J. Am. Stat. Assoc. 22, 1927.
 */
export function scoreInterval(
  count: number,
  sampled: number,
  errors: number,
): { readonly low: number; readonly high: number } {
  const square = errors * errors
  const middle = (count + square / 2) / (sampled + square)
  const reach = (errors / (sampled + square)) * Math.sqrt((count * (sampled - count)) / sampled + square / 4)
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) }
}
