import { Arena } from './arena.ts'
import { PART_REGION } from './kernel/memory.ts'

/** Columns of the part that is in the making, or is read. */
const arena = new Arena(PART_REGION)
let isTaken = false

/** The arena for as long as it is not given back. */
export interface ArenaLease extends Disposable {
  /** Empty; null while another has it: memory of one's own does as well. */
  readonly arena: Arena | null
}

/** Takes the thread's arena. */
export function leasePartArena(): ArenaLease {
  if (isTaken) return { arena: null, [Symbol.dispose]() {} }
  isTaken = true
  arena.clear()
  return {
    arena,
    [Symbol.dispose]() {
      isTaken = false
    },
  }
}
