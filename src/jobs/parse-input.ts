import type * as z from 'zod'
import { ContractError } from '../core/errors.ts'

/**
 * What the state before a job sends it.
 * @throws ContractError: such input is made by this project alone, so a fault in it is a bug
 */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'input'}: ${issue.message}`)
  throw new ContractError(faults.join('\n'), { cause: parsed.error })
}
