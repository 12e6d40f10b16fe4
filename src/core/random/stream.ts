import { createHash } from 'node:crypto'
import { emptyBytes, emptyDoubles } from '../workspace.ts'
import { drawChances, drawUniforms, encryptBlocks } from './draw-kernel.ts'
import type { Blocks, Key } from './threefry.ts'

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

/** 64 random bits per coordinate, as two 32-bit words. The arrays are reused by the next draw of any stream. */
export function drawBits(stream: Stream, at: Coordinates, n: number): Blocks {
  stream.onDraw?.(at, n)
  return encryptBlocks(stream.key, at, n)
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
  const [high, low] = encryptBlocks(stream.key, one, 1)
  return unitInterval(high[0], low[0])
}

/** 1 with the given chance, else 0, one per coordinate, in a new array. */
export function drawChance(stream: Stream, { at, length }: Drawn, chance: number): Uint8Array {
  stream.onDraw?.(at, length)
  const out = emptyBytes(length)
  drawChances(stream.key, at, chance, out)
  return out
}

/** The things drawn for. */
interface Drawn {
  readonly at: Coordinates
  readonly length: number
}

/** Uniform doubles in (0, 1), one per coordinate, in a new array. */
export function drawUniform(stream: Stream, at: Coordinates, n: number): Float64Array {
  stream.onDraw?.(at, n)
  const out = emptyDoubles(n)
  drawUniforms(stream.key, at, out)
  return out
}
