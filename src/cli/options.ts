/** Options and operands as data: parsing, help and the types that a command receives all come from them. */
import type { Reader } from './readers.ts'

/** Takes a value. Without `required` and `fallback` it is null when absent. */
export interface ValueOption<T> {
  readonly kind: 'value'
  readonly reader: Reader<unknown>
  /** How help names the value, in capitals: `DAY`. */
  readonly placeholder: string
  readonly help: string
  readonly short?: string
  readonly required: boolean
  /** The default as one would type it; it goes through the reader like any other value. */
  readonly fallback: string | null
  /** Only carries the type of the value; never set. */
  readonly type?: T
}

export interface FlagOption {
  readonly kind: 'flag'
  readonly help: string
  readonly short?: string
}

export type Option = ValueOption<unknown> | FlagOption
export type Options = Readonly<Record<string, Option>>

/** What a command receives for its options: one key per option. */
export type Values<O extends Options> = {
  readonly [K in keyof O]: O[K] extends FlagOption ? boolean : O[K] extends ValueOption<infer T> ? T : unknown
}

interface Description {
  readonly placeholder: string
  readonly help: string
  readonly short?: string
}

export const flag = (help: string): FlagOption => ({ kind: 'flag', help })

export const optional = <T>(reader: Reader<T>, description: Description): ValueOption<T | null> => ({
  ...description,
  kind: 'value',
  reader,
  required: false,
  fallback: null,
})

export const required = <T>(reader: Reader<T>, description: Description): ValueOption<T> => ({
  ...description,
  kind: 'value',
  reader,
  required: true,
  fallback: null,
})

export const defaulted = <T>(
  reader: Reader<T>,
  description: Description & { readonly fallback: string },
): ValueOption<T> => ({ ...description, kind: 'value', reader, required: false })
