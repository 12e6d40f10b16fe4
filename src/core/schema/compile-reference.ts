import { Keys } from '../fields/keys.ts'
import { type ItemSlices, type MemberNumbers, type Pick, slicesTable } from '../fields/link.ts'
import type { Surroundings } from '../fields/made.ts'
import { compilePer, type Hold } from '../fields/per.ts'
import { slicesOf } from '../fields/position.ts'
import type { Scope } from '../fields/scope.ts'
import { codesByKey } from '../fields/values.ts'
import { SkewedChoice } from '../random/skewed.ts'
import { compileGaps, type Gaps } from './compile-field.ts'
import type { FieldOf } from './field-form.ts'
import type { Compilation } from './frame.ts'

/** A reference ready to be drawn: which population, and how. */
export interface CompiledReference {
  readonly population: string
  readonly gaps: Gaps
  /** Whether some items may get no member. */
  readonly mayMiss: boolean
  readonly how: PickMember | FirstOf
  readonly inputs: Surroundings['inputs']
}

/** Draws a member. */
export interface PickMember extends Pick {
  readonly hold: Hold | null
  /** Finds the parents whose children are picked among, else null. */
  readonly parents: ((scope: Scope) => MemberNumbers) | null
  /** Finds which of the children may be picked, else null. */
  readonly slices: ((scope: Scope) => ItemSlices) | null
}

/** Takes the first of some members that there is. */
export interface FirstOf {
  readonly first: readonly ((scope: Scope) => MemberNumbers)[]
}

/** What a reference's compiler asks of the frame it stands in. */
export interface ReferencePlace {
  readonly shared: Compilation
  /** The population that a path of links leads to. */
  readonly populationAt: (path: readonly string[]) => string | undefined
  /** Whether some items lack a member on the path. */
  readonly mayMiss: (path: readonly string[]) => boolean
}

/** Null when the form has faults, which are noted, or names what has. */
export function compileReference(
  form: FieldOf<'reference'>,
  around: Surroundings,
  place: ReferencePlace,
): CompiledReference | null {
  if (form.first !== undefined) return compileFirst(form, form.first, around, place)
  const { shared } = place
  if (form.population === undefined) return around.fault('population', 'a population, or first', 'neither')
  if (shared.broken.has(`populations.${form.population}`)) return null
  if (!shared.frames.has(form.population))
    return around.fault('population', `one of ${[...shared.frames.keys()].join(', ')}`, form.population)
  const gaps = compileGaps(form, around)
  const picked = compilePick(form, form.population, around, place)
  if (gaps === null || picked === null) return null
  const mayMiss = gaps.masks.length > 0 || picked.mayMiss
  return { population: form.population, gaps, mayMiss, how: picked.how, inputs: around.inputs }
}

function compileFirst(
  form: FieldOf<'reference'>,
  names: readonly string[],
  around: Surroundings,
  { populationAt, mayMiss }: ReferencePlace,
): CompiledReference | null {
  for (const key of ['population', 'of', 'with', 'stray', 'per'] as const)
    if (form[key] !== undefined) return around.fault(key, `no ${key} beside first`, form[key])
  const first = names.map((name, i) => around.member(name, `first.${i}`)).filter((find) => find !== null)
  if (first.length < names.length) return null
  const paths = names.map((name) => name.split('.'))
  const [population, ...others] = new Set(paths.map((path) => populationAt(path)!))
  if (others.length > 0) return around.fault('first', 'paths to members of one population', names.join(', '))
  const gaps = compileGaps(form, around)
  if (gaps === null) return null
  const mayAllMiss = gaps.masks.length > 0 || paths.every(mayMiss)
  return { population, gaps, mayMiss: mayAllMiss, how: { first }, inputs: around.inputs }
}

function compilePick(
  form: FieldOf<'reference'>,
  population: string,
  around: Surroundings,
  { shared, populationAt, mayMiss }: ReferencePlace,
): { how: PickMember; mayMiss: boolean } | null {
  const { parent } = shared.form.populations[population]
  if (form.of === undefined)
    for (const key of ['stray', 'with'] as const)
      if (form[key] !== undefined) return around.fault(key, `of, for ${key} to go with`, form[key])
  if (form.stray !== undefined && form.with !== undefined)
    return around.fault('stray', 'no with beside it, as strays are picked among all', form.stray)
  if (form.of !== undefined && (parent === undefined || populationAt(form.of.split('.')) !== parent))
    return around.fault('of', `a path to a parent of ${population}`, form.of)
  const parents = form.of === undefined ? null : around.member(form.of, 'of')
  const slices = form.with === undefined ? null : compileWith(form.with, population, around, shared)
  const hold = form.per === undefined ? null : compilePer(form.per, around)
  if ((form.with !== undefined && slices === null) || (form.per !== undefined && hold === null)) return null
  const stream = form.stream ?? form.name
  return {
    how: {
      stream,
      choice: new SkewedChoice(form.skew),
      stray: form.stray ?? 0,
      hold,
      parents,
      slices: slices?.of ?? null,
    },
    mayMiss: (form.of !== undefined && mayMiss(form.of.split('.'))) || (slices?.mayMiss ?? false),
  }
}

interface CompiledWith {
  readonly of: (scope: Scope) => ItemSlices
  readonly mayMiss: boolean
}

function compileWith(
  wanted: Readonly<Record<string, string>>,
  population: string,
  around: Surroundings,
  shared: Compilation,
): CompiledWith | null {
  const [[attribute, path], ...more] = Object.entries(wanted)
  if (more.length > 0) return around.fault('with', 'one attribute', Object.keys(wanted).join(', '))
  const positions = shared.form.populations[population].attributes.filter(({ type }) => type === 'position')
  const position = positions.find(({ name }) => name === attribute)
  if (position?.type !== 'position')
    return around.fault('with', `an attribute of ${population} of type position`, attribute)
  const source = around.source(path, 'with')
  if (source === null) return null
  const slices = slicesOf(position)
  const keys = Keys.of(slices.keys())
  const list = slicesTable([...slices.values()])
  const listsAll = source.declared.allowed?.every((value) => keys.has(String(value))) ?? false
  return {
    of: (scope) => ({ codes: codesByKey(source.read(scope), keys, -1), slices: list }),
    mayMiss: source.nullable || !listsAll,
  }
}
