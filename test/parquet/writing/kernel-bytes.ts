import { bytesAt, kernel, type Place, take } from '../../../src/parquet/writing/kernel.ts'

/** A copy of what is appended in the kernel's memory, of no more bytes than there is room for. */
export function bytesOf(room: number, append: (to: Place) => Place): Uint8Array {
  kernel.clear()
  const to = take(room)
  const end = append(to)
  return bytesAt(to, end - to).slice()
}
