import { type Declaration, type Field, NO_PROMISES } from '../declaration.ts'
import { compileCalendar } from '../fields/calendar.ts'
import { compileCampaign } from '../fields/campaign.ts'
import { compileCategory } from '../fields/category.ts'
import { compileDatetime } from '../fields/datetime.ts'
import { compileDelay } from '../fields/delay.ts'
import { compileDerived } from '../fields/derived.ts'
import { compileEpisode } from '../fields/episode.ts'
import { compileFaker } from '../fields/faker.ts'
import { compileFloat } from '../fields/float.ts'
import { compileGeo } from '../fields/geo.ts'
import { compileRowId, compileUuid } from '../fields/identifier.ts'
import { compileHash } from '../fields/joined-text.ts'
import { compileEntity } from '../fields/link.ts'
import type { Made, Surroundings } from '../fields/made.ts'
import { compileBool, compileInt, compileSequence } from '../fields/number.ts'
import { compilePattern } from '../fields/pattern.ts'
import { compilePer } from '../fields/per.ts'
import { compilePosition } from '../fields/position.ts'
import { compileRenewal } from '../fields/renewal.ts'
import { compileUtcOffset } from '../fields/utc-offset.ts'
import { drawChance } from '../random/stream.ts'
import { compileCondition, type Mask } from './condition.ts'
import type { FieldForm, FieldOf } from './field-form.ts'

/** A field ready to be made. Hidden ones are made for others to use. */
export interface CompiledField extends Field {
  readonly hidden: boolean
  /** What makes values null: an item has one where every mask is 1. */
  readonly masks: readonly Mask[]
  /** One value per item, whether it is to have one or not. */
  readonly make: Made['make']
  readonly inputs: Surroundings['inputs']
}

type ColumnForm = Exclude<FieldForm, FieldOf<'reference'>>

/** One entry per type of field; adding a type is one file and one line here. */
const COMPILERS: { [T in ColumnForm['type']]: (form: FieldOf<T>, around: Surroundings) => Made | null } = {
  uuid: compileUuid,
  row_id: compileRowId,
  sequence: compileSequence,
  int: compileInt,
  float: compileFloat,
  bool: compileBool,
  category: compileCategory,
  string: compilePattern,
  datetime: compileDatetime,
  utc_offset: compileUtcOffset,
  calendar: compileCalendar,
  geo: compileGeo,
  entity: compileEntity,
  hash: compileHash,
  renewal: compileRenewal,
  faker: compileFaker,
  derived: compileDerived,
  delay: compileDelay,
  position: compilePosition,
  episode: compileEpisode,
  campaign: compileCampaign,
}

/** Null when the form has faults, which are noted. */
export function compileField(form: ColumnForm, around: Surroundings): CompiledField | null {
  const compile = COMPILERS[form.type] as (form: ColumnForm, around: Surroundings) => Made | null
  const made = compile(form, around)
  const gaps = compileGaps(form, around)
  const hold = form.per === undefined ? null : compilePer(form.per, around)
  if (made === null || gaps === null || (form.per !== undefined && hold === null)) return null
  return {
    name: form.name,
    description: form.description ?? '',
    hidden: form.hidden ?? false,
    type: made.type,
    nullable: made.nullable || gaps.masks.length > 0,
    cardinality: made.cardinality,
    declared: declare(made, gaps, form),
    inputs: around.inputs,
    masks:
      made.reach === undefined
        ? gaps.masks
        : [{ name: `reach of ${form.name}`, of: made.reach }, ...gaps.masks],
    make: (scope) => made.make(hold === null ? scope : hold(scope)),
  }
}

/** What makes values null: conditions and chance. */
export interface Gaps {
  readonly masks: readonly Mask[]
  /** Share of nulls where chance alone decides, else null. */
  readonly rate: number | null
}

/** Compiles `when` and `nulls`; null when they have faults. */
export function compileGaps(form: FieldForm, around: Surroundings): Gaps | null {
  const masks: Mask[] = []
  if (form.when !== undefined) {
    const conditions = compileCondition(form.when, around)
    if (conditions === null) return null
    masks.push(...conditions)
  }
  const { rate, stream } = nullsOf(form)
  if (rate > 0)
    masks.push({
      name: `${stream}: ${rate}`,
      of: (scope) => drawChance(scope.stream(stream), scope, 1 - rate),
    })
  return { masks, rate: form.when === undefined ? rate : null }
}

function nullsOf({ name, nulls }: FieldForm): { rate: number; stream: string } {
  if (typeof nulls === 'object') return { rate: nulls.rate, stream: `#nulls/group/${nulls.group}` }
  return { rate: nulls ?? 0, stream: `#nulls/${name}` }
}

function declare(made: Made, { rate }: Gaps, { per }: FieldForm): Declaration {
  const declared = { ...NO_PROMISES, ...made.declared }
  const isDrawnByRow = rate !== null && per === undefined
  return {
    ...declared,
    nullRate: made.nullable ? null : rate,
    distribution: isDrawnByRow ? declared.distribution : null,
    exactTrueRate: rate === 0 ? declared.exactTrueRate : null,
  }
}
