import { type Column, columnLength, type DictionaryColumn, type PlainColumn } from '../column.ts'
import { textAt } from '../fields/values.ts'
import { pickRows } from '../side.ts'
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
const UNKNOWN = -2

/** Adding 0 turns -0 into 0, which JSON does to it as well. */
const cellOf = (column: PlainColumn, i: number): string | number =>
  column.type === 'string' ? textAt(column.values, i) : column.values[i] + 0

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

  /** Appends the cells of these rows of a column. */
  add(column: Column, rows: Int32Array): void {
    if (column.encoding === 'plain') this.addPlain(pickRows(column, rows))
    else this.addCoded(column, rows)
  }

  /** A value of the dictionary is looked up once, however many of the rows have it. */
  private addCoded({ dictionary, codes, valid }: DictionaryColumn, rows: Int32Array): void {
    const known = new Int32Array(columnLength(dictionary)).fill(UNKNOWN)
    for (const row of rows) {
      if (valid !== null && valid[row] === 0) this.codes.push(NULL_CODE)
      else {
        const entry = codes[row]
        if (known[entry] === UNKNOWN) known[entry] = this.code(cellOf(dictionary, entry))
        this.codes.push(known[entry])
      }
    }
  }

  private addPlain(column: PlainColumn): void {
    const { valid } = column
    const texts = column.type === 'string' ? decodeTexts(column.values, 0, columnLength(column)) : null
    for (let i = 0; i < columnLength(column); i++) {
      if (valid !== null && valid[i] === 0) this.codes.push(NULL_CODE)
      else this.codes.push(this.code(texts ? texts[i] : cellOf(column, i)))
    }
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
    const { values, codes, holdsTexts } = this
    const texts: string[] = []
    const numbers = new Float64Array(holdsTexts ? 0 : codes.length)
    const valid = new Uint8Array(codes.length)
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row]
      if (code !== NULL_CODE) valid[row] = 1
      if (holdsTexts) texts.push(code === NULL_CODE ? '' : String(values[code]))
      else if (code !== NULL_CODE) numbers[row] = Number(values[code])
    }
    return { values: holdsTexts ? texts : numbers, valid }
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
