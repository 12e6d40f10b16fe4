import { parseArgs } from 'node:util'
import { didYouMean } from './closest.ts'
import { type Command, UsageError } from './command.ts'
import { flag, type Option, type Options, type ValueOption } from './options.ts'

/** Every command has these. */
const COMMON_OPTIONS = {
  json: flag('Print one JSON document instead of text'),
  help: { ...flag('Show this help'), short: 'h' },
} as const

/** A command's own options and those that all commands have. */
export const optionsOf = (command: Command): Options => ({ ...command.options, ...COMMON_OPTIONS })

interface Given {
  readonly options: Readonly<Record<string, string | true>>
  readonly operands: readonly string[]
}

/** Splits arguments by the options' declarations; it reads no value yet. */
function split(args: readonly string[], options: Options): Given {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      { type: option.kind === 'flag' ? 'boolean' : 'string', ...(option.short && { short: option.short }) },
    ]),
  ) as Record<string, { type: 'boolean' | 'string'; short?: string }>
  const { tokens } = parseArgs({ args: [...args], options: config, strict: false, tokens: true })
  const given: Record<string, string | true> = {}
  const operands: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (!option) {
      const names = Object.keys(options).map((name) => `--${name}`)
      throw new UsageError(`${token.rawName}: no such option.${didYouMean(`--${token.name}`, names)}`)
    }
    given[token.name] = valueOfToken(token, option)
  }
  return { options: given, operands }
}

function valueOfToken(
  token: { readonly name: string; readonly value: string | undefined },
  option: Option,
): string | true {
  if (option.kind === 'flag') {
    if (token.value === undefined) return true
    throw new UsageError(`--${token.name}: expected no value, found "${token.value}"`)
  }
  if (token.value !== undefined) return token.value
  throw new UsageError(`--${token.name}: expected ${option.reader.expected}, found nothing`)
}

/** The value of an option or operand; `label` is how messages call it. */
function readValue(
  { reader, fallback, required }: ValueOption<unknown>,
  given: string | undefined,
  { label, now }: { readonly label: string; readonly now: Date },
): unknown {
  const text = given ?? fallback
  if (text === null && !required) return null
  const value = text === null ? undefined : reader.read(text, now)
  if (value !== undefined) return value
  const found = text === null ? 'nothing' : `"${text}"`
  throw new UsageError(`${label}: expected ${reader.expected}, found ${found}`)
}

export interface ParsedArguments {
  readonly values: Record<string, unknown>
  readonly help: boolean
  readonly json: boolean
}

/**
 * Reads the arguments after a command's name. With `--help` no value is read, so that it always helps.
 *
 * @throws {UsageError} naming the option or operand, what was expected and what was found
 */
export function parseArguments(command: Command, args: readonly string[], now: Date): ParsedArguments {
  const given = split(args, optionsOf(command))
  const common = { help: given.options.help === true, json: given.options.json === true }
  if (common.help) return { values: {}, ...common }
  const values: Record<string, unknown> = {}
  for (const [name, option] of Object.entries(command.options)) {
    const value = given.options[name]
    if (option.kind === 'flag') values[name] = value === true
    else
      values[name] = readValue(option, value === true ? undefined : value, {
        label: `--${name}`,
        now,
      })
  }
  const operands = Object.entries(command.operands)
  if (given.operands.length > operands.length) {
    const surplus = given.operands[operands.length]
    throw new UsageError(`"${surplus}": expected ${countOperands(operands.length)}, found more`)
  }
  operands.forEach(([name, option], place) => {
    if (option.kind === 'value') {
      const about = { label: option.placeholder, now }
      values[name] = readValue(option, given.operands[place], about)
    }
  })
  return { values, ...common }
}

const countOperands = (count: number) =>
  count === 0 ? 'only options' : count === 1 ? 'one argument' : `${count} arguments`
