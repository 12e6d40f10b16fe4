import type { FieldForm, FieldOf } from '../core/schema/field-form.ts'

const MOST_VALUES_SHOWN = 6

/** How a field's values come about, in a few words. */
export function howMade(field: FieldForm): string {
  switch (field.type) {
    case 'uuid':
      return 'random UUID'
    case 'row_id':
      return field.row === 'this' ? "the row's own id" : "id of the same entity's previous row"
    case 'sequence':
      return `counts from ${field.start}${field.step === 1 ? '' : ` by ${field.step}`}`
    case 'int':
      return `whole number ${field.min} to ${field.max}${field.skew === 1 ? '' : ', small ones likelier'}`
    case 'float':
      return floatWords(field)
    case 'bool':
      return boolWords(field)
    case 'category':
      return categoryWords(field)
    case 'string':
      return `pattern \`${field.pattern}\``
    case 'datetime':
      return datetimeWords(field)
    case 'utc_offset':
      return `offset of ${field.zone} at ${field.at}`
    case 'calendar':
      return field.part === 'factor' ? 'factor of the day' : `${field.part.replaceAll('_', ' ')} of the run`
    case 'geo':
      return geoWords(field)
    case 'entity':
      return `\`${field.from}\``
    case 'reference':
      return field.first ? `the first of ${field.first.join(', ')}` : `a member of ${field.population}`
    case 'position':
      return `by position: ${Object.keys(field.values).join(', ')}`
    case 'episode':
      return `episodes of ${field.lasts_days.join(' to ')} days, one in ${field.every_days} days at most`
    case 'delay':
      return `about ${field.median_days} days after ${field.after}`
    case 'campaign':
      return `${field.part} of the row's campaign`
    case 'hash':
      return `SHA-256 of ${field.of.join(', ')}`
    case 'renewal':
      return `${field.part} of a renewal every ${field.every_months} months`
    case 'faker':
      return `faker \`${field.method}\`, ${field.pool} values`
    case 'derived':
      return derivedWords(field)
  }
}

function floatWords(field: FieldOf<'float'>): string {
  if (field.distribution === 'uniform') return `uniform ${field.min ?? 0} to ${field.max ?? 1}`
  const parameters = (['mean', 'stddev', 'rate'] as const).flatMap((name) => {
    const value = field[name]
    if (value === undefined) return []
    return [typeof value === 'number' ? `${name} ${value}` : `${name} by ${value.by}`]
  })
  return [field.distribution, ...parameters].join(', ')
}

const boolWords = ({ exact_rate, p_true }: FieldOf<'bool'>) =>
  exact_rate === undefined
    ? `true in ${percent(p_true ?? 0.5)} of rows`
    : `true in exactly ${percent(exact_rate)} of rows`

/** 0.003 → `0.3 %` */
export const percent = (share: number) => `${Number((share * 100).toFixed(4))} %`

function categoryWords({ given, choices, table }: FieldOf<'category'>): string {
  if (given) return `weighted by ${given}`
  const values = valuesOf(choices ?? Object.values(table ?? {})[0] ?? [])
  const shown = values.slice(0, MOST_VALUES_SHOWN).join(', ')
  return values.length > MOST_VALUES_SHOWN ? `one of ${values.length}: ${shown}, …` : `one of ${shown}`
}

function valuesOf(choices: NonNullable<FieldOf<'category'>['choices']>): string[] {
  if (!Array.isArray(choices)) return Object.keys(choices)
  return choices.map((choice) => String(typeof choice === 'object' ? choice.value : choice))
}

function datetimeWords(field: FieldOf<'datetime'>): string {
  const range = field.between ? `from ${field.between[0]} to ${field.between[1]}` : 'within the day'
  const clock = field.zone ?? field.utc_offset
  const local = clock ? `, local hours by ${clock}` : ''
  const open = field.open ? ', within opening hours' : ''
  const after = field.after ? `, soon after ${field.after.moment} where present` : ''
  return `${field.mode} ${range}${local}${open}${after}`
}

function geoWords({ centroid, near }: FieldOf<'geo'>): string {
  if (centroid) return `near the centroid of ${centroid.key}`
  return near ? `near ${near.field}` : 'within a box'
}

function derivedWords({ first, concat, map, luhn, lookup, present, row_of }: FieldOf<'derived'>): string {
  if (first) return `the first of ${first.join(', ')} that is there`
  if (concat) return `${concat.join(', ')} joined`
  if (luhn) return `${luhn} and its check digit`
  if (present) return `whether ${present} has a value`
  if (map) return `mapped from ${map.from}`
  if (row_of) return `the row of ${row_of.table} at ${row_of.number}`
  return lookup ? `${lookup.column} of ${lookup.table} by ${lookup.key}` : 'derived'
}
