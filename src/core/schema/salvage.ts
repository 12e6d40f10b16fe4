import type * as z from 'zod'
import { type SchemaForm, schemaForm } from './format.ts'

/** What is left of a document with faults of form, so that its other faults can be found in the same pass. */
export interface Salvaged {
  readonly form: SchemaForm
  /** Paths of fields, populations, tables, sides and expectations that stand for faulty ones: naming them is no further fault. */
  readonly broken: ReadonlySet<string>
}

type Node = Record<PropertyKey, unknown>

const STAND_IN_FIELD = { type: 'uuid' }
const STAND_IN_POPULATION = { size: 1 }
const STAND_IN_EXPECTATION = { rule: 'change', of: 'rows', most: 1 }

/** Puts stand-ins where the issues are. Null when too little is left to go on with. */
export function salvage(document: unknown, issues: readonly z.core.$ZodIssue[]): Salvaged | null {
  if (typeof document !== 'object' || document === null) return null
  const mended = structuredClone(document) as Node
  const broken = new Set<string>()
  for (const { path } of issues) mend(mended, path, broken)
  const again = schemaForm.safeParse({ name: 'x', ...mended })
  return again.success ? { form: again.data, broken } : null
}

function mend(document: Node, path: readonly PropertyKey[], broken: Set<string>): void {
  const [section, first, second, third] = path
  const place = (...keys: readonly PropertyKey[]) => broken.add(keys.map(String).join('.'))
  if (section === 'fields' && typeof first === 'number') {
    standInForField(document.fields as Node[], first)
    place(section, first)
  } else if (section === 'populations' && first !== undefined) {
    const populations = document.populations as Node
    if (second === 'attributes' && typeof third === 'number') {
      standInForField((populations[first] as Node).attributes as Node[], third)
      place(section, first, second, third)
    } else {
      populations[first] = STAND_IN_POPULATION
      place(section, first)
    }
  } else if (section === 'expectations' && typeof first === 'number') {
    ;(document.expectations as unknown[])[first] = STAND_IN_EXPECTATION
    place(section, first)
  } else if ((section === 'tables' || section === 'sides') && first !== undefined) {
    delete (document[section] as Node)[first]
    place(section, first)
  } else if (section !== undefined) delete document[section]
}

/** Keeps the name, by which others may call it. */
function standInForField(fields: Node[], index: number): void {
  const name = (fields[index] as Node | null)?.name
  const isName = typeof name === 'string' && /^[a-z][a-z0-9_]*$/.test(name)
  fields[index] = { ...STAND_IN_FIELD, name: isName ? name : `unnamed_${index}` }
}
