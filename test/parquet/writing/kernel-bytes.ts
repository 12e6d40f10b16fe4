import { kernel } from '../../../src/core/kernel/kernel.ts'
import { bytesAt, type Place } from '../../../src/core/kernel/memory.ts'
import { take } from '../../../src/parquet/writing/chunk-memory.ts'

/** A copy of what is appended in the kernel's memory, of no more bytes than there is room for. */
export function bytesOf(room: number, append: (to: Place) => Place): Uint8Array {
  kernel.clear()
  const to = take(room)
  const end = append(to)
  return bytesAt(to, end - to).slice()
}
