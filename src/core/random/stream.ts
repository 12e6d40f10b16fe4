import { createHash } from 'node:crypto'
import { emptyBytes, emptyDoubles } from '../workspace.ts'
import { type Blocks, encryptBlocks, type Key } from './threefry.ts'

/**
 * A named source of draws. Draw i is a pure function of (seed, dataset, name, coordinates of i): it depends on no draw
 * before it, so any row of any day can be made alone, and adding a stream changes no other.
 */
export interface Stream {
  readonly key: Key
  /** Told of the coordinates of every draw, before it is made. Runs have none: it is for explaining a row. */
  readonly onDraw?: (at: Coordinates, n: number) => void
}

/** Path of names under the seed: dataset, then scope, then field. Length-prefixed, so no two paths collide. */
export function openStream(seed: number, path: readonly string[]): Stream {
  const text = [String(seed), ...path].map((part) => `${part.length}:${part}`).join('/')
  const digest = createHash('sha256').update(text, 'utf8').digest()
  return { key: { k0: digest.readInt32LE(0), k1: digest.readInt32LE(4) } }
}

/** Coordinates of n draws: usually (entity, day and sequence), see coordinates.ts. */
export type Coordinates = Blocks

/** Scratch shared by all streams of a thread; grown, never shrunk, valid until the next draw. */
let scratch: Blocks = [new Int32Array(0), new Int32Array(0)]

/** 64 random bits per coordinate, as two 32-bit words. The arrays are reused by the next draw of any stream. */
export function drawBits(stream: Stream, at: Coordinates, n: number): Blocks {
  stream.onDraw?.(at, n)
  if (scratch[0].length < n) scratch = [new Int32Array(n), new Int32Array(n)]
  encryptBlocks(stream.key, at, scratch, n)
  return scratch
}

const TWO_POW_26 = 2 ** 26
const TWO_POW_MINUS_52 = 2 ** -52

/** Joins 52 of 64 bits to a double in (0, 1): never 0, never 1, and 1 - u is just as likely as u. */
export const unitInterval = (high: number, low: number): number =>
  ((high >>> 6) * TWO_POW_26 + (low >>> 6) + 0.5) * TWO_POW_MINUS_52

const one: Blocks = [new Int32Array(1), new Int32Array(1)]

/** A single uniform in (0, 1), at the low 32 bits of each coordinate. */
export function uniformAt(stream: Stream, first: number, second: number): number {
  one[0][0] = first
  one[1][0] = second
  encryptBlocks(stream.key, one, one, 1)
  return unitInterval(one[0][0], one[1][0])
}

/** 1 with the given chance, else 0, one per coordinate, in a new array. */
export function drawChance(stream: Stream, { at, length }: Drawn, chance: number): Uint8Array {
  const [high, low] = drawBits(stream, at, length)
  const out = emptyBytes(length)
  for (let i = 0; i < length; i++) out[i] = Number(unitInterval(high[i], low[i]) < chance)
  return out
}

/** The things drawn for. */
interface Drawn {
  readonly at: Coordinates
  readonly length: number
}

/** Uniform doubles in (0, 1), one per coordinate, in a new array. */
export function drawUniform(stream: Stream, at: Coordinates, n: number): Float64Array {
  const [high, low] = drawBits(stream, at, n)
  const out = emptyDoubles(n)
  for (let i = 0; i < n; i++) out[i] = unitInterval(high[i], low[i])
  return out
}
