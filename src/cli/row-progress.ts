import { formatCount } from '../core/format.ts'
import type { Io } from './command.ts'
import { type Progress, ProgressLine } from './progress-line.ts'

/** Shows how far a pass over rows has come, and ends it when the person interrupts. */
export class RowProgress {
  readonly #rows: number
  readonly #signal: AbortSignal
  readonly #line: ProgressLine
  readonly #started = performance.now()
  #done = 0

  constructor(rows: number, io: Io) {
    this.#rows = rows
    this.#signal = io.signal
    this.#line = new ProgressLine(io.err, () => this.#progress())
  }

  /** Throws the signal's reason once it is aborted. */
  add(rows: number): void {
    this.#signal.throwIfAborted()
    this.#done += rows
    this.#line.draw()
  }

  end(): void {
    this.#line.end()
  }

  #progress(): Progress {
    const seconds = (performance.now() - this.#started) / 1000
    const facts = [`${formatCount(this.#done)} rows`, `${formatCount(this.#done / seconds)} rows/s`]
    return { share: this.#done / this.#rows, facts }
  }
}
