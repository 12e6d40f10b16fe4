import type { Fault } from '../errors.ts'
import type { Source, Surroundings } from '../fields/made.ts'
import type { Scope } from '../fields/scope.ts'
import { gather } from '../fields/values.ts'
import { type CompiledField, compileField, compileGaps, type Gaps } from './compile-field.ts'
import type { FieldForm, FieldOf } from './field-form.ts'
import type { SchemaForm } from './format.ts'
import { show } from './parse.ts'

/** A reference ready to be drawn: which population, and how. */
export interface CompiledReference {
  readonly form: FieldOf<'reference'>
  readonly population: string
  readonly gaps: Gaps
  /** Links to the member whose children are picked among, else null. */
  readonly of: readonly string[] | null
}

/** Fields made for one kind of thing: the rows, or the members of one population. */
export interface Frame {
  readonly fields: ReadonlyMap<string, CompiledField>
  readonly references: ReadonlyMap<string, CompiledReference>
  /** Names of fields with faults: what names them is not at fault. */
  readonly broken: ReadonlySet<string>
  /** Name by which items reach a member of another population (owner, parent, reference), and that population. */
  readonly links: ReadonlyMap<string, string>
}

/** What all frames of one document share while it is compiled. */
export interface Compilation {
  readonly form: SchemaForm
  readonly faults: Fault[]
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
}

/** Compiles fields in order, each seeing those before it; faults are noted in the compilation. */
export function compileFrame(shared: Compilation, options: FrameOptions): Frame {
  const fields = new Map<string, CompiledField>()
  const references = new Map<string, CompiledReference>()
  const links = new Map(options.links)
  const broken = new Set<string>()
  const frame = { fields, references, links, broken }
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
      const reference = compileReference(form, around, { shared, links })
      if (reference === null) broken.add(form.name)
      else {
        references.set(form.name, reference)
        links.set(form.name, form.population)
      }
      return
    }
    const field = compileField(form, around)
    if (field === null) broken.add(form.name)
    else fields.set(form.name, field)
  })
  return frame
}

function compileReference(
  form: FieldOf<'reference'>,
  around: Surroundings,
  { shared, links }: { shared: Compilation; links: ReadonlyMap<string, string> },
): CompiledReference | null {
  if (shared.broken.has(`populations.${form.population}`)) return null
  const target = shared.form.populations[form.population]
  if (target === undefined || !shared.frames.has(form.population))
    return around.fault('population', oneOf([...shared.frames.keys()]), form.population)
  const gaps = compileGaps(form, around)
  if (gaps === null) return null
  if (form.stray !== undefined && form.of === undefined)
    return around.fault('stray', 'of, for members to stray from', form.stray)
  const of = form.of?.split('.') ?? null
  if (of !== null && (target.parent === undefined || populationAt(shared, links, of) !== target.parent))
    return around.fault('of', `a path to a parent of ${form.population}`, form.of)
  return { form, population: form.population, gaps, of }
}

/** The population that a path of links leads to. */
function populationAt(
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
  const fault = (at: string, expected: string, found: unknown) => {
    shared.faults.push({ path: `${place.path}.${at}`, expected, found: show(found) })
    return null
  }
  return {
    kind: place.kind,
    hasOwner: shared.form.rows_of !== undefined,
    fault,
    source: (path, at) => {
      const found = resolve(shared, place.frame, path.split('.'))
      if (found === 'broken') return null
      return found ?? fault(at, `an earlier field: ${oneOf(namesIn(place.frame))}`, path)
    },
    table: (name, at) => {
      if (shared.broken.has(`tables.${name}`)) return null
      return shared.form.tables[name] ?? fault(at, oneOf(Object.keys(shared.form.tables)), name)
    },
  }
}

const namesIn = (frame: Frame) => [
  ...frame.fields.keys(),
  ...[...frame.links.keys()].map((name) => `${name}.…`),
]

const oneOf = (names: readonly string[]) =>
  names.length === 0 ? 'none is known' : `one of ${names.join(', ')}`

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
  const gappy = (frame.references.get(head)?.gaps.masks.length ?? 0) > 0
  return {
    ...inner,
    nullable: inner.nullable || gappy,
    // What is unique among members recurs among those who refer to them.
    cardinality: inner.cardinality === 'unique' ? 'recurring' : inner.cardinality,
    declared: { ...inner.declared, unique: false, nullRate: null, exactTrueRate: null },
    read: (scope) => {
      const members = scope.member(head)
      return gather(inner.read(members.scope), members.codes, members.valid)
    },
  }
}
