import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../../src/core/random/exact-math.ts'
import { numbers, sample, type Value, type WrittenField } from '../../datasets.ts'
import { chiSquare, chiSquareLimit, kolmogorovLimit, kolmogorovSmirnov, mean } from '../../statistics.ts'

const N = 20_000
const ALPHA = 1e-5
/** fast-check draws parameters from a fixed seed: a failure is a fact about the code, not about luck. */
const RUNS = { numRuns: 12, seed: 20261119 }
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })

/** Standard normal distribution function (Abramowitz and Stegun 26.2.17, error below 7.5e-8). */
function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const upper = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly
  return z >= 0 ? 1 - upper : upper
}

const distance = (values: Value[], cdf: (x: number) => number) =>
  kolmogorovSmirnov(Float64Array.from(numbers(values)).toSorted(), cdf)
const LIMIT = kolmogorovLimit(N, ALPHA)

/** Whether a share seen among n is within chance of the one declared. */
const withinChance = (seen: number, declared: number, n = N) =>
  Math.abs(seen - declared) <= 4.5 * Math.sqrt((declared * (1 - declared)) / n) + 1e-12

const shares = (values: Value[]) => {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

describe('float', () => {
  it('is uniform between its bounds', () => {
    fc.assert(
      fc.property(real(-1000, 1000), real(0.001, 1000), (min, width) => {
        const values = sample({ type: 'float', min, max: min + width }, N)
        expect(distance(values, (x) => (x - min) / width)).toBeLessThan(LIMIT)
      }),
      RUNS,
    )
  })

  it('is normal of its mean and deviation', () => {
    fc.assert(
      fc.property(real(-50, 50), real(0.01, 20), (mu, sigma) => {
        const values = sample({ type: 'float', distribution: 'normal', mean: mu, stddev: sigma }, N)
        expect(distance(values, (x) => normalCdf((x - mu) / sigma))).toBeLessThan(LIMIT)
        expect(Math.abs(mean(numbers(values)) - mu)).toBeLessThan((4.5 * sigma) / Math.sqrt(N))
      }),
      RUNS,
    )
  })

  it('is lognormal: its logarithm is normal, its quantiles are as declared', () => {
    fc.assert(
      fc.property(real(-2, 5), real(0.1, 2), (mu, sigma) => {
        const values = sample({ type: 'float', distribution: 'lognormal', mean: mu, stddev: sigma }, N)
        expect(distance(values, (x) => normalCdf((Math.log(x) - mu) / sigma))).toBeLessThan(LIMIT)
        for (const p of [0.05, 0.5, 0.95]) {
          const quantile = Math.exp(mu + sigma * normalQuantile(p))
          const below = numbers(values).filter((value) => value < quantile).length / N
          expect(withinChance(below, p)).toBe(true)
        }
      }),
      RUNS,
    )
  })

  it('is exponential of its rate', () => {
    fc.assert(
      fc.property(real(0.01, 50), (rate) => {
        const values = sample({ type: 'float', distribution: 'exponential', rate }, N)
        expect(distance(values, (x) => 1 - Math.exp(-rate * x))).toBeLessThan(LIMIT)
      }),
      RUNS,
    )
  })

  it('is clamped to its bounds and rounded to decimals that read back', () => {
    const values = numbers(
      sample(
        { type: 'float', distribution: 'normal', mean: 0, stddev: 3, min: -1, max: 2.5, decimals: 2 },
        N,
      ),
    )
    expect([Math.min(...values), Math.max(...values)]).toEqual([-1, 2.5])
    for (const value of values) expect(Number(value.toFixed(2))).toBe(value)
    expect(values.some((value) => Object.is(value, -0))).toBe(false)
  })

  it('takes parameters from an earlier field, and a default where none is listed', () => {
    const kind: WrittenField = { name: 'kind', type: 'category', choices: ['a', 'b', 'c'] }
    const field = {
      type: 'float',
      distribution: 'normal',
      mean: { by: 'kind', values: { a: 100, b: -100 }, default: 0 },
      scale: { by: 'kind', values: { c: 5 }, default: 1 },
    } as const
    const kinds = sample({ type: 'derived', concat: ['kind'] }, N, [kind])
    const values = numbers(sample(field, N, [kind]))
    const of = (name: string) => values.filter((_, i) => kinds[i] === name)
    expect(mean(of('a'))).toBeCloseTo(100, 0)
    expect(mean(of('b'))).toBeCloseTo(-100, 0)
    expect(Math.abs(mean(of('c')))).toBeLessThan(0.5)
    expect(Math.sqrt(mean(of('c').map((x) => x * x)))).toBeCloseTo(5, 0)
  })
})

describe('int', () => {
  it('is even over its range without skew', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 200 }), (min, size) => {
        const counts = new Int32Array(size)
        for (const value of numbers(sample({ type: 'int', min, max: min + size - 1 }, N)))
          counts[value - min]++
        expect(chiSquare(counts, () => N / size)).toBeLessThan(chiSquareLimit(Math.max(1, size - 1), ALPHA))
      }),
      RUNS,
    )
  })

  it('follows u^skew, and covers ranges beyond 32 bits', () => {
    const values = sample({ type: 'int', min: 0, max: 2 ** 40, skew: 3 }, N)
    expect(distance(values, (x) => Math.cbrt(x / 2 ** 40))).toBeLessThan(LIMIT)
  })
})

describe('bool', () => {
  it('is true with its chance', () => {
    fc.assert(
      fc.property(real(0, 1), (p) => {
        const share = sample({ type: 'bool', p_true: p }, N).filter(Boolean).length / N
        expect(withinChance(share, p)).toBe(true)
      }),
      RUNS,
    )
  })

  it('is true in exactly the declared share of rows', () => {
    fc.assert(
      fc.property(real(0, 1), fc.integer({ min: 1, max: 3000 }), (rate, rows) => {
        expect(sample({ type: 'bool', exact_rate: rate }, rows).filter(Boolean)).toHaveLength(
          Math.floor(rows * rate + 0.5),
        )
      }),
      RUNS,
    )
  })
})

describe('category', () => {
  it('has its weights, also far above 1', () => {
    fc.assert(
      fc.property(fc.array(real(0.01, 50), { minLength: 2, maxLength: 12 }), (weights) => {
        const choices = Object.fromEntries(weights.map((weight, i) => [`v${i}`, weight]))
        const counts = shares(sample({ type: 'category', choices }, N))
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        weights.forEach((weight, i) => {
          expect(withinChance((counts.get(`v${i}`) ?? 0) / N, weight / total)).toBe(true)
        })
      }),
      RUNS,
    )
  })

  it('takes its weights from an earlier field; null where that lists none', () => {
    const kind: WrittenField = { name: 'kind', type: 'category', choices: ['a', 'b', 'c'], nulls: 0.2 }
    const kinds = sample({ type: 'derived', map: { from: 'kind', values: { a: 'a', b: 'b', c: 'c' } } }, N, [
      kind,
    ])
    const values = sample({ type: 'category', given: 'kind', table: { a: { x: 1, y: 3 }, b: ['z'] } }, N, [
      kind,
    ])
    const x = values.filter((value, i) => kinds[i] === 'a' && value === 'x').length
    expect(withinChance(x / kinds.filter((kind) => kind === 'a').length, 0.25, N / 4)).toBe(true)
    values.forEach((value, i) => {
      if (kinds[i] === 'b') expect(value).toBe('z')
      if (kinds[i] === 'c' || kinds[i] === null) expect(value).toBeNull()
    })
  })

  it('keeps numbers and booleans what they are', () => {
    expect(new Set(sample({ type: 'category', choices: [5411, 5812] }, 100))).toEqual(new Set([5411, 5812]))
    expect(new Set(sample({ type: 'category', choices: [true, false] }, 100))).toEqual(new Set([true, false]))
  })
})

describe('datetime', () => {
  const DAY = 86_400e6
  const midnight = Date.parse('2026-11-19T00:00:00Z') * 1000
  const shareOfDay = (values: Value[]) => numbers(values).map((time) => (time - midnight) / DAY)

  it('is even over the day of the run', () => {
    expect(distance(shareOfDay(sample({ type: 'datetime' }, N)), (x) => x)).toBeLessThan(LIMIT)
  })

  it('ramps up and down', () => {
    const ramp = (direction: string) => shareOfDay(sample({ type: 'datetime', mode: 'ramp', direction }, N))
    expect(distance(ramp('up'), (x) => x * x)).toBeLessThan(LIMIT)
    expect(distance(ramp('down'), (x) => 1 - (1 - x) ** 2)).toBeLessThan(LIMIT)
  })

  it('has the hours of its curve, whatever the weights add up to', () => {
    const weights: number[] = Array.from({ length: 24 }, (_, hour) => (hour === 8 ? 1.5 : hour === 3 ? 0 : 1))
    const hours = new Int32Array(24)
    for (const x of shareOfDay(
      sample({ type: 'datetime', mode: 'seasonal', seasonality: { hour_of_day: weights } }, N),
    ))
      hours[Math.floor(x * 24)]++
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    expect(hours[3]).toBe(0)
    hours.forEach((count, hour) => {
      expect(withinChance(count / N, weights[hour] / total)).toBe(true)
    })
  })

  it.each([0, 330, -480])(
    'peaks at 18:00 local with a deviation of 3 hours, %i minutes from UTC',
    (minutes) => {
      const offset: WrittenField = { name: 'offset', type: 'category', choices: [minutes] }
      const seasonality = { hour_of_day: { peak: 18, sigma: 3 } }
      const values = sample({ type: 'datetime', mode: 'seasonal', seasonality, utc_offset: 'offset' }, N, [
        offset,
      ])
      const fromPeak = shareOfDay(values).map(
        (x) => ((((x * 24 + minutes / 60 - 18 + 12) % 24) + 24) % 24) - 12,
      )
      expect(Math.abs(mean(fromPeak))).toBeLessThan(0.1)
      expect(Math.sqrt(mean(fromPeak.map((hours) => hours * hours)))).toBeCloseTo(3, 1)
    },
  )

  it('has the weekdays, months and single dates of its curves between two days', () => {
    const seasonality = { day_of_week: [1, 1, 1, 1, 1, 0.5, 0.25], dates: { '11-27': 10 } }
    const values = sample(
      { type: 'datetime', mode: 'seasonal', between: ['2026-11-02', '2026-11-30'], seasonality, as: 'date' },
      N,
    )
    const counts = shares(values)
    // Four weeks from a Monday; the last Friday counts tenfold.
    const total = 4 * 5.75 + 9
    expect(withinChance((counts.get('2026-11-27') ?? 0) / N, 10 / total)).toBe(true)
    expect(withinChance((counts.get('2026-11-08') ?? 0) / N, 0.25 / total)).toBe(true)
    expect(withinChance((counts.get('2026-11-02') ?? 0) / N, 1 / total)).toBe(true)
    expect(counts.get('2026-11-30')).toBeUndefined()
  })

  it('can be written as date, text, seconds and milliseconds', () => {
    const as = (form: string) => sample({ type: 'datetime', as: form }, 3)
    const micros = numbers(as('timestamp'))
    expect(as('date')).toEqual(['2026-11-19', '2026-11-19', '2026-11-19'])
    expect(as('epoch_seconds')).toEqual(micros.map((time) => Math.floor(time / 1e6)))
    expect(as('epoch_millis')).toEqual(micros.map((time) => Math.floor(time / 1e3)))
    expect(numbers(as('iso').map((text) => Date.parse(text as string)))).toEqual(
      micros.map((time) => Math.floor(time / 1e3)),
    )
  })
})

describe('nulls', () => {
  it('have their rate, apart from the values', () => {
    fc.assert(
      fc.property(real(0, 1), (rate) => {
        const values = sample({ type: 'float', nulls: rate }, N)
        const present = values.filter((value) => value !== null)
        expect(withinChance(1 - present.length / N, rate)).toBe(true)
        if (present.length > 100)
          expect(distance(present, (x) => x)).toBeLessThan(kolmogorovLimit(present.length, ALPHA))
      }),
      RUNS,
    )
  })

  it('come together in a group', () => {
    const nulls = { rate: 0.1, group: 'place' }
    const north: WrittenField = { name: 'north', type: 'float', nulls }
    const first = sample({ type: 'derived', concat: ['north'] }, N, [north])
    const second = sample({ type: 'int', nulls }, N, [north])
    expect(second.map((value) => value === null)).toEqual(first.map((value) => value === null))
    expect(withinChance(second.filter((value) => value === null).length / N, 0.1)).toBe(true)
  })
})

describe('uuid', () => {
  it('is of version 4, unique, and even in every free digit', () => {
    const values = sample({ type: 'uuid' }, N) as string[]
    expect(new Set(values).size).toBe(N)
    for (const value of values)
      expect(value).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    for (const place of [0, 7, 9, 15, 17, 20, 24, 35]) {
      const counts = shares(values.map((value) => value[place]))
      expect(chiSquare([...counts.values()], () => N / 16)).toBeLessThan(chiSquareLimit(15, ALPHA))
    }
  })
})
