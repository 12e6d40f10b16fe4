import type { Allocator } from '../allocator.ts'
import { kernel } from './kernel.ts'
import { filled, placeOf } from './memory.ts'

/** A byte, 0 or 1, for each of n bits, lowest first. */
export const flagsOfBits = (bits: Uint8Array, n: number, to: Allocator): Uint8Array =>
  filled(to.bytes(n), (out) => kernel.flagsOfBits(placeOf(bits), n, out))
