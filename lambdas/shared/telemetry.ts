/** What the functions say of themselves: logs, metrics and traces. */
import { Logger } from '@aws-lambda-powertools/logger'
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import { Tracer } from '@aws-lambda-powertools/tracer'
import { QualityError } from '../../src/core/errors.ts'
import { METRICS } from '../../src/core/metrics.ts'
import type { PublishedDay } from '../../src/jobs/context.ts'

const logger = new Logger()
const metrics = new Metrics()
const tracer = new Tracer()

/** The resolution of the clock, lest an instant run divide by nothing. */
const MIN_SECONDS = 0.001

/** A day, counted once it is published. */
export function countPublished({ rows, bytes, parts, seconds }: PublishedDay): void {
  metrics.addMetric(METRICS.rows, MetricUnit.Count, rows)
  metrics.addMetric(METRICS.bytes, MetricUnit.Bytes, bytes)
  metrics.addMetric(METRICS.parts, MetricUnit.Count, parts)
  metrics.addMetric(METRICS.seconds, MetricUnit.Seconds, seconds)
  metrics.addMetric(METRICS.rowsPerSecond, MetricUnit.CountPerSecond, rows / Math.max(seconds, MIN_SECONDS))
}

/** What went wrong without failing the function. */
export const warn = (message: string, cause: unknown): void => logger.warn(message, cause as Error)

/** Runs a job as a segment of the trace, logs what came of it, and passes on what it returned or threw. */
export async function observe<T extends object>(state: string, work: () => Promise<T>): Promise<T> {
  const close = openSegment(state)
  try {
    const result = await work()
    logger.info(`${state} is done`, { result: withoutLists(result) })
    return result
  } catch (error) {
    // The runtime logs the error itself.
    tracer.addErrorAsMetadata(error as Error)
    if (error instanceof QualityError) metrics.addMetric(METRICS.qualityFailures, MetricUnit.Count, 1)
    throw error
  } finally {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics()
    close()
  }
}

function openSegment(name: string): () => void {
  const parent = tracer.isTracingEnabled() ? tracer.getSegment() : undefined
  const segment = parent?.addNewSubsegment(`## ${name}`)
  if (!parent || !segment) return () => {}
  tracer.setSegment(segment)
  return () => {
    segment.close()
    tracer.setSegment(parent)
  }
}

/** Thousands of parts, or days, belong into no log line. */
const withoutLists = (result: object) =>
  Object.fromEntries(Object.entries(result).filter(([, value]) => !Array.isArray(value)))
