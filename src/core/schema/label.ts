import type { Field } from '../declaration.ts'
import type { Fault } from '../errors.ts'
import type { SchemaForm } from './format.ts'
import { show } from './parse.ts'

/** The column that models are to predict, and how much of it one other column may give away. */
export interface Label {
  /** A column of type bool without nulls. */
  readonly field: string
  /** Greatest area under the ROC curve that one column, or the position of rows, may reach. */
  readonly maxAuc: number
  /** Columns that may tell more. */
  readonly except: readonly string[]
}

export const labelOf = ({ label }: SchemaForm): Label | null =>
  label ? { field: label.field, maxAuc: label.max_auc, except: label.except } : null

/** @param broken names of fields with faults of their own: naming them is no further fault */
export function faultsOfLabel(
  form: SchemaForm,
  fields: readonly Field[],
  broken: ReadonlySet<string>,
): Fault[] {
  const label = labelOf(form)
  if (label === null) return []
  const faults: Fault[] = []
  const field = fields.find(({ name }) => name === label.field)
  if (!broken.has(label.field) && (field?.type !== 'bool' || field.nullable)) {
    const found = field
      ? `${field.name}: ${field.type}${field.nullable ? ' or null' : ''}`
      : show(label.field)
    faults.push({ path: 'label.field', expected: 'a field of type bool without nulls', found })
  }
  for (const [i, name] of label.except.entries()) {
    const isOther = name !== label.field && fields.some((candidate) => candidate.name === name)
    if (!isOther && !broken.has(name))
      faults.push({ path: `label.except.${i}`, expected: 'another column than the label', found: show(name) })
  }
  return faults
}
