import type { Fault } from '../errors.ts'
import type { Side } from '../side.ts'
import type { CompiledField } from './compile-field.ts'
import type { SchemaForm } from './format.ts'
import type { Compilation, Frame } from './frame.ts'
import { show } from './parse.ts'

type SideForm = SchemaForm['sides'][string]

/** Compiles the sides of a dataset from its compiled rows; faults are noted in the compilation. */
export function compileSides({ form, faults }: Compilation, rows: Frame): Side[] {
  return Object.entries(form.sides).map(([name, side]) => {
    faults.push(
      ...faultsOfSide(side, rows).map((fault) => ({ ...fault, path: `sides.${name}.${fault.path}` })),
    )
    return {
      name,
      dataset: `${form.name}_${name}`,
      description: side.description ?? '',
      of: side.of,
      fields: side.fields.flatMap((field) => rows.fields.get(field) ?? []),
      knownOn: side.known_on ?? null,
    }
  })
}

/** What a side's form demands of a field that it names. */
interface Demand {
  /** Where it names it. */
  readonly path: string
  readonly name: string
  readonly expected: string
  readonly holds: (field: CompiledField) => boolean
}

function faultsOfSide(side: SideForm, rows: Frame): Fault[] {
  return demandsOf(side, [...rows.fields.keys()]).flatMap(({ path, name, expected, holds }) => {
    const field = rows.fields.get(name)
    if (rows.broken.has(name) || (field && holds(field))) return []
    return [{ path, expected, found: field ? words(field) : show(name) }]
  })
}

function demandsOf({ of, fields, known_on }: SideForm, known: readonly string[]): Demand[] {
  const [key] = fields
  return [
    {
      path: 'of',
      name: of,
      expected: 'a column of type bool that is never null',
      holds: ({ type, nullable, hidden }) => type === 'bool' && !nullable && !hidden,
    },
    {
      path: 'fields.0',
      name: key,
      expected: 'a column, by which rows are told apart',
      holds: ({ hidden }) => !hidden,
    },
    ...fields.slice(1).map((name, i) => ({
      path: `fields.${i + 1}`,
      name,
      expected: `one of ${known.join(', ')}, and each once`,
      holds: () => fields.indexOf(name) === i + 1,
    })),
    ...(known_on === undefined ? [] : [knownOnDemand(known_on, fields)]),
  ]
}

/** Texts are taken for dates by their beginning, YYYY-MM-DD. */
const knownOnDemand = (name: string, fields: readonly string[]): Demand => ({
  path: 'known_on',
  name,
  expected: 'a timestamp or text among its fields',
  holds: ({ type }) => fields.includes(name) && (type === 'timestamp' || type === 'string'),
})

const words = ({ name, type, nullable, hidden }: CompiledField) =>
  `${name}: ${hidden ? 'hidden ' : ''}${type}${nullable ? ', null at times' : ''}`
