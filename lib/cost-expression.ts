import type { Duration } from 'aws-cdk-lib'
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch'
import { TRANSITIONS } from '../src/core/cost.ts'
import { PRICES } from '../src/core/prices-us-east-1-2026-11.ts'
import type { JobFunction } from './constructs/job-function.ts'

export interface CostFigures {
  readonly functions: readonly JobFunction[]
  readonly rows: IMetric
  readonly parts: IMetric
  readonly period: Duration
}

/**
 * What functions and transitions cost, by what they are seen to do. Requests to S3 and storage are a small part of a
 * run's cost and have no metric by default.
 */
export function costPerMillionRows({ functions, rows, parts, period }: CostFigures): MathExpression {
  const usingMetrics: Record<string, IMetric> = { rows, parts }
  const terms = functions.map((job, i) => {
    usingMetrics[`d${i}`] = job.metricDuration({ statistic: 'Sum', period })
    usingMetrics[`n${i}`] = job.metricInvocations({ statistic: 'Sum', period })
    const usdPerMilli = ((job.memoryMib / 1024) * PRICES.functionGibSecond) / 1000
    return `FILL(d${i},0)*${decimal(usdPerMilli)}+FILL(n${i},0)*${decimal(PRICES.functionRequest)}`
  })
  const { perDay, perPart, perPartStart } = TRANSITIONS
  const transitions = `(parts*${perPart + perPartStart}+${perDay})*${decimal(PRICES.transition)}`
  return new MathExpression({
    expression: `(${[...terms, transitions].join('+')})/rows*1000000`,
    usingMetrics,
    label: 'USD per million rows',
    period,
  })
}

/** CloudWatch takes an exponent for a name. */
const decimal = (usd: number): string => usd.toFixed(13)
