/** What the schema declares, as numbers. A renamed field is an error here, not a test that passes for nothing. */
import type { Dataset } from '../../src/core/dataset.ts'
import type { FieldForm, FieldOf } from '../../src/core/schema/field-form.ts'
import type { Choices } from '../../src/core/schema/terms.ts'

/** Shares by value, which add up to 1. */
export type Shares = ReadonlyMap<string, number>

/** @param path  name of a field, or population and attribute with a dot between */
export function formOf<T extends FieldForm['type']>(dataset: Dataset, path: string, type: T): FieldOf<T> {
  const [first, second] = path.split('.')
  const { fields, populations } = dataset.form
  const forms = second === undefined ? fields : populations[first].attributes
  const form = forms.find(({ name }) => name === (second ?? first))
  if (form?.type === type) return form as FieldOf<T>
  throw new RangeError(`${path}: expected a field of type ${type}, found ${form?.type}`)
}

/** @param key  which row of its table; null: it has none */
export function sharesOf(dataset: Dataset, path: string, key: string | null): Shares {
  const { choices, table, default: otherwise } = formOf(dataset, path, 'category')
  return toShares((key === null ? choices : (table?.[key] ?? otherwise))!)
}

export function toShares(choices: Choices): Shares {
  const weights: [string, number][] = Array.isArray(choices)
    ? choices.map((choice) =>
        typeof choice === 'object' ? [String(choice.value), choice.weight] : [String(choice), 1],
      )
    : Object.entries(choices)
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  return new Map(weights.map(([value, weight]) => [value, weight / total]))
}
