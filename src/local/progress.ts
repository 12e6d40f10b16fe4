import type { PlannedRun, PublishedBefore } from '../jobs/plan-day.ts'
import type { PublishedSummary } from '../jobs/published-summary.ts'

/** What a run tells while it goes on. `part` is null for the states of the whole day. */
export type RunProgress =
  | {
      readonly type: 'planned'
      readonly runId: string
      readonly date: string
      readonly rows: number
      readonly parts: number
    }
  | { readonly type: 'already-published'; readonly summary: PublishedSummary }
  | { readonly type: 'part-generated'; readonly part: number; readonly rows: number; readonly bytes: number }
  | { readonly type: 'part-inspected'; readonly part: number; readonly rows: number }
  | { readonly type: 'verified' }
  | { readonly type: 'profiled' }
  | { readonly type: 'published'; readonly summary: PublishedSummary }
  | TaskTrouble

export interface TaskTrouble {
  /** `retry`: the state is tried again. `failed`: the run fails by it, when it has cleaned up. */
  readonly type: 'retry' | 'failed'
  readonly state: string
  readonly part: number | null
  readonly error: string
  readonly message: string
}

export type OnProgress = (progress: RunProgress) => void

interface PartInput {
  readonly part: number
  readonly rows: number
  readonly bytes: number
}

/** The progress that a state's success means, or null when it is nobody's concern. */
export function progressOf(state: string, input: unknown, output: unknown): RunProgress | null {
  switch (state) {
    case 'PlanDay':
      return progressOfPlan(output as PlannedRun | PublishedBefore)
    case 'GeneratePart': {
      const { part, rows, bytes } = output as PartInput
      return { type: 'part-generated', part, rows, bytes }
    }
    case 'InspectPart': {
      const { part, rows } = input as PartInput
      return { type: 'part-inspected', part, rows }
    }
    case 'VerifyDay':
      return { type: 'verified' }
    case 'ProfileDay':
      return { type: 'profiled' }
    case 'PublishDay':
      return { type: 'published', summary: output as PublishedSummary }
    default:
      return null
  }
}

function progressOfPlan(plan: PlannedRun | PublishedBefore): RunProgress {
  if (plan.status === 'already-published') return { type: 'already-published', summary: plan.summary }
  const { runId, date, rows, parts } = plan
  return { type: 'planned', runId, date, rows, parts: parts.length }
}
