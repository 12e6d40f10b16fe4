import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { COMMAND_NAMES, loadCommand, loadCommands } from '../../src/cli/commands.ts'
import { cli } from './harness.ts'

describe('help', () => {
  it('lists every command', async () => {
    const { code, out } = await cli(['--help'])
    expect(code).toBe(0)
    for (const { name, summary } of await loadCommands())
      expect(out.replace(/\s+/g, ' ')).toContain(`${name} ${summary}`)
  })

  it.each(COMMAND_NAMES)('of %s is of the command of that name', async (name) => {
    expect((await loadCommand(name)).name).toBe(name)
  })

  it.each(COMMAND_NAMES)('of %s shows its options and an example', async (name) => {
    const { code, out, err } = await cli([...name.split(' '), '--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const option of ['--json', '--help, -h']) expect(out).toContain(option)
    expect(out).toContain(`$ daily-synthetic ${name}`)
    expect(await cli(['help', ...name.split(' ')])).toMatchObject({ code: 0, out })
  })

  it.each(COMMAND_NAMES)('of %s fits 60 columns', async (name) => {
    const { out } = await cli([...name.split(' '), '--help'], { columns: 60 })
    const options = out.slice(0, out.indexOf('Examples')).split('\n')
    expect(options.filter((line) => line.length > 60 && !line.includes('daily-synthetic'))).toEqual([])
  })

  it('of a family lists its members', async () => {
    const { code, out } = await cli(['schema', '--help'])
    expect(code).toBe(0)
    expect(out).toContain('schema docs')
    expect(out).not.toContain('backfill')
  })

  it('goes to stderr, with exit code 2, when no command is given', async () => {
    for (const argv of [[], ['schema']]) {
      const { code, out, err } = await cli(argv)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain('Usage')
    }
  })

  it('has colours only where they are wanted', async () => {
    expect((await cli(['--help'])).out).not.toContain('\x1b[')
    expect((await cli(['--help'], { isTerminal: true, colours: true })).out).toContain('\x1b[')
  })
})

it('--version prints the version of the package', async () => {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
  expect(await cli(['--version'])).toMatchObject({ code: 0, out: `daily-synthetic ${version}\n` })
})

describe('bad usage ends with exit code 2 and says', () => {
  it.each([
    [['rum'], '"rum": no such command. Did you mean "run"?'],
    [['schema', 'chekc'], '"schema chekc": no such command. Did you mean "schema check"?'],
    [['--verison'], '--verison: no such option before a command. Did you mean "--version"?'],
    [['run', '--rosw', '5'], '--rosw: no such option. Did you mean "--rows"?'],
    [['run', '--rows', 'many'], '--rows: expected a whole number such as 1000000'],
    [['run', '--rows', '0'], '--rows: expected a whole number in 1..'],
    [['run', '--rows', '1e15'], '--rows: expected a whole number in 1..'],
    [['run', '--parts', '0'], '--parts: expected a whole number in 1..'],
    [['run', '--date', '2025-02-29'], '--date: expected a day YYYY-MM-DD'],
    [['run', 'payments'], '"payments": expected only options, found more'],
    [['run', '--schema', 'paymets'], '--schema: expected one of'],
    [
      ['run', '--schema', './absent.yaml'],
      '--schema: expected a readable YAML file, found ./absent.yaml (ENOENT)',
    ],
    [['run', '--store', 'gs://bucket'], '--store: expected'],
    [['generate', '--rows', '5'], '--out: expected a text, found nothing'],
    [['generate', '--rows', '5', '--out', 'x', '--gzip'], '--gzip: expected with --format jsonl or csv'],
    [['generate', '--rows', '0', '--out', 'x'], '--rows: expected a whole number in 1..'],
    [['backfill', '--reprocess', 'all'], '--reprocess: expected one of none, failed, completed, found "all"'],
    [['backfill', '--from', '2026-11-20', '--to', '2026-11-19'], '--from: expected a day up to 2026-11-19'],
    [['preview', '-n', '0'], '--rows: expected a whole number in 1..1000, found "0"'],
    [['schema', 'check'], 'NAME|PATH: expected a text, found nothing'],
  ])('%j', async (argv, message) => {
    const { code, out, err } = await cli(argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`Bad usage: ${message}`)
    expect(err).toMatch(/See "daily-synthetic .*--help"/)
  })

  it('the same as one line of JSON with --json', async () => {
    const { code, out, err } = await cli(['run', '--rows', '0', '--parts', '0', '--json'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    const { error } = JSON.parse(err)
    expect(error).toMatchObject({ name: 'InvalidRequestError' })
    expect(error.faults.map((fault: { path: string }) => fault.path)).toEqual(['--rows', '--parts'])
  })
})
