/** Threefry for many blocks at once, in WebAssembly: kernel/random holds its sources, docs/decisions/0022-kernel.md says why. */
import { instantiate, type KernelMemory, type Place } from '../web-assembly.ts'
import { KERNEL_CODE } from './kernel-code.ts'
import type { Blocks, Key } from './threefry.ts'

/** What kernel/random/index.ts exports. */
interface Kernel {
  readonly memory: KernelMemory
  take(bytes: number): Place
  clear(): void
  encryptBlocks(k0: number, k1: number, first: Place, second: Place, count: number): void
  drawUniforms(k0: number, k1: number, first: Place, second: Place, count: number, doubles: Place): void
  drawChances(
    k0: number,
    k1: number,
    first: Place,
    second: Place,
    count: number,
    chance: number,
    flags: Place,
  ): void
}

const kernel = instantiate<Kernel>(KERNEL_CODE)

/** So many blocks at first. */
const FIRST_ROOM = 1024

/** Scratch in the kernel's memory: as many blocks as there is room for, and what is made of them. */
let room = 0
let first: Place
let second: Place
let made: Place
let blocks: Blocks
let doubles: Float64Array
let flags: Uint8Array

/** Encrypts n counter blocks. What it returns holds until the next call of any function here. */
export function encryptBlocks({ k0, k1 }: Key, counters: Blocks, n: number): Blocks {
  put(counters, n)
  kernel.encryptBlocks(k0, k1, first, second, n)
  return blocks
}

/** Puts a uniform double in (0, 1) for each counter block. */
export function drawUniforms({ k0, k1 }: Key, counters: Blocks, out: Float64Array): void {
  put(counters, out.length)
  kernel.drawUniforms(k0, k1, first, second, out.length, made)
  out.set(doubles.subarray(0, out.length))
}

/** Puts 1 with the given chance, else 0, for each counter block. */
export function drawChances({ k0, k1 }: Key, counters: Blocks, chance: number, out: Uint8Array): void {
  put(counters, out.length)
  kernel.drawChances(k0, k1, first, second, out.length, chance, made)
  out.set(flags.subarray(0, out.length))
}

function put([c0, c1]: Blocks, n: number): void {
  if (n > room) grow(n)
  if (n === 1) {
    blocks[0][0] = c0[0]
    blocks[1][0] = c1[0]
    return
  }
  blocks[0].set(c0.length === n ? c0 : c0.subarray(0, n))
  blocks[1].set(c1.length === n ? c1 : c1.subarray(0, n))
}

function grow(n: number): void {
  room = Math.max(FIRST_ROOM, 2 * room, n)
  kernel.clear()
  first = kernel.take(4 * room)
  second = kernel.take(4 * room)
  made = kernel.take(8 * room)
  const { buffer } = kernel.memory
  blocks = [new Int32Array(buffer, first, room), new Int32Array(buffer, second, room)]
  doubles = new Float64Array(buffer, made, room)
  flags = new Uint8Array(buffer, made, room)
}
