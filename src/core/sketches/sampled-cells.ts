import type { PlainColumn } from '../column.ts'
import { decodeTexts } from './decode-texts.ts'
import { jsonValue } from './json-value.ts'

/** Values of one field in the sampled rows; numbers, times (µs) and booleans (0, 1) as doubles. */
export interface SampledColumn {
  readonly values: Float64Array | readonly string[]
  /** 0 where the value is null: what `values` has there means nothing. */
  readonly valid: Uint8Array
}

/** Distinct values in order of first use, and for each row the index of its value; -1: null. */
export interface SampledColumnState {
  readonly values: readonly (string | number)[]
  readonly codes: readonly number[]
}

const NULL_CODE = -1

/** The cells of one field in sampled rows: each distinct value once, and for each row which one it has. */
export class SampledCells {
  private readonly holdsTexts: boolean
  private values: (string | number)[] = []
  private codes: number[] = []
  /** Codes of the values; made when there is something to add. */
  private codeOf: Map<string | number, number> | null = null

  constructor(holdsTexts: boolean) {
    this.holdsTexts = holdsTexts
  }

  add(column: PlainColumn): void {
    const { valid } = column
    // Adding 0 turns -0 into 0, which JSON does to it as well.
    const cells: readonly (string | number)[] =
      column.type === 'string'
        ? decodeTexts(column.values, 0, column.values.offsets.length - 1)
        : Array.from(column.values, (number) => number + 0)
    for (let i = 0; i < cells.length; i++)
      this.codes.push(valid !== null && valid[i] === 0 ? NULL_CODE : this.code(cells[i]))
  }

  /** Appends the cells of other rows. */
  merge(other: SampledCells): void {
    const codes = other.values.map((value) => this.code(value))
    for (const code of other.codes) this.codes.push(code === NULL_CODE ? NULL_CODE : codes[code])
  }

  /** Puts the rows into another order, that of their places now. */
  reorder(order: readonly number[]): void {
    const { codes } = this
    this.codes = order.map((place) => codes[place])
  }

  column(): SampledColumn {
    const { values, codes } = this
    return {
      values: this.holdsTexts
        ? codes.map((code) => (code === NULL_CODE ? '' : String(values[code])))
        : Float64Array.from(codes, (code) => (code === NULL_CODE ? 0 : Number(values[code]))),
      valid: Uint8Array.from(codes, (code) => (code === NULL_CODE ? 0 : 1)),
    }
  }

  toJSON(): SampledColumnState {
    const newCodes = new Int32Array(this.values.length).fill(NULL_CODE)
    const values: (string | number)[] = []
    const codes = this.codes.map((code) => {
      if (code === NULL_CODE) return NULL_CODE
      if (newCodes[code] === NULL_CODE) newCodes[code] = values.push(jsonValue(this.values[code])) - 1
      return newCodes[code]
    })
    return { values, codes }
  }

  static fromJSON({ values, codes }: SampledColumnState, holdsTexts: boolean): SampledCells {
    const cells = new SampledCells(holdsTexts)
    cells.values = holdsTexts ? [...values] : values.map(Number)
    cells.codes = [...codes]
    return cells
  }

  private code(value: string | number): number {
    this.codeOf ??= new Map(this.values.map((known, code) => [known, code]))
    const known = this.codeOf.get(value)
    if (known !== undefined) return known
    this.codeOf.set(value, this.values.length)
    return this.values.push(value) - 1
  }
}
