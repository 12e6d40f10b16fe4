import * as z from 'zod'
import { schemaForm } from './format.ts'

/** JSON Schema (2020-12) of what people write: defaults may be left out. */
export function datasetJsonSchema(): object {
  return { ...z.toJSONSchema(schemaForm, { io: 'input' }), title: 'daily-synthetic dataset' }
}
