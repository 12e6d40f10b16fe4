import { afterEach, expect, it, vi } from 'vitest'
import { measureRates } from '../../src/cli/measure-rates.ts'

/** Seconds of making and of reading each part, in the order in which the clock is asked for them. */
const SECONDS = [8, 16, 4, 8, 1, 2, 1, 2, 1, 2]

afterEach(() => {
  vi.restoreAllMocks()
})

/** A processor whose clock says for each job in turn what SECONDS has. Gives how many jobs asked. */
function scriptClock(): () => number {
  let jobs = 0
  vi.spyOn(process, 'cpuUsage').mockImplementation((since) => ({
    user: since ? SECONDS[jobs++] * 1e6 : 0,
    system: 0,
  }))
  return () => jobs
}

it.each([
  { parts: 1, made: 1, later: { generate: 8, inspect: 16 } },
  { parts: 2, made: 2, later: { generate: 4, inspect: 8 } },
  { parts: 3, made: 3, later: { generate: 1, inspect: 2 } },
  { parts: 7, made: 5, later: { generate: 1, inspect: 2 } },
])('measures the first of $parts parts, and later ones by themselves', async ({ parts, made, later }) => {
  const jobs = scriptClock()
  const rates = await measureRates({ schema: 'handbook', rows: parts * 100_000, partRows: 100_000 })
  expect(jobs()).toBe(2 * made)
  // Parts are about as large as each other.
  const secondsOf = (rowsPerSecond: number) => Math.round(100_000 / rowsPerSecond)
  expect(secondsOf(rates.generatedRowsPerSecond.firstPart)).toBe(8)
  expect(secondsOf(rates.generatedRowsPerSecond.laterParts)).toBe(later.generate)
  expect(secondsOf(rates.inspectedRowsPerSecond.firstPart)).toBe(16)
  expect(secondsOf(rates.inspectedRowsPerSecond.laterParts)).toBe(later.inspect)
  expect(rates.bytesPerRow).toBeGreaterThan(1)
})
