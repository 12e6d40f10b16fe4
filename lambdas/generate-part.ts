// State GeneratePart.
import { generatePart } from '../src/jobs/generate-part.ts'
import { context } from './context.ts'

export const handler = (event: unknown) => generatePart(event, context)
