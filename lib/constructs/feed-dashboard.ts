import { Duration } from 'aws-cdk-lib'
import { Dashboard, GraphWidget, type IMetric, Metric, SingleValueWidget } from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import { METRICS, METRICS_NAMESPACE } from '../../src/core/metrics.ts'
import { costPerMillionRows } from '../cost-expression.ts'
import type { SyntheticFeed } from './synthetic-feed.ts'

/** One run a day: a point of every curve is a day. */
const PERIOD = Duration.days(1)
const FULL_WIDTH = 24
const HALF_WIDTH = FULL_WIDTH / 2

export interface FeedDashboardProps {
  readonly feed: SyntheticFeed
}

/** The feed's figures, day by day. */
export class FeedDashboard extends Construct {
  constructor(scope: Construct, id: string, { feed }: FeedDashboardProps) {
    super(scope, id)
    const { rows, bytes, parts, seconds, rowsPerSecond, qualityFailures } = figuresOf(feed.settings.name)
    const cost = costPerMillionRows({ functions: [...feed.functions.values()], rows, parts, period: PERIOD })
    const lastDay = new SingleValueWidget({
      title: 'Last day',
      metrics: [rows, parts, seconds, cost],
      width: FULL_WIDTH,
    })
    new Dashboard(this, 'Dashboard', {
      dashboardName: feed.settings.name,
      defaultInterval: Duration.days(30),
      widgets: [
        [lastDay],
        [graph('Published', [rows], [bytes]), graph('Run', [seconds], [rowsPerSecond])],
        [
          graph('Cost per million rows, US dollars', [cost], [parts]),
          graph('Days that ended badly', [...badEnds(feed), qualityFailures]),
        ],
      ],
    })
  }
}

function figuresOf(service: string): Readonly<Record<keyof typeof METRICS, Metric>> {
  const figure = (metricName: string, statistic: string) =>
    new Metric({
      namespace: METRICS_NAMESPACE,
      metricName,
      dimensionsMap: { service },
      statistic,
      period: PERIOD,
    })
  return {
    rows: figure(METRICS.rows, 'Sum'),
    bytes: figure(METRICS.bytes, 'Sum'),
    parts: figure(METRICS.parts, 'Sum'),
    seconds: figure(METRICS.seconds, 'Maximum'),
    rowsPerSecond: figure(METRICS.rowsPerSecond, 'Average'),
    qualityFailures: figure(METRICS.qualityFailures, 'Sum'),
  }
}

function badEnds({ daily }: SyntheticFeed): IMetric[] {
  const ends = { statistic: 'Sum', period: PERIOD }
  return [daily.metricFailed(ends), daily.metricTimedOut(ends), daily.metricAborted(ends)]
}

const graph = (title: string, left: IMetric[], right: IMetric[] = []): GraphWidget =>
  new GraphWidget({ title, left, right, width: HALF_WIDTH, leftYAxis: { min: 0 }, rightYAxis: { min: 0 } })
