import { Keys } from '../fields/keys.ts'
import type { Source, Surroundings } from '../fields/made.ts'
import type { Scope } from '../fields/scope.ts'
import { flagsByKey, invert, type Scalar } from '../fields/values.ts'
import { emptyBytes } from '../workspace.ts'
import type { FieldForm } from './field-form.ts'

/** Which items may have a value. */
export interface Mask {
  /** Masks of the same name say the same of a scope's items. */
  readonly name: string
  /** 1 where they may; null: all. */
  readonly of: (scope: Scope) => Uint8Array | null
}

/** Compiles `when`: one mask per entry, all of which must hold. Null when a name does not resolve. */
export function compileCondition(
  condition: NonNullable<FieldForm['when']>,
  around: Surroundings,
): Mask[] | null {
  const masks = Object.entries(condition).map(([path, wanted]) => {
    const source = around.source(path, 'when')
    return source && { name: `${path}: ${JSON.stringify(wanted)}`, of: compileTest(source, wanted) }
  })
  return masks.every((mask) => mask !== null) ? masks : null
}

type Wanted = NonNullable<FieldForm['when']>[string]

function compileTest(source: Source, wanted: Wanted): Mask['of'] {
  if (typeof wanted === 'object' && !Array.isArray(wanted)) {
    return (scope) => {
      const { valid } = source.read(scope)
      if (valid === null) return wanted.present ? null : emptyBytes(scope.length).fill(0)
      return wanted.present ? valid : invert(valid)
    }
  }
  const list: readonly Scalar[] = Array.isArray(wanted) ? wanted : [wanted]
  const keys = new Keys(list.map((value) => [String(value), 1] as const))
  return (scope) => flagsByKey(source.read(scope), keys)
}
