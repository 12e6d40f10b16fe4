import { type Cell, cellAt } from '../cell.ts'
import { exactOrder } from '../fields/number.ts'
import type { FieldForm } from '../schema/field-form.ts'
import { type Draw, drawsOf } from './draw.ts'
import type { Item } from './item.ts'

/** How one field, attribute or reference of an item came about. */
export interface Step {
  readonly name: string
  readonly type: FieldForm['type']
  /** Not a column: made for others to use. */
  readonly hidden: boolean
  /** Of a reference: the member's number. */
  readonly value: Cell
  /** The earlier fields, and numbers of members, that it is made from, by path. */
  readonly inputs: readonly Given[]
  /** Path of the input whose value it takes over; null: it makes its own. */
  readonly takenFrom: string | null
  readonly draws: readonly Draw[]
  /** Of a bool with an exact rate: where the row stands among the day's, from 0. */
  readonly place: number | null
}

/** Where there is no value, of what was drawn for it only this has a meaning. */
function decidesNull({ scope, index }: Item, { type }: FieldForm, stream: string): boolean {
  if (stream.startsWith('#nulls/')) return true
  return type === 'campaign' && scope.rows!.campaigns().struck[index] === 1
}

interface Given {
  readonly path: string
  readonly value: Cell
}

/** All steps of an item, in the order of the schema. */
export const stepsOf = (item: Item): Step[] => item.forms.map((form) => stepOf(item, form))

function stepOf(item: Item, form: FieldForm): Step {
  const { scope, index, frame } = item
  const compiled = frame.fields.get(form.name) ?? frame.references.get(form.name)!
  const byPath = new Map(compiled.inputs.map((input) => [input.path, input.read]))
  // First of all, as it is what notes the draws.
  const value =
    form.type === 'reference' ? memberNumber(item, form.name) : cellAt(scope.column(form.name), index)
  const inputs = Array.from(byPath, ([path, read]) => ({ path, value: cellAt(read(scope), index) }))
  return {
    name: form.name,
    type: form.type,
    hidden: form.type === 'reference' || (form.hidden ?? false),
    value,
    inputs,
    takenFrom: pathTakenFrom(form, inputs),
    draws: drawsOf(item, form).filter(({ stream }) => value !== null || decidesNull(item, form, stream[2])),
    place:
      form.type === 'bool' && form.exact_rate !== undefined
        ? exactOrder(form, scope)(scope.numbers()[index])
        : null,
  }
}

function pathTakenFrom(form: FieldForm, inputs: readonly Given[]): string | null {
  if (form.type === 'entity') return form.from
  if (!('first' in form) || form.first === undefined) return null
  const taken = inputs.find(({ path, value }) => form.first!.includes(path) && value !== null)
  return taken?.path ?? null
}

function memberNumber({ scope, index }: Item, name: string): number | null {
  const { numbers, valid } = scope.memberNumbers([name])
  return valid?.[index] === 0 ? null : numbers[index]
}
