import type { Rates } from '../core/cost.ts'
import { DEFAULT_SCHEMA } from '../core/request.ts'

export interface RecordedRates extends Rates {
  /** Rows of the day whose first part was made. */
  readonly dayRows: number
}

/** What `cost --measure` found for the default schema: of five runs the middle one. */
export const RECORDED = {
  schema: DEFAULT_SCHEMA,
  measured: '2026-11-20 with Node 24.21 on x64',
  rates: [
    { dayRows: 1e6, generatedRowsPerSecond: 156_000, inspectedRowsPerSecond: 367_000, bytesPerRow: 73.5 },
    // More cards, so that fewer values repeat and less of them is packed away.
    { dayRows: 1e9, generatedRowsPerSecond: 137_000, inspectedRowsPerSecond: 365_000, bytesPerRow: 93.4 },
  ],
} as const satisfies { schema: string; measured: string; rates: readonly RecordedRates[] }

/** The record of the day that is nearest in size, as a ratio. */
export function recordedRates(rows: number): RecordedRates {
  const distance = ({ dayRows }: RecordedRates) => Math.abs(Math.log(dayRows / rows))
  return [...RECORDED.rates].sort((a, b) => distance(a) - distance(b))[0] as RecordedRates
}
