import type { Fault } from '../errors.ts'
import { readList, type Table } from '../lists/shipped-list.ts'
import type { ListTable, SchemaForm } from './format.ts'
import { show } from './parse.ts'

type TableForm = SchemaForm['tables'][string]

/** The tables of a schema by name; null for those with faults, which are noted. */
export function compileTables(forms: SchemaForm['tables'], faults: Fault[]): Map<string, Table | null> {
  return new Map(
    Object.entries(forms).map(([name, form]) => [
      name,
      isListTable(form) ? chooseRows(form, `tables.${name}`, faults) : form,
    ]),
  )
}

const isListTable = (form: TableForm): form is ListTable => typeof form.list === 'string'

function chooseRows({ list, only, columns }: ListTable, path: string, faults: Fault[]): Table | null {
  const rows = readList(list)
  if (only === undefined && columns === undefined) return rows
  const keys = only ?? Object.keys(rows)
  const known = Object.keys(Object.values(rows)[0])
  const names = columns ?? known
  const odd: Fault[] = [
    ...keys.flatMap((key, i) => {
      if (Object.hasOwn(rows, key) && keys.indexOf(key) === i) return []
      return [{ path: `${path}.only.${i}`, expected: `a key of ${list}, once`, found: show(key) }]
    }),
    ...names.flatMap((name, i) => {
      if (known.includes(name)) return []
      return [{ path: `${path}.columns.${i}`, expected: `one of ${known.join(', ')}`, found: show(name) }]
    }),
  ]
  faults.push(...odd)
  if (odd.length > 0) return null
  return Object.fromEntries(
    keys.map((key) => [key, Object.fromEntries(names.map((name) => [name, rows[key][name]]))]),
  )
}
