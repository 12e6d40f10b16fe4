/** Members that only few of some items may have: what is few is not spread over all of them before someone asks for it so. */
import { kernel } from '../kernel/kernel.ts'
import { changed, NOWHERE, placeOf } from '../kernel/memory.ts'
import { emptyBytes, emptyDoubles } from '../workspace.ts'
import type { FewMembers, MemberNumbers } from './link.ts'

/** Members of n items, of which those at `rows` have the given ones. */
export function spreadMembers(given: MemberNumbers, rows: Int32Array, n: number): MemberNumbers {
  const few = { ...given, rows }
  let spread: MemberNumbers | null = null
  const all = () => {
    spread ??= spreadOver(n, few)
    return spread
  }
  return {
    few,
    get numbers() {
      return all().numbers
    },
    get valid() {
      return all().valid
    },
  }
}

function spreadOver(n: number, few: FewMembers): MemberNumbers {
  const all = { numbers: emptyDoubles(n).fill(0), valid: emptyBytes(n).fill(0) }
  layOver(all, few)
  return all
}

/** Puts members in place of others, where there are any. */
export function layOver({ numbers, valid }: MemberNumbers, few: FewMembers): void {
  const { rows } = few
  const has = few.valid === null ? NOWHERE : placeOf(few.valid)
  changed(numbers, (out) => kernel.spreadDoubles(placeOf(few.numbers), has, placeOf(rows), rows.length, out))
  if (valid !== null) changed(valid, (out) => kernel.spreadFlags(has, placeOf(rows), rows.length, out))
}
