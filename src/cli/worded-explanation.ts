/** An explanation with words beside its figures: what `--json` prints, and what the text is laid out from. */
import type { Dataset } from '../core/dataset.ts'
import { InvalidRequestError } from '../core/errors.ts'
import type { Draw } from '../core/explanation/draw.ts'
import type { Member } from '../core/explanation/member.ts'
import type { Step } from '../core/explanation/step.ts'
import type { Explanation } from '../core/explanation.ts'
import type { FieldForm } from '../core/schema/field-form.ts'
import { drawerWords, howDrawn } from './draw-words.ts'
import { howMade } from './field-words.ts'

export interface WordedDraw extends Draw {
  /** Whose it is. */
  readonly by: string
  /** What it decides. */
  readonly decides: string
}

export interface WordedStep extends Omit<Step, 'draws'> {
  /** `amount`, or of a member `card.scheme`. */
  readonly path: string
  /** How such a field is made. */
  readonly made: string
  readonly draws: readonly WordedDraw[]
}

export interface WordedMember extends Omit<Member, 'attributes'> {
  readonly attributes: readonly WordedStep[]
}

export type SettingsFrom = 'run' | 'options'

export interface WordedExplanation extends Omit<Explanation, 'steps' | 'members'> {
  /** Where seed, rows and schema come from: an id alone cannot tell whether they are those of its run. */
  readonly settingsFrom: SettingsFrom
  readonly members: readonly WordedMember[]
  readonly steps: readonly WordedStep[]
}

export function putInWords(
  explanation: Explanation,
  { form }: Dataset,
  settingsFrom: SettingsFrom,
): WordedExplanation {
  const members = explanation.members.map((member) => {
    const { attributes: forms } = form.populations[member.population]
    const owner = { prefix: `${member.path}.`, itself: `${member.path} ${member.number}`, forms }
    return { ...member, attributes: member.attributes.map((step) => wordStep(step, owner)) }
  })
  const row = { prefix: '', itself: 'the row', forms: form.fields }
  return {
    ...explanation,
    settingsFrom,
    members,
    steps: explanation.steps.map((step) => wordStep(step, row)),
  }
}

interface StepOwner {
  readonly prefix: string
  readonly itself: string
  readonly forms: readonly FieldForm[]
}

function wordStep(step: Step, { prefix, itself, forms }: StepOwner): WordedStep {
  const form = forms.find(({ name }) => name === step.name)!
  const draws = step.draws.map((draw) => ({
    ...draw,
    by: drawerWords(form, draw.drawer, itself),
    decides: howDrawn(form, draw.stream[2]),
  }))
  const inputs = step.inputs.map((input) => ({ ...input, path: `${prefix}${input.path}` }))
  const takenFrom = step.takenFrom === null ? null : `${prefix}${step.takenFrom}`
  return { ...step, inputs, takenFrom, path: `${prefix}${step.name}`, made: howMade(form), draws }
}

/**
 * The step of a field, or of an attribute by its path.
 *
 * @throws {InvalidRequestError} naming what there is
 */
export function stepAt(explanation: WordedExplanation, path: string): WordedStep {
  const step = findStep(explanation, path)
  if (step !== undefined) return step
  const names = explanation.steps.map(({ name }) => name).join(', ')
  throw new InvalidRequestError([
    { path: 'field', expected: `one of ${names}, or a path such as card.scheme`, found: path },
  ])
}

/** The steps that a step has its value from unchanged, one from the other; the last of them made it. */
export function stepsBehind(explanation: WordedExplanation, { takenFrom }: WordedStep): WordedStep[] {
  const source = takenFrom === null ? undefined : findStep(explanation, takenFrom)
  return source === undefined ? [] : [source, ...stepsBehind(explanation, source)]
}

function findStep({ steps, members }: WordedExplanation, path: string): WordedStep | undefined {
  const end = path.lastIndexOf('.')
  if (end < 0) return steps.find(({ name }) => name === path)
  const member = members.find((candidate) => candidate.path === path.slice(0, end))
  const told = member?.sameAs == null ? member : members.find((other) => other.path === member.sameAs)
  return told?.attributes.find(({ name }) => name === path.slice(end + 1))
}
