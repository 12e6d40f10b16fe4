import type { HashedValues } from './hashed-values.ts'

export interface TextSketchState {
  readonly count: number
  readonly minBytes: number
  readonly maxBytes: number
  readonly totalBytes: number
}

/** Lengths of texts in bytes of UTF-8. */
export class TextSketch {
  count = 0
  /** Infinity while there is no text. */
  minBytes = Number.POSITIVE_INFINITY
  maxBytes = 0
  totalBytes = 0

  add(values: HashedValues, weights: Float64Array): void {
    const { offsets } = values.texts
    for (let i = 0; i < values.size; i++) {
      const weight = weights[i]
      if (weight === 0) continue
      const at = values.textsStart + i
      const lengthBytes = offsets[at + 1] - offsets[at]
      this.count += weight
      this.totalBytes += weight * lengthBytes
      if (lengthBytes < this.minBytes) this.minBytes = lengthBytes
      if (lengthBytes > this.maxBytes) this.maxBytes = lengthBytes
    }
  }

  merge(other: TextSketch): void {
    this.count += other.count
    this.minBytes = Math.min(this.minBytes, other.minBytes)
    this.maxBytes = Math.max(this.maxBytes, other.maxBytes)
    this.totalBytes += other.totalBytes
  }

  toJSON(): TextSketchState {
    const { count, maxBytes, totalBytes } = this
    return { count, minBytes: count === 0 ? 0 : this.minBytes, maxBytes, totalBytes }
  }

  static fromJSON(state: TextSketchState): TextSketch {
    const sketch = new TextSketch()
    sketch.count = state.count
    sketch.minBytes = state.count === 0 ? Number.POSITIVE_INFINITY : state.minBytes
    sketch.maxBytes = state.maxBytes
    sketch.totalBytes = state.totalBytes
    return sketch
  }
}
