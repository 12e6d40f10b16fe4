/** The frame around the commands: finds one, reads its arguments, prints its result or its error. */
import { readFile } from 'node:fs/promises'
import { didYouMean } from './closest.ts'
import { type Command, ExitCode, type Io, UsageError } from './command.ts'
import { COMMANDS } from './commands.ts'
import { reportError } from './error-report.ts'
import { commandHelp, overviewHelp, PROGRAM } from './help.ts'
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
  try {
    return await dispatch(args, io)
  } catch (error) {
    return reportError(error, { json: args.includes('--json'), command: findCommand(args), io })
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<ExitCode> {
  const command = findCommand(args)
  if (command) return perform(command, args.slice(command.name.split(' ').length), io)
  const [word] = args
  if (word === '--version') {
    io.out.write(`${await version()}\n`)
    return ExitCode.done
  }
  const family = COMMANDS.filter((c) => c.name.startsWith(`${word} `))
  const wantsHelp = args.includes('--help') || args.includes('-h')
  if (word === undefined || family.length > 0 || word.startsWith('-')) {
    const subcommand = args[1]
    if (!wantsHelp && subcommand !== undefined && family.length > 0)
      throw unknown(args.slice(0, 2).join(' '), family)
    if (!wantsHelp && word?.startsWith('-')) throw unknownOption(word)
    const output = wantsHelp ? io.out : io.err
    const title = family.length > 0 ? `The ${word} commands.` : TITLE
    output.write(overviewHelp(title, family.length > 0 ? family : COMMANDS, screenOf(output)))
    return wantsHelp ? ExitCode.done : ExitCode.usage
  }
  throw unknown(word, COMMANDS)
}

const unknown = (name: string, candidates: readonly Command[]) =>
  new UsageError(
    `"${name}": no such command.${didYouMean(
      name,
      candidates.map((c) => c.name),
    )}`,
  )

const unknownOption = (name: string) =>
  new UsageError(`${name}: no such option before a command.${didYouMean(name, ['--help', '--version'])}`)

/** The command that the first words name; names of two words go first. */
const findCommand = (args: readonly string[]): Command | null =>
  COMMANDS.find((c) => c.name === args.slice(0, 2).join(' ')) ??
  COMMANDS.find((c) => c.name === args[0]) ??
  null

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
