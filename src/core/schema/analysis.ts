import type { Field } from '../declaration.ts'
import type { Fault } from '../errors.ts'
import type { SchemaForm } from './format.ts'
import { show } from './parse.ts'

/** @param broken names of fields with faults of their own: naming them is no further fault */
export function faultsOfAnalysis(
  form: SchemaForm,
  fields: readonly Field[],
  broken: ReadonlySet<string>,
): Fault[] {
  const { timestamp, dimensions = [], numeric = [], booleans = [] } = form.analysis ?? {}
  const wanted: [string, string | undefined, readonly string[]][] = [
    ['timestamp', timestamp, ['timestamp', 'string', 'int64']],
    ...dimensions.map((name, i): [string, string, string[]] => [
      `dimensions.${i}`,
      name,
      ['string', 'int32', 'int64', 'bool'],
    ]),
    ...numeric.map((name, i): [string, string, string[]] => [
      `numeric.${i}`,
      name,
      ['int32', 'int64', 'float64'],
    ]),
    ...booleans.map((name, i): [string, string, string[]] => [`booleans.${i}`, name, ['bool']]),
  ]
  return wanted.flatMap(([key, name, types]) => {
    if (name === undefined || broken.has(name)) return []
    const field = fields.find((candidate) => candidate.name === name)
    if (field && types.includes(field.type)) return []
    return [
      {
        path: `analysis.${key}`,
        expected: `a field of type ${types.join(' or ')}`,
        found: field ? `${name}: ${field.type}` : show(name),
      },
    ]
  })
}
