// State InspectPart.
import { inspectPart } from '../src/jobs/inspect-part.ts'
import { context } from './shared/context.ts'
import { observe } from './shared/telemetry.ts'

export const handler = (event: unknown) => observe('InspectPart', () => inspectPart(event, context))
