import type { Cardinality, Column } from '../column.ts'
import type { Fault } from '../errors.ts'
import type { MemberNumbers } from '../fields/link.ts'
import type { Input, Source, Surroundings } from '../fields/made.ts'
import type { Scope } from '../fields/scope.ts'
import { gather } from '../fields/values.ts'
import type { Table } from '../lists/shipped-list.ts'
import { type CompiledField, compileField } from './compile-field.ts'
import { type CompiledReference, compileReference } from './compile-reference.ts'
import type { FieldForm } from './field-form.ts'
import type { SchemaForm } from './format.ts'
import { show } from './parse.ts'

/** Fields made for one kind of thing: the rows, or the members of one population. */
export interface Frame {
  readonly fields: ReadonlyMap<string, CompiledField>
  readonly references: ReadonlyMap<string, CompiledReference>
  /** Names of fields with faults: what names them is not at fault. */
  readonly broken: ReadonlySet<string>
  /** Name by which items reach a member of another population (owner, parent, reference), and that population. */
  readonly links: ReadonlyMap<string, string>
  /** Those of the links that some items lack although they are no references. */
  readonly partial: ReadonlySet<string>
}

/** What all frames of one document share while it is compiled. */
export interface Compilation {
  readonly form: SchemaForm
  readonly faults: Fault[]
  /** By name; null for those with faults. */
  readonly tables: ReadonlyMap<string, Table | null>
  readonly frames: Map<string, Frame>
  /** Paths of the document that have faults of form. */
  readonly broken: ReadonlySet<string>
}

export interface FrameOptions {
  readonly kind: Surroundings['kind']
  readonly forms: readonly FieldForm[]
  /** Where the forms stand in the document, e.g. `fields`. */
  readonly path: string
  readonly links: readonly (readonly [string, string])[]
  readonly partial?: readonly string[]
}

/** Compiles fields in order, each seeing those before it; faults are noted in the compilation. */
export function compileFrame(shared: Compilation, options: FrameOptions): Frame {
  const fields = new Map<string, CompiledField>()
  const references = new Map<string, CompiledReference>()
  const links = new Map(options.links)
  const broken = new Set<string>()
  const frame = { fields, references, links, broken, partial: new Set(options.partial) }
  options.forms.forEach((form, i) => {
    const path = `${options.path}.${i}`
    if (shared.broken.has(path)) {
      broken.add(form.name)
      return
    }
    const around = surroundingsOf(shared, { frame, kind: options.kind, path })
    if (fields.has(form.name) || links.has(form.name) || broken.has(form.name)) {
      around.fault('name', 'a name that is not taken yet', form.name)
      return
    }
    if (form.type === 'reference') {
      const reference = compileReference(form, around, {
        shared,
        populationAt: (path) => populationAt(shared, links, path),
        mayMiss: (path) => mayMiss(shared, frame, path),
      })
      if (reference === null) broken.add(form.name)
      else {
        references.set(form.name, reference)
        links.set(form.name, reference.population)
      }
      return
    }
    const field = compileField(form, around)
    if (field === null) broken.add(form.name)
    else fields.set(form.name, field)
  })
  return frame
}

/** The population that a path of links leads to. */
export function populationAt(
  shared: Compilation,
  links: Frame['links'],
  [head, ...rest]: readonly string[],
): string | undefined {
  const population = links.get(head)
  if (population === undefined || rest.length === 0) return population
  const frame = shared.frames.get(population)
  return frame && populationAt(shared, frame.links, rest)
}

interface Place {
  readonly frame: Frame
  readonly kind: Surroundings['kind']
  readonly path: string
}

function surroundingsOf(shared: Compilation, place: Place): Surroundings {
  const inputs: Input[] = []
  const fault = (at: string, expected: string, found: unknown) => {
    shared.faults.push({ path: `${place.path}.${at}`, expected, found: show(found) })
    return null
  }
  return {
    kind: place.kind,
    inputs,
    hasOwner: shared.form.rows_of !== undefined,
    campaigns: (place.kind === 'row' ? shared.form.campaigns : null) ?? null,
    fault,
    source: (path, at) => {
      const found = resolve(shared, place.frame, path.split('.'))
      if (found === 'broken') return null
      if (found !== null) inputs.push({ path, read: found.read })
      return found ?? fault(at, `an earlier field: ${oneOf(namesIn(place.frame))}`, path)
    },
    member: (path, at) => {
      const links = path.split('.')
      if (place.frame.broken.has(links[0])) return null
      if (populationAt(shared, place.frame.links, links) === undefined)
        return fault(at, `a path to a member: ${oneOf([...place.frame.links.keys()])}`, path)
      const find = (scope: Scope) => scope.memberNumbers(links)
      inputs.push({ path, read: (scope) => numberColumn(find(scope)) })
      return find
    },
    table: (name, at) => {
      if (shared.broken.has(`tables.${name}`)) return null
      const table = shared.tables.get(name)
      return table === undefined ? fault(at, oneOf([...shared.tables.keys()]), name) : table
    },
  }
}

const numberColumn = ({ numbers, valid }: MemberNumbers): Column => ({
  encoding: 'plain',
  type: 'int64',
  values: numbers,
  valid,
})

const namesIn = (frame: Frame) => [
  ...frame.fields.keys(),
  ...[...frame.links.keys()].map((name) => `${name}.…`),
]

const oneOf = (names: readonly string[]) =>
  names.length === 0 ? 'none is known' : `one of ${names.join(', ')}`

/** What is unique among members recurs among those who lead to them; who picks them meets what is ordered in any order. */
const cardinalityThere = ({ cardinality }: Source, isPicked: boolean): Cardinality =>
  cardinality === 'unique' || (isPicked && cardinality === 'ordered') ? 'recurring' : cardinality

/** Whether some items lack a member on this path of links. */
function mayMiss(shared: Compilation, frame: Frame, [head, ...rest]: readonly string[]): boolean {
  if (frame.partial.has(head) || frame.references.get(head)?.mayMiss) return true
  const next = shared.frames.get(frame.links.get(head) ?? '')
  return rest.length > 0 && next !== undefined && mayMiss(shared, next, rest)
}

/** Follows a path through members to a field; null when it leads nowhere, broken when into something faulty. */
function resolve(
  shared: Compilation,
  frame: Frame,
  [head, ...rest]: readonly string[],
): Source | 'broken' | null {
  if (frame.broken.has(head)) return 'broken'
  if (rest.length === 0) {
    const field = frame.fields.get(head)
    return field ? { ...field, read: (scope: Scope) => scope.column(head) } : null
  }
  const population = frame.links.get(head)
  const target = population === undefined ? undefined : shared.frames.get(population)
  const inner = target && resolve(shared, target, rest)
  if (population !== undefined && shared.broken.has(`populations.${population}`)) return 'broken'
  if (!inner || inner === 'broken') return inner ?? null
  return {
    ...inner,
    nullable: inner.nullable || mayMiss(shared, frame, [head]),
    cardinality: cardinalityThere(inner, frame.references.has(head)),
    declared: { ...inner.declared, unique: false, nullRate: null, exactTrueRate: null, distribution: null },
    read: (scope) => {
      const members = scope.member(head)
      return gather(inner.read(members.scope), members.codes, members.valid)
    },
  }
}
