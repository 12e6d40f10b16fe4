import type { ColumnType, FieldType } from '../column.ts'
import type { ColumnSketch } from '../sketches/column-sketch.ts'
import type { Analysis } from './analysis.ts'
import type { FieldKind } from './field-profile.ts'

/** Names of the numbers that say where something is, by what they may be at most. */
const LATITUDE = /(^|_)lat(itude)?$/i
const LONGITUDE = /(^|_)(lon|lng|long|longitude)$/i
const MAX_DEGREES = { latitude: 90, longitude: 180 } as const

/** Names of what tells one thing from another. */
const IDENTIFIER = /(^|_)(id|uuid|guid|key|hash|token|iban|email|phone|ip|ip_address)$/i
/** Names of whole numbers that are no quantity. */
const CODE = /(^|_)(code|type|class|category|status|mcc|zip|postcode)$/i

/** A field of fewer values is one of a few codes, whatever its name. */
const LEAST_IDENTIFIERS = 65
/** Nearly all values differ: this share of them at least. */
const NEARLY_ALL = 0.9
/** An identifier is no prose. */
const MAX_IDENTIFIER_BYTES = 64

/** Which of the two a field of degrees is by its name; null: neither. */
export function axisOf(name: string): keyof typeof MAX_DEGREES | null {
  if (LATITUDE.test(name)) return 'latitude'
  return LONGITUDE.test(name) ? 'longitude' : null
}

/** @param count of values that are not null */
export function kindOf(
  { name, type }: FieldType,
  sketch: ColumnSketch,
  { count, analysis }: { readonly count: number; readonly analysis: Analysis },
): FieldKind {
  if (type === 'bool') return 'boolean'
  if (type === 'timestamp') return 'time'
  if (analysis.dimensions?.includes(name)) return 'category'
  if (type === 'string') return textKind(name, sketch, count)
  return analysis.numeric?.includes(name) ? 'numeric' : numberKind({ name, type }, sketch, count)
}

/** A category has few values, each twice on average. */
function textKind(name: string, { values, texts }: ColumnSketch, count: number): FieldKind {
  const { distinct, isExact } = values
  const isNamed = IDENTIFIER.test(name) && distinct >= LEAST_IDENTIFIERS
  const isWord = (texts?.maxBytes ?? 0) <= MAX_IDENTIFIER_BYTES && !someValues(values).some(hasSpace)
  if (isWord && (isNamed || distinct > NEARLY_ALL * count) && count > 1) return 'identifier'
  return isExact && 2 * distinct <= count ? 'category' : 'text'
}

/** Numbers without a name that says so are identifiers when they count rows: all differ, without gaps to speak of. */
function numberKind(
  { name, type }: { readonly name: string; readonly type: ColumnType },
  { values, numbers }: ColumnSketch,
  count: number,
): FieldKind {
  const { distinct, isExact } = values
  const { min, max } = numbers ?? { min: 0, max: 0 }
  const axis = axisOf(name)
  if (axis !== null && count > 0 && Math.max(max, -min) <= MAX_DEGREES[axis]) return 'geo'
  if (type === 'float64') return 'numeric'
  const isDense = distinct > NEARLY_ALL * count && max - min < 2 * count
  if (distinct >= LEAST_IDENTIFIERS && (IDENTIFIER.test(name) || isDense)) return 'identifier'
  return CODE.test(name) && isExact && 2 * distinct <= count ? 'category' : 'numeric'
}

const hasSpace = (value: string | number) => /\s/.test(String(value))

const someValues = (values: ColumnSketch['values']) =>
  values.isExact ? values.frequent().map(({ value }) => value) : values.examples()
