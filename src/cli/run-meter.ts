import { formatCount, formatCounted, formatSeconds } from '../core/format.ts'
import type { RunProgress } from '../local/progress.ts'
import type { Progress } from './progress-line.ts'

/** Verify, profile, publish. */
const DAY_STEPS = 3
const STEPS_PER_PART = 2
/** How often plain lines tell of parts: at every tenth of them. */
const TENTHS = 10

/** Adds up what a run tells of itself. */
export class RunMeter {
  readonly #started = performance.now()
  #parts = 0
  #generated = 0
  #inspected = 0
  #dayStepsDone = 0
  #rows = 0
  #doing = 'planning'

  take(progress: RunProgress): void {
    switch (progress.type) {
      case 'planned':
        this.#parts = progress.parts
        this.#doing = 'making parts'
        break
      case 'part-generated':
        this.#generated++
        this.#rows += progress.rows
        break
      case 'part-inspected':
        this.#inspected++
        if (this.#inspected === this.#parts) this.#doing = 'verifying'
        break
      case 'verified':
      case 'profiled':
      case 'published':
        this.#dayStepsDone++
        this.#doing = progress.type === 'verified' ? 'profiling' : 'publishing'
        break
    }
  }

  /** How far the run is, for one line of a terminal. */
  get progress(): Progress {
    const done = this.#generated + this.#inspected + this.#dayStepsDone
    return {
      share: done / (this.#parts * STEPS_PER_PART + DAY_STEPS),
      facts: [this.#doing, formatSeconds(this.#seconds), ...(this.#generated === 0 ? [] : this.#partFacts())],
    }
  }

  get #seconds(): number {
    return (performance.now() - this.#started) / 1000
  }

  #partFacts(): string[] {
    const seconds = this.#seconds
    return [
      `${this.#generated}/${this.#parts} made`,
      `${this.#inspected}/${this.#parts} checked`,
      `${formatCount(this.#rows)} rows`,
      `${formatCount(this.#rows / seconds)} rows/s`,
    ]
  }

  /** The line that a log gets for what was just taken, or null when it is one part among many. */
  lineOf(progress: RunProgress): string | null {
    switch (progress.type) {
      case 'planned': {
        const { date, rows, parts, runId } = progress
        return `Planned ${date}: ${formatCount(rows)} rows in ${formatCounted(parts, 'part')}, run ${runId}`
      }
      case 'part-generated':
        return this.#isTenth(this.#generated) ? `Made ${this.#count(this.#generated)}` : null
      case 'part-inspected':
        return this.#isTenth(this.#inspected) ? `Read back ${this.#count(this.#inspected)}` : null
      case 'verified':
        return 'Verified'
      case 'profiled':
        return 'Profiled'
      case 'retry': {
        const part = progress.part === null ? '' : ` of part ${progress.part}`
        return `Trying ${progress.state}${part} again after ${progress.error}: ${progress.message}`
      }
      default:
        return null // the end is told by the result or the error
    }
  }

  #count(parts: number): string {
    return `${formatCount(parts)} of ${formatCounted(this.#parts, 'part')}`
  }

  /** Whether this part completes another tenth of all. */
  #isTenth(done: number): boolean {
    const tenths = (parts: number) => Math.floor((parts * TENTHS) / this.#parts)
    return tenths(done) > tenths(done - 1)
  }
}
