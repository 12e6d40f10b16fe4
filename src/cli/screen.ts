import type { Output, Screen } from './command.ts'
import { paintFor } from './paint.ts'

/** What a text that goes to this output is laid out for. */
export const screenOf = (output: Output): Screen => ({
  columns: output.columns,
  paint: paintFor(output.colours),
})
