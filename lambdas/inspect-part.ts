// State InspectPart.
import { inspectPart } from '../src/jobs/inspect-part.ts'
import { context } from './context.ts'

export const handler = (event: unknown) => inspectPart(event, context)
