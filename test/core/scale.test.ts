import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PARTS_AT_ONCE } from '../../src/core/cost.ts'
import { runPrefix, stagedPartKey } from '../../src/core/keys.ts'
import { MAX_PART_ROWS, MAX_PARTS } from '../../src/core/request.ts'
import { type DayScale, LIMITS, listBytes, scaleOfDay } from '../../src/core/scale.ts'
import { planDay } from '../../src/jobs/plan-day.ts'
import { openPlannedDay } from '../../src/jobs/planned-day.ts'
import { localContext } from '../../src/local/local-context.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'

const TEN_BILLION = 10_000_000_000
const rates = {
  generatedRowsPerSecond: { firstPart: 100_000, laterParts: 250_000 },
  inspectedRowsPerSecond: { firstPart: 200_000, laterParts: 500_000 },
  bytesPerRow: 60,
}
const workflow = JSON.parse(
  readFileSync(new URL('../../stepfunctions/daily-run.asl.json', import.meta.url), 'utf8'),
)

const usedOf = ({ limits }: DayScale, name: string) => limits.find(({ limit }) => limit === name)?.used
const writesOf = (scale: DayScale) => usedOf(scale, 'writes to the staging prefix')

describe('a day of ten billion rows', async () => {
  const context = localContext(memoryStore(), () => new Date('2026-11-20T02:00:00Z'))
  const request = { date: '2026-11-19', rows: TEN_BILLION }
  const planned = await planDay({ owner: 'arn:aws:states:::execution:1', request }, context)
  if (planned.status !== 'planned') throw new Error(`expected a plan, found ${planned.status}`)
  const { day, plan } = await openPlannedDay(context.store, planned.runId)

  it('is planned in as many parts as a map may have children', () => {
    expect(planned.parts).toHaveLength(MAX_PARTS)
    expect(MAX_PARTS).toBeLessThanOrEqual(LIMITS.childrenAtOnce)
  })

  it('fits every payload of the workflow', () => {
    const input = JSON.stringify(planned).length
    const item = JSON.stringify({ runId: planned.runId, part: MAX_PARTS - 1 }).length
    // Beside the plan's state the map leaves what became of each part: its number, or an error's name.
    const after = JSON.stringify({
      ...planned,
      parts: planned.parts.map(() => 'Lambda.TooManyRequestsException'),
    })
    expect(input).toBeLessThan(LIMITS.payloadBytes / 4)
    expect(item).toBeLessThan(200)
    expect(listBytes(MAX_PARTS)).toBeLessThan(input)
    // Should all parts fail alike, even the longest name of an error does not fit: then the map itself fails, and is caught.
    expect(after.length).toBeGreaterThan(LIMITS.payloadBytes)
    expect(workflow.States.MakeParts.Catch[0]).toMatchObject({
      ErrorEquals: ['States.ALL'],
      Next: 'CleanupRun',
    })
  })

  it('has parts that add up, each about as large as the others and as a function bears', () => {
    const rowsOf = (part: number) => day.partRange(part, plan.parts).rows
    expect(rowsOf(0).start).toBe(0)
    expect(rowsOf(MAX_PARTS - 1).end).toBe(TEN_BILLION)
    for (let part = 0; part < MAX_PARTS; part += 97) {
      const { start, end } = rowsOf(part)
      expect(rowsOf(part + 1).start).toBe(end)
      expect((end - start) / MAX_PART_ROWS).toBeGreaterThan(0.9)
      expect((end - start) / MAX_PART_ROWS).toBeLessThan(1.1)
    }
  })

  it('has keys and prefixes that S3 takes', () => {
    expect(stagedPartKey(planned.runId, MAX_PARTS - 1)).toHaveLength(
      '_staging/run_id=/part-09999.parquet'.length + 16,
    )
    expect(runPrefix(plan.dataset, plan.date, planned.runId).length).toBeLessThan(1024)
  })

  it('comes near no limit but those that it sets itself', () => {
    const { limits, wallSeconds } = scaleOfDay({ rows: TEN_BILLION, rates })
    for (const { limit, used, allowed } of limits) expect(used / allowed, limit).toBeLessThanOrEqual(1)
    expect(limits[0]).toMatchObject({ limit: 'parts of a day', used: MAX_PARTS })
    expect(wallSeconds).toBeLessThan(workflow.TimeoutSeconds)
  })
})

describe('how a day grows', () => {
  it('takes as long as its parts take one after the other, a hundred at once', () => {
    // A first part: 2.5 s of making, 1.25 s of reading, and 15 MB there and back at 50 MB/s; a later one 1 s and 0.5 s.
    const scale = scaleOfDay({ rows: 1e9, rates })
    expect(scale).toMatchObject({ parts: 4000, rowsPerPart: 250_000, atOnce: PARTS_AT_ONCE, rampSeconds: 1 })
    expect(scale.waves).toBe(40)
    expect(scale.generateSeconds.firstPart).toBeCloseTo(2.8, 9)
    expect(scale.generateSeconds.laterParts).toBeCloseTo(1.3, 9)
    expect(scale.inspectSeconds.firstPart).toBeCloseTo(1.55, 9)
    expect(scale.inspectSeconds.laterParts).toBeCloseTo(0.8, 9)
    expect(scale.daySeconds).toBeCloseTo(15 + 4000 * 0.05, 9)
    expect(scale.wallSeconds).toBeCloseTo(1 + 2 + 4.35 + 39 * 2.1 + 215, 6)
  })

  it('has first parts alone as long as all run at once', () => {
    const wave = scaleOfDay({ rows: PARTS_AT_ONCE * 250_000, rates })
    expect(wave.waves).toBe(1)
    expect(wave.wallSeconds).toBeCloseTo(1 + 2 + 4.35 + 15 + PARTS_AT_ONCE * 0.05, 6)
    expect(writesOf(wave)).toBeCloseTo((2 * PARTS_AT_ONCE) / 4.35, 6)
  })

  it('holds the limits against the longest part and the busiest wave', () => {
    const scale = scaleOfDay({ rows: 1e9, rates })
    expect(usedOf(scale, 'time of GeneratePart')).toBeCloseTo(2.8, 9)
    expect(usedOf(scale, 'time of InspectPart')).toBeCloseTo(1.55, 9)
    expect(writesOf(scale)).toBeCloseTo((2 * PARTS_AT_ONCE) / 2.1, 6)
  })

  it('knows the bounds of the workflow as it is', () => {
    expect(workflow.TimeoutSeconds).toBe(LIMITS.runSeconds)
    expect(workflow.States.MakeParts.MaxConcurrency).toBe(PARTS_AT_ONCE)
    expect(workflow.States.VerifyDay.TimeoutSeconds).toBe(LIMITS.functionSeconds)
  })

  it('puts the nearest limit first', () => {
    const shares = scaleOfDay({ rows: 3e9, rates }).limits.map(({ used, allowed }) => used / allowed)
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
  })
})
