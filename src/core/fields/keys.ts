import { columnLength, type PlainColumn, type Utf8 } from '../column.ts'
import { kernel } from '../kernel/kernel.ts'
import { asTable, filled, placeOf } from '../kernel/memory.ts'
import { emptyInts } from '../workspace.ts'
import { keyAt, packTexts } from './values.ts'

/** Values by what schemas call them, each with a code: `5411`, `true`, `ONLINE`. */
export class Keys {
  readonly #codes: ReadonlyMap<string, number>
  /** Made when texts are looked up. */
  #table: KeyTable | null = null

  constructor(codes: Iterable<readonly [key: string, code: number]>) {
    this.#codes = new Map(codes)
  }

  /** Keys with their places in the list as codes. */
  static of(keys: Iterable<string>): Keys {
    return new Keys(Array.from(keys, (key, i) => [key, i] as const))
  }

  has(key: string): boolean {
    return this.#codes.has(key)
  }

  /** The code of each value, `otherwise` for what is none of the keys. The column's own nulls are not looked at. */
  codesOf(values: PlainColumn, otherwise: number): Int32Array {
    if (values.type === 'string') return this.#codesOfTexts(values.values, otherwise)
    const code = (key: string) => this.#codes.get(key) ?? otherwise
    if (values.type === 'bool') {
      const ofBool = [code('false'), code('true')]
      return Int32Array.from(values.values, (value) => ofBool[value])
    }
    return Int32Array.from({ length: columnLength(values) }, (_, i) => code(keyAt(values, i)))
  }

  #codesOfTexts({ bytes, offsets }: Utf8, otherwise: number): Int32Array {
    this.#table ??= tableOf(this.#codes)
    const { texts, slots, bits, codes } = this.#table
    const n = offsets.length - 1
    return filled(emptyInts(n), (out) =>
      kernel.findKeys(
        placeOf(bytes),
        placeOf(offsets),
        n,
        placeOf(texts.bytes),
        placeOf(texts.offsets),
        placeOf(slots),
        bits,
        placeOf(codes),
        otherwise,
        out,
      ),
    )
  }
}

/** As kernel/texts/keys.ts reads it. */
interface KeyTable {
  readonly texts: Utf8
  readonly slots: Int32Array
  readonly bits: number
  readonly codes: Int32Array
}

function tableOf(codes: ReadonlyMap<string, number>): KeyTable {
  const { bytes, offsets } = packTexts([...codes.keys()])
  let bits = 1
  while (2 ** bits < 2 * codes.size) bits++
  const slots = filled(new Int32Array(2 ** bits), (place) =>
    kernel.openKeys(placeOf(bytes), placeOf(offsets), codes.size, place, bits),
  )
  return {
    texts: { bytes: asTable(bytes), offsets: asTable(offsets) },
    slots: asTable(slots),
    bits,
    codes: asTable(Int32Array.from(codes.values())),
  }
}
