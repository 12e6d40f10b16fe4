import { expect, it } from 'vitest'
import { slowerSteps } from '../../../bench/speed/guard.ts'

const figure = (step: string, timesDuckDb: number) => ({ step, timesDuckDb, seconds: 1, rowsPerSecond: 1 })

it('names the steps that take much more of the yardstick than before, and those never recorded', () => {
  const before = [figure('write', 0.4), figure('read', 0.2)]
  expect(slowerSteps([figure('write', 0.69), figure('read', 0.05)], before)).toEqual([])
  expect(slowerSteps([figure('write', 0.71), figure('read', 0.2), figure('inspect', 1)], before)).toEqual([
    "write: expected 0.70 at most of DuckDB's time, found 0.71",
    "inspect: expected a recorded figure of DuckDB's time, found 1.00",
  ])
})
