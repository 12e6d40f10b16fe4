import { createHash } from 'node:crypto'
import { coordinates } from '../coordinates.ts'
import { kernel } from '../kernel/kernel.ts'
import { filled, placeOf } from '../kernel/memory.ts'
import { emptyBytes, emptyDoubles } from '../workspace.ts'
import type { Block, Blocks, Key } from './threefry.ts'

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

/** 64 random bits per coordinate, as two 32-bit words, in new arrays. */
export function drawBits(stream: Stream, at: Coordinates, n: number): Blocks {
  stream.onDraw?.(at, n)
  const { k0, k1 } = stream.key
  return coordinates(n, (first, second) =>
    kernel.encryptBlocks(k0, k1, placeOf(at[0]), placeOf(at[1]), n, first, second),
  )
}

/** The bits of a single draw. */
export function drawBlock(stream: Stream, [first, second]: Block): Block {
  const [high, low] = drawBits(stream, [Int32Array.of(first), Int32Array.of(second)], 1)
  return [high[0], low[0]]
}

const TWO_POW_26 = 2 ** 26
const TWO_POW_MINUS_52 = 2 ** -52

/** Joins 52 of 64 bits to a double in (0, 1): never 0, never 1, and 1 - u is just as likely as u. */
export const unitInterval = (high: number, low: number): number =>
  ((high >>> 6) * TWO_POW_26 + (low >>> 6) + 0.5) * TWO_POW_MINUS_52

/** A single uniform in (0, 1), at the low 32 bits of each coordinate. */
export const uniformAt = ({ key: { k0, k1 } }: Stream, first: number, second: number): number =>
  kernel.uniformAt(k0, k1, first, second)

/** 1 with the given chance, else 0, one per coordinate, in a new array. */
export function drawChance(stream: Stream, { at, length }: Drawn, chance: number): Uint8Array {
  stream.onDraw?.(at, length)
  const { k0, k1 } = stream.key
  return filled(emptyBytes(length), (flags) =>
    kernel.drawChances(k0, k1, placeOf(at[0]), placeOf(at[1]), length, chance, flags),
  )
}

/** The things drawn for. */
interface Drawn {
  readonly at: Coordinates
  readonly length: number
}

/** Uniform doubles in (0, 1), one per coordinate, in a new array. */
export function drawUniform(stream: Stream, at: Coordinates, n: number): Float64Array {
  stream.onDraw?.(at, n)
  const { k0, k1 } = stream.key
  return filled(emptyDoubles(n), (doubles) =>
    kernel.drawUniforms(k0, k1, placeOf(at[0]), placeOf(at[1]), n, doubles),
  )
}
