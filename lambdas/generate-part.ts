// State GeneratePart.
import { generatePart } from '../src/jobs/generate-part.ts'
import { context } from './shared/context.ts'
import { observe } from './shared/telemetry.ts'

export const handler = (event: unknown) => observe('GeneratePart', () => generatePart(event, context))
