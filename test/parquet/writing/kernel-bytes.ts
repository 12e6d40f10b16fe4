import { bytesAt, type Place, scratch, withScratch } from '../../../src/core/kernel/memory.ts'

/** A copy of what is appended in the kernel's memory, of no more bytes than there is room for. */
export function bytesOf(room: number, append: (to: Place) => Place): Uint8Array {
  return withScratch(() => {
    const to = scratch(room)
    const end = append(to)
    return bytesAt(to, end - to).slice()
  })
}
