/** Whether a step has become slower than it was recorded. */
import { asText, stepsFigures } from './report.ts'
import { readResults } from './results.ts'
import { type StepFigures, timeSteps } from './steps.ts'

const ROWS = 100_000
const ROUNDS = 7
/** Ratios to DuckDB's time move with the processor, and with what else it does; a step that doubles is seen. */
const TOLERANCE = 1.75

/** Steps that take more of DuckDB's time now than before, by more than is noise. */
export function slowerSteps(now: readonly StepFigures[], before: readonly StepFigures[]): string[] {
  return now.flatMap(({ step, timesDuckDb }) => {
    const recorded = before.find((figure) => figure.step === step)
    if (recorded && timesDuckDb <= TOLERANCE * recorded.timesDuckDb) return []
    const expected = recorded
      ? `${(TOLERANCE * recorded.timesDuckDb).toFixed(2)} at most`
      : 'a recorded figure'
    return [`${step}: expected ${expected} of DuckDB's time, found ${timesDuckDb.toFixed(2)}`]
  })
}

/** Prints the steps as they are now. @param recorded a file of `npm run bench` */
export async function guardSteps(recorded: URL): Promise<boolean> {
  const { guard } = await readResults(recorded)
  const now = await timeGuarded()
  const slower = slowerSteps(now, guard)
  process.stdout.write(asText(stepsFigures(now)))
  for (const line of slower) process.stdout.write(`${line}\n`)
  return slower.length === 0
}

/** As few rows as tell, so that the check takes seconds. */
export const timeGuarded = (): Promise<StepFigures[]> => timeSteps(ROWS, ROUNDS)
