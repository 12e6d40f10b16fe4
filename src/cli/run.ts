/** The frame around the commands: finds one, reads its arguments, prints its result or its error. */
import { readFile } from 'node:fs/promises'
import { didYouMean } from './closest.ts'
import { type Command, ExitCode, type Io, UsageError } from './command.ts'
import { COMMAND_NAMES, loadCommand } from './commands.ts'
import { reportError } from './error-report.ts'
import { commandHelp, overviewHelp, PROGRAM } from './help.ts'
import { type CommandName, OUTLINES } from './outlines.ts'
import { parseArguments } from './parse-arguments.ts'
import { screenOf } from './screen.ts'

const TITLE = 'Realistic, labelled, reproducible card payments: a day of them in one command.'

/**
 * Runs one command line.
 *
 * @param argv arguments after the program's name
 * @returns the exit code; errors are printed, never thrown
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const args = argv[0] === 'help' ? [...argv.slice(1), '--help'] : argv
  let command: Command | null = null
  try {
    const name = commandNamed(args)
    if (name === null) return await performNone(args, io)
    command = await loadCommand(name)
    return await perform(command, args.slice(name.split(' ').length), io)
  } catch (error) {
    return reportError(error, { json: args.includes('--json'), command, io })
  }
}

/** The command that the first words name; names of two words go first. */
const commandNamed = ([first, second]: readonly string[]): CommandName | null =>
  COMMAND_NAMES.find((name) => name === `${first} ${second}`) ??
  COMMAND_NAMES.find((name) => name === first) ??
  null

/** Help of many commands, the version, or what is wrong with the first words. */
async function performNone(args: readonly string[], io: Io): Promise<ExitCode> {
  const [word] = args
  if (word === '--version') {
    io.out.write(`${await version()}\n`)
    return ExitCode.done
  }
  const family = COMMAND_NAMES.filter((name) => name.startsWith(`${word} `))
  const wantsHelp = args.includes('--help') || args.includes('-h')
  if (word === undefined || family.length > 0 || word.startsWith('-')) {
    const subcommand = args[1]
    if (!wantsHelp && subcommand !== undefined && family.length > 0)
      throw unknown(args.slice(0, 2).join(' '), family)
    if (!wantsHelp && word?.startsWith('-')) throw unknownOption(word)
    const output = wantsHelp ? io.out : io.err
    const [title, names] = family.length > 0 ? [`The ${word} commands.`, family] : [TITLE, COMMAND_NAMES]
    const outlines = names.map((name) => OUTLINES[name])
    output.write(overviewHelp(title, outlines, screenOf(output)))
    return wantsHelp ? ExitCode.done : ExitCode.usage
  }
  throw unknown(word, COMMAND_NAMES)
}

const unknown = (name: string, candidates: readonly string[]) =>
  new UsageError(`"${name}": no such command.${didYouMean(name, candidates)}`)

const unknownOption = (name: string) =>
  new UsageError(`${name}: no such option before a command.${didYouMean(name, ['--help', '--version'])}`)

async function perform(command: Command, args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, help, json } = parseArguments(command, args, io.now())
  if (help) {
    io.out.write(commandHelp(command, screenOf(io.out)))
    return ExitCode.done
  }
  const result = await command.perform(values, io)
  io.out.write(json ? `${JSON.stringify(result.document, null, 2)}\n` : result.text(screenOf(io.out)))
  return result.ok ? ExitCode.done : ExitCode.failed
}

async function version(): Promise<string> {
  const manifest = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
  return `${PROGRAM} ${manifest.version}`
}
