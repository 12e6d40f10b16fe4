/** Reads a workflow file: what the stack must know of it, so that nothing is said twice. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '..', 'stepfunctions')

export interface WorkflowDefinition {
  /** The file's text, with its `${NameArn}` placeholders. */
  readonly text: string
  /** Names between `${` and `}`, each once. */
  readonly placeholders: readonly string[]
  /** Whether it has a distributed Map, which starts executions of its own machine. */
  readonly isDistributed: boolean
  /** Seconds that each Task may take, by the placeholder of the function that it calls. */
  readonly timeoutSeconds: ReadonlyMap<string, number>
}

interface State {
  readonly Type: string
  readonly Resource?: string
  readonly TimeoutSeconds?: number
  readonly ItemProcessor?: { readonly ProcessorConfig?: { readonly Mode?: string }; readonly States: States }
}
type States = Readonly<Record<string, State>>

/** @param maxConcurrency items under way at once, by the Map's name, instead of what the file says */
export function readWorkflow(
  file: string,
  maxConcurrency: Readonly<Record<string, number>> = {},
): WorkflowDefinition {
  const text = withConcurrency(readFileSync(join(FOLDER, file), 'utf8'), maxConcurrency)
  const states = allStates((JSON.parse(text) as { States: States }).States)
  const timeouts = states.flatMap(({ Resource, TimeoutSeconds }) => {
    const placeholder = /^\$\{(\w+)\}$/.exec(Resource ?? '')?.[1]
    return placeholder && TimeoutSeconds ? [[placeholder, TimeoutSeconds] as const] : []
  })
  return {
    text,
    placeholders: [...new Set(Array.from(text.matchAll(/\$\{(\w+)\}/g), (match) => match[1] as string))],
    isDistributed: states.some((state) => state.ItemProcessor?.ProcessorConfig?.Mode === 'DISTRIBUTED'),
    timeoutSeconds: new Map(timeouts),
  }
}

/** The states, and those inside their Maps. */
function allStates(states: States): State[] {
  return Object.values(states).flatMap((state) => [state, ...allStates(state.ItemProcessor?.States ?? {})])
}

/** A number has no placeholder in valid JSON, and not every engine reads `MaxConcurrencyPath`. */
function withConcurrency(text: string, maxConcurrency: Readonly<Record<string, number>>): string {
  const wanted = Object.entries(maxConcurrency)
  if (wanted.length === 0) return text
  const machine = JSON.parse(text) as { States: Record<string, { Type: string; MaxConcurrency?: number }> }
  for (const [name, items] of wanted) {
    const state = machine.States[name]
    if (state?.Type !== 'Map')
      throw new Error(`${name}: expected a Map, found ${state?.Type ?? 'no such state'}`)
    state.MaxConcurrency = items
  }
  return JSON.stringify(machine, null, 2)
}
