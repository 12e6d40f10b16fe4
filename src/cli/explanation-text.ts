/** An explanation as a person reads it in a terminal. */

import { isId } from '../core/explanation/draw.ts'
import type { Neighbour } from '../core/explanation/neighbour.ts'
import type { Origin } from '../core/explanation/origin.ts'
import { formatCount } from '../core/format.ts'
import type { Screen } from './command.ts'
import { hanging, wrap } from './text-layout.ts'
import {
  stepsBehind,
  type WordedDraw,
  type WordedExplanation,
  type WordedMember,
  type WordedStep,
} from './worded-explanation.ts'

type Cell = WordedStep['value']

/** Before the further lines of a heading. */
const MARGIN = '    '

export function explanationText(explanation: WordedExplanation, screen: Screen): string {
  const { row, members, steps } = explanation
  const values = Object.entries(row).map(([name, value]) => [name, show(value)] as const)
  const drawn = steps.map((step) => {
    const behind = stepsBehind(explanation, step)
    // Other fields of the row are told in their turn.
    const isOfMember = behind[0]?.path.includes('.')
    return stepText(explanation, isOfMember ? [step, ...behind] : [step], screen)
  })
  const sections = [
    headText(explanation, screen),
    section('Row', hanging(values, screen), screen),
    ...(members.length === 0
      ? []
      : [section('Who it refers to', members.map((m) => memberText(m, screen)).join(''), screen)]),
    section('How it was drawn', drawn.join(''), screen),
  ]
  return sections.join('\n')
}

const section = (title: string, body: string, { paint }: Screen) => `${paint('bold', title)}\n${body}`

const show = (value: Cell) => (value === null ? '-' : String(value))

const SETTINGS_WORDS = {
  run: 'as of its run',
  options: 'as assumed here: under other settings the same id may be another row',
} as const

/** Which row it is, what made it, and the rows around it. */
export function headText(explanation: WordedExplanation, screen: Screen): string {
  const { id, dataset, settingsFrom, seed, date, dayRows, rowNumber, owner, origin, neighbours } = explanation
  const facts: [string, string][] = [
    ['settings', `seed ${seed}, ${formatCount(dayRows)} rows a day, ${SETTINGS_WORDS[settingsFrom]}`],
    ['day', `${date}, row ${formatCount(rowNumber + 1)}`],
  ]
  if (owner !== null) {
    const { population, number, place, rank, rows } = owner
    const held = place === number ? '' : `, who holds place ${place} now`
    facts.push([population, `${number}${held}; its row ${rank + 1} of ${rows} on the day`])
  }
  facts.push(['made by', originWords(origin)])
  if (neighbours !== null) {
    facts.push(['row before', neighbourWords(neighbours.previous, 'none: it is the first')])
    facts.push(['row after', neighbourWords(neighbours.next, 'none within a year')])
  }
  return section(`${dataset} ${id}`, hanging(facts, screen), screen)
}

function originWords(origin: Origin): string {
  switch (origin.kind) {
    case 'lone':
      return 'itself: rows belong to no one'
    case 'usual':
      return 'usual traffic, dealt out by activity'
    case 'monthly':
      return `${origin.population} ${origin.number}, due on day ${origin.dayOfMonth} of every month`
    case 'campaign': {
      const { id, scenario, from, until, target, slot } = origin
      const whom = `${target.isGroup ? 'those of ' : ''}${target.path} ${target.number}`
      const which =
        slot === null ? '' : ` (number ${slot.number} of ${slot.of} at once there, by u = ${slot.uniform})`
      return `campaign ${id}, ${scenario}, against ${whom}${which}, ${from} to ${until}`
    }
  }
}

function neighbourWords(neighbour: Neighbour | null, none: string): string {
  if (neighbour === null) return none
  return `${neighbour.id}, ${show(neighbour.time ?? neighbour.date)}`
}

function memberText({ path, number, sameAs, attributes }: WordedMember, screen: Screen): string {
  const is = number === null ? 'none' : sameAs === null ? String(number) : `${number}, the same as ${sameAs}`
  const lines = attributes.map((step) => [step.path, `= ${show(step.value)}`] as const)
  const heading = headingText(`${path} ${is}`, screen)
  return lines.length === 0 ? heading : heading + hanging(lines, screen)
}

/** A field's value and how it came about. @param steps  its own, then those that it has its value from */
export function stepText(
  { dayRows }: WordedExplanation,
  [step, ...behind]: readonly WordedStep[],
  screen: Screen,
): string {
  const facts = [
    ...factsOf(step, step.made, dayRows),
    ...behind.flatMap((one) => factsOf(one, `${one.path}: ${one.made}`, dayRows)),
  ]
  const hidden = step.hidden ? ' (not a column)' : ''
  return headingText(`${step.path} = ${show(step.value)}${hidden}`, screen) + hanging(facts, screen)
}

function headingText(text: string, { columns, paint }: Screen): string {
  const [first, ...more] = wrap(text, columns - MARGIN.length)
  return [paint('cyan', first), ...more.map((line) => MARGIN + line)].join('\n').concat('\n')
}

/** Names are of one width, so that the facts of all steps are aligned. */
function factsOf(
  { type, inputs, draws, place }: WordedStep,
  made: string,
  dayRows: number,
): [string, string][] {
  const facts: [string, string][] = type === 'entity' ? [] : [['made ', made]]
  for (const { path, value } of inputs) facts.push(['from ', `${path} = ${show(value)}`])
  for (const draw of draws) facts.push(['drawn', drawWords(draw)])
  if (place !== null) {
    const order = "in a random order of the day's rows, the first of which are true"
    facts.push(['place', `${formatCount(place + 1)} of ${formatCount(dayRows)} ${order}`])
  }
  return facts
}

function drawWords({ stream: [, scope, name], coordinates, bits, uniform, by, decides }: WordedDraw): string {
  const what = isId(name) ? bits : `u = ${uniform}`
  const meaning = decides === '' ? '' : `: ${decides}`
  return `${what} of ${scope}/${name} at ${coordinates.join(' ')} (${by})${meaning}`
}
