import type * as z from 'zod'
import type { Fault } from '../errors.ts'
import { schemaForm } from './format.ts'
import { type Salvaged, salvage } from './salvage.ts'

/** A document's faults of form, and the form with its defaults filled in: whole, or what can be salvaged of it. */
export interface ParsedForm {
  readonly faults: Fault[]
  readonly salvaged: Salvaged | null
}

export function parseForm(document: unknown): ParsedForm {
  // Once per process, as a rule: compiling the checks would take longer than making them.
  const result = schemaForm.safeParse(document, { jitless: true })
  if (result.success) return { faults: [], salvaged: { form: result.data, broken: new Set() } }
  const { issues } = result.error
  return { faults: faultsOf(issues, document), salvaged: salvage(document, issues) }
}

type Issue = z.core.$ZodIssue

/** Zod's issues as faults. Of a union, the branch that came nearest speaks. */
export function faultsOf(
  issues: readonly Issue[],
  document: unknown,
  prefix: readonly PropertyKey[] = [],
): Fault[] {
  return issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path]
    if (issue.code === 'invalid_union' && issue.errors.length > 0) return unionFaults(issue, document, path)
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        path: join([...path, key]),
        expected: 'no such key',
        found: show(at(document, [...path, key])),
      }))
    if (issue.code === 'invalid_key' || issue.code === 'invalid_element')
      return issue.issues.map((inner) => ({
        path: join(path),
        expected: expectation(inner),
        found: show(String(path.at(-1))),
      }))
    return [{ path: join(path), expected: expectation(issue), found: show(at(document, path)) }]
  })
}

function unionFaults(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  document: unknown,
  path: PropertyKey[],
): Fault[] {
  const depth = (branch: readonly Issue[]) => Math.max(...branch.map((inner) => inner.path.length))
  const deepest = Math.max(...issue.errors.map(depth))
  if (deepest > 0) {
    const nearest = issue.errors.filter((branch) => depth(branch) === deepest)
    return faultsOf(
      nearest.reduce((a, b) => (b.length < a.length ? b : a)),
      document,
      path,
    )
  }
  const expected = [...new Set(issue.errors.flatMap((branch) => branch.map(expectation)))]
  return [{ path: join(path), expected: expected.join(', or '), found: show(at(document, path)) }]
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' ? 'a whole number' : article(issue.expected)
    case 'too_small':
      return `${sizeOf(issue.origin)}${issue.inclusive ? 'at least' : 'above'} ${issue.minimum}`
    case 'too_big':
      return `${sizeOf(issue.origin)}${issue.inclusive ? 'at most' : 'below'} ${issue.maximum}`
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`
    case 'invalid_union':
      return 'options' in issue ? `one of ${issue.options?.map(String).join(', ')}` : issue.message
    case 'invalid_format':
      return issue.format === 'date' ? 'a day YYYY-MM-DD' : issue.message.replace(/^must be /, '')
    case 'unrecognized_keys':
      return `no key ${issue.keys.join(', ')}`
    default:
      return issue.message
  }
}

const sizeOf = (origin: string) =>
  origin === 'array' ? 'a list, length ' : origin === 'string' ? 'a text, length ' : ''

const ARTICLES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
  tuple: 'a list',
}
const article = (type: string) => ARTICLES[type] ?? type

const join = (path: readonly PropertyKey[]) => path.map(String).join('.') || '(document)'

function at(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    document,
  )
}

/** A value as short text: what a person wrote, cut where it is long. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = typeof value === 'string' ? `'${value}'` : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
