import { type Command, GROUPS, type Outline, type Screen } from './command.ts'
import type { Option } from './options.ts'
import { optionsOf } from './parse-arguments.ts'
import { wrap } from './text-layout.ts'

export const PROGRAM = 'daily-synthetic'

const WIDEST = 100
const INDENT = '  '

/** Two columns, the second wrapped and kept under itself. */
function twoColumns(rows: readonly (readonly [string, string])[], screen: Screen): string {
  const left = Math.max(...rows.map(([term]) => term.length))
  const width = Math.min(screen.columns, WIDEST) - left - INDENT.length * 2
  return rows
    .map(([term, text]) => {
      const [first, ...rest] = wrap(text, width)
      const head = `${INDENT}${screen.paint('cyan', term.padEnd(left))}${INDENT}${first}\n`
      return head + rest.map((line) => `${INDENT}${' '.repeat(left)}${INDENT}${line}\n`).join('')
    })
    .join('')
}

const section = (title: string, body: string, screen: Screen) => `\n${screen.paint('bold', title)}\n${body}`

const paragraph = (text: string, screen: Screen) =>
  `${wrap(text, Math.min(screen.columns, WIDEST)).join('\n')}\n`

function describeOption([name, option]: readonly [string, Option]): readonly [string, string] {
  const short = option.short ? `, -${option.short}` : ''
  if (option.kind === 'flag') return [`--${name}${short}`, option.help]
  const fallback = option.fallback === null ? '' : ` (default: ${option.fallback})`
  const must = option.required ? ' (required)' : ''
  return [`--${name}${short} ${option.placeholder}`, `${option.help}${fallback}${must}`]
}

const usageOfOperand = (option: Option) => {
  if (option.kind === 'flag') return ''
  return option.required ? ` ${option.placeholder}` : ` [${option.placeholder}]`
}

/** Help of one command, printed from its declarations. */
export function commandHelp(command: Command, screen: Screen): string {
  const operands = Object.values(command.operands)
  const usage = `${PROGRAM} ${command.name}${operands.map(usageOfOperand).join('')} [options]`
  const operandRows = operands.flatMap((o) => (o.kind === 'value' ? [[o.placeholder, o.help] as const] : []))
  return [
    paragraph(command.summary, screen),
    command.details ? `\n${paragraph(command.details, screen)}` : '',
    section('Usage', `${INDENT}${usage}\n`, screen),
    operandRows.length > 0 ? section('Arguments', twoColumns(operandRows, screen), screen) : '',
    section('Options', twoColumns(Object.entries(optionsOf(command)).map(describeOption), screen), screen),
    section('Examples', exampleLines([command], screen), screen),
  ].join('')
}

const exampleLines = (commands: readonly Outline[], screen: Screen) =>
  commands
    .flatMap((c) => c.examples.map((e) => `${PROGRAM} ${c.name} ${e}`.trimEnd()))
    .map((line) => `${INDENT}${screen.paint('dim', '$')} ${line}\n`)
    .join('')

/** Help of several commands: all of them, or those that share a first word. */
export function overviewHelp(title: string, commands: readonly Outline[], screen: Screen): string {
  const groups = GROUPS.map((group) => ({ group, members: commands.filter((c) => c.group === group) }))
  const sections = groups
    .filter(({ members }) => members.length > 0)
    .map(({ group, members }) => {
      const rows = members.map((c) => [c.name, c.summary] as const)
      return section(group, twoColumns(rows, screen), screen)
    })
  const examples = commands.filter((c) => c.examples.length > 0).slice(0, 4)
  return [
    paragraph(title, screen),
    section('Usage', `${INDENT}${PROGRAM} <command> [options]\n`, screen),
    ...sections,
    section(
      'Examples',
      exampleLines(
        examples.map((c) => ({ ...c, examples: c.examples.slice(0, 1) })),
        screen,
      ),
      screen,
    ),
    `\n${paragraph(`"${PROGRAM} <command> --help" shows the options of a command.`, screen)}`,
  ].join('')
}
