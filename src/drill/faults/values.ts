/** One value in one row that its field's declaration rules out. */
import type { Field } from '../../core/declaration.ts'
import { MICROS_PER_DAY } from '../../core/utc-date.ts'
import type { Value } from '../cells.ts'
import type { Fault } from '../fault.ts'
import { inOneRow } from '../one-row.ts'

const isNumber = ({ type }: Field) => type === 'int32' || type === 'int64' || type === 'float64'

export const nullValue: Fault = inOneRow({
  name: 'null-value',
  summary: 'one null in a field that is never null',
  rules: ['not null'],
  // A file whose column may be null is refused for its columns before a row is read.
  others: ({ nullable }) => (nullable ? [] : [{ rule: 'CorruptPartError', field: null }]),
  fits: ({ nullable, declared }) => !nullable || declared.nullRate === 0,
  change: (value) => (value === null ? undefined : null),
})

export const outOfRange: Fault = inOneRow({
  name: 'out-of-range',
  summary: 'one number beyond the bounds of its field',
  rules: ['range'],
  fits: (field) => isNumber(field) && (field.declared.min !== null || field.declared.max !== null),
  change: (value, { field: { declared } }) => {
    if (value === null) return undefined
    return declared.max === null ? Number(declared.min) - 1 : declared.max + 1
  },
})

export const notANumber: Fault = inOneRow({
  name: 'not-a-number',
  summary: 'one NaN',
  rules: ['range'],
  fits: ({ type }) => type === 'float64',
  change: (value) => (value === null ? undefined : Number.NaN),
})

export const infinite: Fault = inOneRow({
  name: 'infinite',
  summary: 'one infinity',
  rules: ['range'],
  fits: ({ type }) => type === 'float64',
  change: (value) => (value === null ? undefined : Number.POSITIVE_INFINITY),
})

export const stranger: Fault = inOneRow({
  name: 'stranger',
  summary: 'one value that is not in the set of its field',
  rules: ['allowed values'],
  fits: ({ type, declared: { allowed } }) => allowed !== null && type !== 'bool',
  change: (value, { field }) =>
    value === null ? undefined : strangerLike(value, field.declared.allowed as readonly Value[]),
})

/** A text in other letters, or the next number: what a change of code would make. */
function strangerLike(value: Value, allowed: readonly Value[]): Value {
  const known = new Set(allowed)
  if (typeof value === 'number') return Math.max(...(allowed as number[])) + 1
  const text = String(value)
  return [text.toLowerCase(), text.toUpperCase(), `${text} `].find((other) => !known.has(other)) as string
}

export const offPattern: Fault = inOneRow({
  name: 'off-pattern',
  summary: 'one character of a text that its pattern does not allow',
  rules: ['pattern'],
  fits: ({ declared }) => declared.pattern !== null,
  change: (value, { field, draw }) => {
    if (value === null || value === '') return undefined
    const text = String(value)
    const at = draw.below(text.length)
    const others = [text[at].toUpperCase(), text[at].toLowerCase(), '_', ' '].map(
      (letter) => text.slice(0, at) + letter + text.slice(at + 1),
    )
    return others.find((other) => isOff(other, field))
  },
})

export const wrongLength: Fault = inOneRow({
  name: 'wrong-length',
  summary: 'one text without its last character',
  rules: ['length', 'pattern'],
  fits: ({ declared }) => declared.pattern !== null,
  change: (value, { field }) => {
    const cut = String(value).slice(0, -1)
    return value !== null && isOff(cut, field) ? cut : undefined
  },
})

const isOff = (text: string, { declared }: Field) => !new RegExp(String(declared.pattern)).test(text)

export const staleTime: Fault = inOneRow({
  name: 'stale-time',
  summary: "one time of the day before's",
  rules: ['within day'],
  fits: ({ declared }) => declared.withinDay,
  change: (value) => (value === null ? undefined : Number(value) - MICROS_PER_DAY),
})
