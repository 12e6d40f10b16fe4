import type { Output } from './command.ts'
import { paintFor } from './paint.ts'
import { cut } from './text-layout.ts'

const FRAME_MILLIS = 200
const GAP = '  '
const SEPARATOR = ', '
const BAR_WIDTH = { least: 8, most: 30 } as const

export interface Progress {
  /** 0 to 1. */
  readonly share: number
  /** What else to tell, the weightiest first: the last go where the screen is too narrow for all. */
  readonly facts: readonly string[]
}

/** One line of a terminal that is drawn over and over until it ends. Elsewhere it draws nothing. */
export class ProgressLine {
  readonly #output: Output
  readonly #progress: () => Progress
  readonly #timer: NodeJS.Timeout | null
  #drawnAt = Number.NEGATIVE_INFINITY
  #isDrawn = false

  /** @param progress how far things are whenever it is asked */
  constructor(output: Output, progress: () => Progress) {
    this.#output = output
    this.#progress = progress
    this.#timer = output.isTerminal ? setInterval(() => this.draw(), FRAME_MILLIS) : null
    this.draw()
  }

  /** Draws, unless it did so a moment ago. For work that keeps timers waiting; otherwise it draws by itself. */
  draw(): void {
    const now = performance.now()
    if (!this.#output.isTerminal || now - this.#drawnAt < FRAME_MILLIS / 2) return
    this.#drawnAt = now
    this.#isDrawn = true
    this.#output.write(`\r${drawProgress(this.#progress(), this.#output)}\x1b[K`)
  }

  /** Writes a line above. */
  print(line: string): void {
    this.#clear()
    this.#output.write(`${line}\n`)
    this.draw()
  }

  /** Leaves nothing behind. */
  end(): void {
    if (this.#timer) clearInterval(this.#timer)
    this.#clear()
  }

  #clear(): void {
    if (this.#isDrawn) this.#output.write('\r\x1b[K')
    this.#isDrawn = false
    this.#drawnAt = Number.NEGATIVE_INFINITY
  }
}

/** `█████░░░░░  42 %  fact, fact`, never wider than the terminal: a line that wraps cannot be drawn over. */
function drawProgress({ share, facts }: Progress, output: Output): string {
  const paint = paintFor(output.colours)
  const shown = Math.min(1, share)
  const percent = `${String(Math.floor(shown * 100)).padStart(3)} %`
  const room = output.columns - 1 - percent.length - GAP.length * 2
  const text = joinWithin(facts, room - BAR_WIDTH.least)
  const width = Math.max(BAR_WIDTH.least, Math.min(BAR_WIDTH.most, room - text.length))
  const filled = Math.round(shown * width)
  const bar = paint('cyan', '█'.repeat(filled)) + paint('dim', '░'.repeat(width - filled))
  return [bar, percent, text].join(GAP)
}

/** As many of the facts as fit, and something of the first in any case. */
function joinWithin(facts: readonly string[], width: number): string {
  const [first, ...more] = facts
  let text = cut(first, width)
  for (const fact of more) {
    if (text.length + SEPARATOR.length + fact.length > width) break
    text += SEPARATOR + fact
  }
  return text
}
