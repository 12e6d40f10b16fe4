import type { KeyRule } from './key-rule.ts'
import { memberColumnsOf } from './members.ts'
import type { Expectant } from './row-rules.ts'
import { agreement } from './rules/agreement.ts'
import { previousRow } from './rules/previous-row.ts'
import { timeOrder } from './rules/time-order.ts'

/** What the fields of a row, and rows of the same owner, have to do with one another: as the schema makes them. */
export function rulesBetween(dataset: Expectant): KeyRule[] {
  const members = memberColumnsOf(dataset)
  const columnOf = (name: string) => dataset.fields.findIndex((field) => field.name === name)
  const owner = members.find(({ path }) => path === dataset.form.rows_of)
  return [
    ...members.flatMap((member) => agreement(member, columnOf)),
    ...(owner ? chainRules(dataset, columnOf(owner.keys[0]), columnOf) : []),
  ]
}

function chainRules(
  { form, orderedBy }: Expectant,
  owner: number,
  columnOf: (name: string) => number,
): KeyRule[] {
  const idOf = (row: 'this' | 'previous') =>
    form.fields.find((field) => field.type === 'row_id' && field.row === row && columnOf(field.name) !== -1)
      ?.name
  const [id, previous] = [idOf('this'), idOf('previous')]
  return [
    ...(orderedBy !== null && columnOf(orderedBy) !== -1
      ? [timeOrder({ owner, time: columnOf(orderedBy), name: orderedBy })]
      : []),
    ...(id !== undefined && previous !== undefined
      ? [previousRow({ owner, id: columnOf(id), previous: columnOf(previous), name: previous })]
      : []),
  ]
}
