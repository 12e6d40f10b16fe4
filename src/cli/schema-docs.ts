/** What a schema's fields mean and how they are made, in words, for documentation. */
import type { Dataset } from '../core/dataset.ts'
import type { Field } from '../core/declaration.ts'
import type { FieldForm } from '../core/schema/field-form.ts'
import type { SchemaForm } from '../core/schema/format.ts'
import { howMade, percent } from './field-words.ts'

export interface FieldDescription {
  readonly name: string
  readonly type: string
  /** When or how often it is null; empty when never. */
  readonly null: string
  readonly meaning: string
  readonly made: string
}

/**
 * One entry per column, in the order of the columns.
 * @param fields the dataset's own columns, or those of a side
 */
export function describeFields(
  dataset: Dataset,
  fields: readonly Field[] = dataset.fields,
): FieldDescription[] {
  const forms = new Map(dataset.form.fields.map((form) => [form.name, form]))
  return fields.map((field) => {
    const form = forms.get(field.name) as FieldForm
    return {
      name: field.name,
      type: field.type,
      null: field.nullable ? whenNull(form) : '',
      meaning: field.description,
      made: howFieldIsMade(form, dataset.form),
    }
  })
}

/** An attribute of an entity is made as its population says. */
function howFieldIsMade(field: FieldForm, { populations }: SchemaForm): string {
  if (field.type !== 'entity') return howMade(field)
  const path = field.from.split('.')
  const attribute = path.at(-1)
  const form = populations[path.at(-2) ?? '']?.attributes.find(({ name }) => name === attribute)
  return form ? `${howMade(field)}: ${howMade(form)}` : howMade(field)
}

/** The columns of a dataset and of its sides, as Markdown. */
export function schemaMarkdown(dataset: Dataset): string {
  const sides = dataset.sides.map(({ dataset: name, description, of, fields }) => {
    const about = `${description === '' ? '' : `${description}. `}Rows with \`${of}\`.`
    return `\n### ${name}\n\n${about}\n\n${fieldsMarkdown(describeFields(dataset, fields))}`
  })
  return fieldsMarkdown(describeFields(dataset)) + sides.join('')
}

/** A Markdown table of the fields. */
function fieldsMarkdown(fields: readonly FieldDescription[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
  const lines = fields.map((f) => {
    const cells = [`\`${f.name}\``, f.type, f.null || 'never', f.meaning, f.made]
    return `| ${cells.map(cell).join(' | ')} |\n`
  })
  return `| name | type | null | meaning | how it is made |\n| --- | --- | --- | --- | --- |\n${lines.join('')}`
}

function whenNull(form: FieldForm): string {
  const { nulls, when } = form
  const reasons: string[] = []
  if (when) reasons.push(`unless ${Object.entries(when).map(conditionWords).join(' and ')}`)
  const rate = typeof nulls === 'object' ? nulls.rate : nulls
  if (rate) reasons.push(percent(rate))
  if (reasons.length > 0) return reasons.join(', ')
  return form.type === 'row_id' ? 'when there is none' : 'where its source is'
}

function conditionWords([path, wanted]: [string, NonNullable<FieldForm['when']>[string]]): string {
  if (Array.isArray(wanted)) return `${path} is ${wanted.join(' or ')}`
  if (typeof wanted === 'object') return `${path} is ${wanted.present ? 'present' : 'absent'}`
  return `${path} is ${wanted}`
}
