/** What a schema's fields mean and how they are made, in words, for documentation. */
import type { Dataset } from '../core/dataset.ts'
import type { Field } from '../core/declaration.ts'
import type { FieldForm } from '../core/schema/field-form.ts'
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
  const rows = rowsOf(dataset)
  return fields.map((field) => {
    const form = formOf(field.name, rows)
    return {
      name: field.name,
      type: field.type,
      null: field.nullable ? whenNull(form) : '',
      meaning: field.description,
      made: howFieldIsMade(form, rows, dataset),
    }
  })
}

/** Where names of fields mean something: among the fields of rows, or the attributes of a population. */
interface Place {
  readonly forms: readonly FieldForm[]
  /** Populations by the names that lead to their members. */
  readonly links: ReadonlyMap<string, string>
}

const rowsOf = ({ form, rowFrame }: Dataset): Place => ({ forms: form.fields, links: rowFrame.links })

const formOf = (name: string, { forms }: Place) => forms.find((form) => form.name === name) as FieldForm

/** What comes of members is made as they are; what no reader sees is told where it is used. */
function howFieldIsMade(field: FieldForm, place: Place, dataset: Dataset): string {
  if (field.type === 'entity') {
    const origin = originOf(field, place, dataset)
    return `\`${field.from}\`: ${howFieldIsMade(origin.form, origin.place, dataset)}`
  }
  if (field.type === 'campaign' && field.part === 'label')
    return `${howMade(field)}: exactly ${percent(dataset.form.campaigns!.rate)} of rows`
  if (field.type !== 'derived' || field.first === undefined) return howMade(field)
  const sources = field.first.map((path) => ({ path, form: place.forms.find(({ name }) => name === path) }))
  if (!sources.some(({ form }) => form?.hidden)) return howMade(field)
  return sources
    .map(({ path, form }) => (form?.hidden ? howFieldIsMade(form, place, dataset) : `\`${path}\``))
    .join('; else ')
}

/** The field or attribute that the path of an entity's field ends at, through others such as may lie between. */
function originOf(
  form: FieldForm,
  place: Place,
  dataset: Dataset,
): { readonly form: FieldForm; readonly place: Place } {
  if (form.type !== 'entity') return { form, place }
  const links = form.from.split('.')
  const name = links.pop()!
  const end = links.reduce(({ links }, link): Place => {
    const population = links.get(link)!
    return {
      forms: dataset.form.populations[population].attributes,
      links: dataset.frames.get(population)!.links,
    }
  }, place)
  return originOf(formOf(name, end), end, dataset)
}

/** The columns of a dataset and of its sides, as Markdown. */
export function schemaMarkdown(dataset: Dataset): string {
  const sides = dataset.sides.map(({ dataset: name, description, of, fields }) => {
    const sentence = description === '' || description.endsWith('.') ? description : `${description}.`
    const about = `${sentence} Rows with \`${of}\`.`.trimStart()
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
  if (form.type === 'campaign') return 'unless a campaign made the row'
  return form.type === 'row_id' ? 'when there is none' : 'where its source is'
}

function conditionWords([path, wanted]: [string, NonNullable<FieldForm['when']>[string]]): string {
  if (Array.isArray(wanted)) return `${path} is ${wanted.join(' or ')}`
  if (typeof wanted === 'object') return `${path} is ${wanted.present ? 'present' : 'absent'}`
  return `${path} is ${wanted}`
}
