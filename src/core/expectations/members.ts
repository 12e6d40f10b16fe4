import type { FieldForm } from '../schema/field-form.ts'
import type { Expectant } from './row-rules.ts'

/** Columns that come from one member in every row. */
export interface MemberColumns {
  /** Links that lead to the member: `card.customer`. */
  readonly path: string
  /** Those that tell which member it is. */
  readonly keys: readonly string[]
  /** All of them, those of members it belongs to or refers to included. */
  readonly columns: readonly string[]
}

/** Numbers of members stay below. */
const MEMBER_NUMBERS = 1e11

/** The columns of each member that the rows' columns lead to, where one tells which member it is. */
export function memberColumnsOf(dataset: Expectant): MemberColumns[] {
  const { form, fields } = dataset
  const isColumn = new Set(fields.map(({ name }) => name))
  const entities = form.fields.filter((field) => field.type === 'entity' && isColumn.has(field.name))
  const origins = entities.map((field) => ({ name: field.name, from: (field as { from: string }).from }))
  const paths = new Set(origins.flatMap(({ from }) => prefixesOf(from)))
  return [...paths].flatMap((path) => {
    const own = origins.filter(({ from }) => from.startsWith(`${path}.`))
    const keys = own.filter(({ from }) => identifiesAt(dataset, path, from.slice(path.length + 1)))
    return keys.length === 0
      ? []
      : [{ path, keys: keys.map(({ name }) => name), columns: own.map(({ name }) => name) }]
  })
}

/** `card.customer.id` → `card`, `card.customer` */
function prefixesOf(from: string): string[] {
  const links = from.split('.').slice(0, -1)
  return links.map((_, i) => links.slice(0, i + 1).join('.'))
}

function identifiesAt({ form, rowFrame, frames }: Expectant, path: string, attribute: string): boolean {
  if (attribute.includes('.')) return false
  let { links } = rowFrame
  let population = ''
  for (const link of path.split('.')) {
    population = links.get(link) ?? ''
    links = frames.get(population)?.links ?? new Map()
  }
  const attributes = form.populations[population]?.attributes ?? []
  return identifies(attributes, attribute)
}

/** Whether two members never have the same value of an attribute. Texts drawn from a pattern may coincide. */
function identifies(attributes: readonly FieldForm[], name: string): boolean {
  const form = attributes.find((attribute) => attribute.name === name)
  if (form === undefined || form.per !== undefined) return false
  if (form.type === 'sequence' || form.type === 'uuid') return true
  const some = (names: readonly string[]) => names.some((source) => identifies(attributes, source))
  if (form.type === 'hash') return some(form.of)
  if (form.type !== 'derived') return false
  if (form.luhn !== undefined) return identifies(attributes, form.luhn)
  if (form.concat !== undefined)
    return (
      some(form.concat) && form.concat.filter((source) => !hasFixedLength(attributes, source)).length <= 1
    )
  return form.first !== undefined && areApart(attributes, form.first)
}

/** Whether what is joined can be told apart again by its place. */
function hasFixedLength(attributes: readonly FieldForm[], name: string): boolean {
  const form = attributes.find((attribute) => attribute.name === name)
  const values = form?.type === 'derived' && form.map ? Object.values(form.map.values) : []
  if (form?.type === 'derived' && form.map?.default !== undefined) values.push(form.map.default)
  return values.length > 0 && new Set(values.map((value) => String(value).length)).size === 1
}

/** Whether they are sequences whose numbers never meet. */
function areApart(attributes: readonly FieldForm[], names: readonly string[]): boolean {
  const forms = names.map((name) => attributes.find((attribute) => attribute.name === name))
  const starts = forms.map((form) => (form?.type === 'sequence' && form.step === 1 ? form.start : Number.NaN))
  return starts.every((start, i) =>
    starts.every((other, k) => i === k || Math.abs(start - other) >= MEMBER_NUMBERS),
  )
}
