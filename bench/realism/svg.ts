/** Pictures as plain SVG: axes, bars, lines and dots, readable on a light and a dark page. */
import { type Html, html } from '../../src/report/html.ts'

export const OBSERVED = '#3b6fd4'
export const EXPECTED = '#c2410c'
const INK = '#1a2029'
const QUIET = '#596373'
const LINE = '#dfe3e9'

export interface Axis {
  readonly min: number
  readonly max: number
  /** Equal factors take equal room. */
  readonly isLog?: boolean
  readonly ticks: readonly (readonly [at: number, label: string])[]
  readonly title: string
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a value lies along a length. */
function along({ min, max, isLog = false }: Axis, length: number): (value: number) => number {
  const scale = isLog ? Math.log : (value: number) => value
  return (value) => ((scale(value) - scale(min)) / (scale(max) - scale(min))) * length
}

/** To a tenth of a pixel. */
const round = (pixels: number) => Math.round(pixels * 10) / 10

type Place = readonly [x: number, y: number]

/** A frame with axes, and what is drawn in it. Marks are clipped by their values, not here. */
export class Plot {
  readonly #box: Box
  readonly #x: (value: number) => number
  readonly #y: (value: number) => number
  readonly #marks: Html[] = []

  constructor(box: Box, title: string, x: Axis, y: Axis) {
    const [alongX, alongY] = [along(x, box.width), along(y, box.height)]
    this.#box = box
    this.#x = (value) => round(box.x + alongX(value))
    this.#y = (value) => round(box.y + box.height - alongY(value))
    const bottom = box.y + box.height
    this.#marks.push(
      html`<text x="${box.x}" y="${box.y - 10}" font-size="14" font-weight="600" fill="${INK}">${title}</text>`,
      ...y.ticks.map(
        ([at, label]) =>
          html`<path d="M${box.x} ${this.#y(at)}h${box.width}" stroke="${LINE}"/><text x="${box.x - 6}" y="${this.#y(at) + 4}" text-anchor="end">${label}</text>`,
      ),
      ...x.ticks.map(
        ([at, label]) =>
          html`<text x="${this.#x(at)}" y="${bottom + 17}" text-anchor="middle">${label}</text>`,
      ),
      html`<text x="${box.x + box.width / 2}" y="${bottom + 36}" text-anchor="middle">${x.title}</text>`,
      html`<text x="${box.x + box.width}" y="${box.y - 10}" text-anchor="end">${y.title}</text>`,
    )
  }

  /** Bars of equal width from the foot, bar i over [i, i + 1) of the axis. */
  bars(heights: readonly number[], colour = OBSERVED): this {
    const foot = this.#box.y + this.#box.height
    heights.forEach((height, i) => {
      const [left, right, top] = [this.#x(i), this.#x(i + 1), this.#y(height)]
      const gap = Math.min(2, (right - left) / 5)
      this.#marks.push(
        html`<rect x="${round(left + gap / 2)}" y="${Math.min(top, foot)}" width="${round(right - left - gap)}" height="${round(Math.max(0, foot - top))}" fill="${colour}"/>`,
      )
    })
    return this
  }

  line(points: readonly Place[], colour: string, { width = 2, isDashed = false } = {}): this {
    const path = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${this.#x(x)} ${this.#y(y)}`).join('')
    this.#marks.push(
      html`<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"${isDashed ? html` stroke-dasharray="5 4"` : null}/>`,
    )
    return this
  }

  dots(points: readonly Place[], colour: string, { radius = 3, opacity = 1 } = {}): this {
    // One path of points with round ends takes a tenth of the room of as many circles.
    const path = points.map(([x, y]) => `M${this.#x(x)} ${this.#y(y)}h0`).join('')
    this.#marks.push(
      html`<path d="${path}" fill="none" stroke="${colour}" stroke-width="${radius * 2}" stroke-linecap="round" stroke-opacity="${opacity}"/>`,
    )
    return this
  }

  /** Words beside a point. */
  note([x, y]: Place, words: string, { anchor = 'start', dx = 6, dy = 4 } = {}): this {
    this.#marks.push(
      html`<text x="${round(this.#x(x) + dx)}" y="${round(this.#y(y) + dy)}" text-anchor="${anchor}" fill="${INK}">${words}</text>`,
    )
    return this
  }

  get marks(): readonly Html[] {
    return this.#marks
  }
}

/** What the colours mean, in a row. */
export function legend(
  x: number,
  y: number,
  entries: readonly (readonly [colour: string, words: string])[],
): Html[] {
  let left = x
  return entries.map(([colour, words]) => {
    const entry = html`<rect x="${left}" y="${y - 9}" width="12" height="9" rx="2" fill="${colour}"/><text x="${left + 17}" y="${y}">${words}</text>`
    left += 34 + words.length * 6.4
    return entry
  })
}

export function picture(width: number, height: number, description: string, marks: readonly Html[]): string {
  return `${
    html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="system-ui, sans-serif" font-size="12" fill="${QUIET}"><title>${description}</title><rect width="${width}" height="${height}" rx="6" fill="#fff"/>${marks}</svg>`
      .markup
  }\n`
}
