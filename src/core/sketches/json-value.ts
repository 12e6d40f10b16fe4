/** A value as a state holds it: numbers that JSON lacks are written as text (NaN, Infinity, -Infinity). */
export const jsonValue = (value: string | number): string | number =>
  typeof value === 'string' || Number.isFinite(value) ? value : String(value)
