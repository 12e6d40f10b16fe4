import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProgressLine } from '../../src/cli/progress-line.ts'
import { RunMeter } from '../../src/cli/run-meter.ts'
import type { RunProgress } from '../../src/local/progress.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function terminal(columns: number, isTerminal = true) {
  const written: string[] = []
  return { written, columns, isTerminal, colours: false, write: (text: string) => void written.push(text) }
}

const half = () => ({ share: 0.5, facts: ['making parts', '2/4 made', 'twelve and a half rows'] })
const drawn = (text: string) => text.replace('\r', '').replace('\x1b[K', '')

describe('ProgressLine', () => {
  it('draws bar, percentage and facts within the width of the terminal', () => {
    for (const columns of [40, 60, 100, 160]) {
      const output = terminal(columns)
      new ProgressLine(output, half).end()
      const line = drawn(output.written[0])
      expect(line.length).toBeLessThan(columns)
      expect(line).toMatch(/^█+░+ {3}50 % {2}making parts/)
    }
  })

  it('leaves out the last facts where there is no room for them', () => {
    const output = terminal(50)
    new ProgressLine(output, half).end()
    expect(drawn(output.written[0])).toMatch(/making parts, 2\/4 made$/)
  })

  it('goes on drawing by itself, and ends with an empty line', () => {
    const output = terminal(80)
    const line = new ProgressLine(output, half)
    vi.advanceTimersByTime(1000)
    expect(output.written.length).toBeGreaterThanOrEqual(5)
    line.end()
    const count = output.written.length
    expect(output.written.at(-1)).toBe('\r\x1b[K')
    vi.advanceTimersByTime(1000)
    expect(output.written).toHaveLength(count)
  })

  it('prints lines and nothing else where there is no terminal', () => {
    const output = terminal(80, false)
    const line = new ProgressLine(output, half)
    line.print('Verified')
    line.end()
    expect(output.written).toEqual(['Verified\n'])
  })
})

describe('RunMeter', () => {
  const plan: RunProgress = { type: 'planned', runId: 'r', date: '2026-11-19', rows: 40, parts: 40 }
  const part = (type: 'part-generated' | 'part-inspected', number: number): RunProgress =>
    type === 'part-generated' ? { type, part: number, rows: 1, bytes: 10 } : { type, part: number, rows: 1 }

  function linesOf(progress: readonly RunProgress[]): string[] {
    const meter = new RunMeter()
    return progress.flatMap((each) => {
      meter.take(each)
      const line = meter.lineOf(each)
      return line === null ? [] : [line]
    })
  }

  it('tells of parts at every tenth of them', () => {
    const made = Array.from({ length: 40 }, (_, i) => part('part-generated', i))
    const lines = linesOf([plan, ...made])
    expect(lines).toHaveLength(11)
    expect(lines[1]).toBe('Made 4 of 40 parts')
    expect(lines.at(-1)).toBe('Made 40 of 40 parts')
  })

  it('tells of every part when there are few', () => {
    const three: RunProgress = { ...plan, type: 'planned', parts: 3 }
    expect(
      linesOf([three, part('part-generated', 0), part('part-generated', 1), part('part-generated', 2)]),
    ).toHaveLength(4)
  })

  it('tells why something is tried again', () => {
    const retry: RunProgress = {
      type: 'retry',
      state: 'GeneratePart',
      part: 3,
      error: 'StorageError',
      message: 'no space',
    }
    expect(linesOf([plan, retry])[1]).toBe('Trying GeneratePart of part 3 again after StorageError: no space')
  })

  it('comes from nothing to all, through the states', () => {
    const meter = new RunMeter()
    expect(meter.progress).toMatchObject({ share: 0, facts: ['planning', expect.any(String)] })
    const steps: RunProgress[] = [
      { ...plan, type: 'planned', parts: 1 },
      part('part-generated', 0),
      part('part-inspected', 0),
    ]
    for (const step of steps) meter.take(step)
    expect(meter.progress).toMatchObject({
      share: 0.4,
      facts: expect.arrayContaining(['verifying', '1/1 made', '1/1 checked']),
    })
    meter.take({ type: 'verified' })
    meter.take({ type: 'profiled' })
    expect(meter.progress.facts[0]).toBe('publishing')
    meter.take({ type: 'published', summary: {} as never })
    expect(meter.progress.share).toBe(1)
  })
})
