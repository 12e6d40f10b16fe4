import { describe, expect, it } from 'vitest'
import { defineCommand, UsageError } from '../../src/cli/command.ts'
import { commandHelp } from '../../src/cli/help.ts'
import { defaulted, flag, optional, required } from '../../src/cli/options.ts'
import { paintFor } from '../../src/cli/paint.ts'
import { parseArguments } from '../../src/cli/parse-arguments.ts'
import { text, utcDate, wholeNumber } from '../../src/cli/readers.ts'
import { NOW, YESTERDAY } from './clock.ts'

const sow = defineCommand({
  name: 'sow',
  group: 'Upkeep',
  summary: 'Sow a field.',
  options: {
    seeds: { ...required(wholeNumber, { placeholder: 'N', help: 'How many' }), short: 'n' },
    date: defaulted(utcDate, { placeholder: 'DAY', help: 'When', fallback: 'yesterday' }),
    'by-hand': flag('Slowly'),
  },
  operands: { field: optional(text, { placeholder: 'FIELD', help: 'Where' }) },
  examples: ['north --seeds 10'],
  perform: async () => ({ ok: true, document: null, text: () => '' }),
})

const parse = (...args: string[]) => parseArguments(sow, args, NOW)

describe('parseArguments', () => {
  it('reads options, flags, operands and defaults', () => {
    expect(parse('north', '-n', '10', '--by-hand', '--json')).toEqual({
      values: { seeds: 10, date: YESTERDAY, 'by-hand': true, field: 'north' },
      help: false,
      json: true,
    })
  })

  it('takes --name=value and the last of repeated options', () => {
    expect(parse('--seeds=1', '--seeds=2').values).toMatchObject({ seeds: 2, field: null, 'by-hand': false })
  })

  it('reads no value when help is asked for', () => {
    expect(parse('--date', 'never', '--help')).toMatchObject({ help: true })
  })

  it.each([
    [
      ['--seeds', 'many'],
      '--seeds: expected a whole number such as 1000000, 1_000_000, 1e6, 250k or 1m, found "many"',
    ],
    [
      ['--seeds'],
      '--seeds: expected a whole number such as 1000000, 1_000_000, 1e6, 250k or 1m, found nothing',
    ],
    [[], '--seeds: expected a whole number such as 1000000, 1_000_000, 1e6, 250k or 1m, found nothing'],
    [['--sedes', '1'], '--sedes: no such option. Did you mean "--seeds"?'],
    [['--seeds', '1', '--by-hand=yes'], '--by-hand: expected no value, found "yes"'],
    [['--seeds', '1', 'north', 'south'], '"south": expected one argument, found more'],
    [['--constructor'], '--constructor: no such option.'],
  ])('refuses %j', (args, message) => {
    expect(() => parse(...args)).toThrow(new UsageError(message))
  })
})

describe('commandHelp', () => {
  const help = (columns: number) => commandHelp(sow, { columns, paint: paintFor(false) })

  it('shows every option with its default, short form and need', () => {
    expect(help(100)).toBe(`Sow a field.

Usage
  daily-synthetic sow [FIELD] [options]

Arguments
  FIELD  Where

Options
  --seeds, -n N  How many (required)
  --date DAY     When (default: yesterday)
  --by-hand      Slowly
  --json         Print one JSON document instead of text
  --help, -h     Show this help

Examples
  $ daily-synthetic sow north --seeds 10
`)
  })

  it('keeps within a narrow screen', () => {
    expect(
      Math.max(
        ...help(40)
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(40)
  })
})
