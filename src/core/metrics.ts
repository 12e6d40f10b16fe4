/** The metrics that the functions count and the dashboard shows. */
/** Where the functions' metrics are found; their dimension `service` is the feed's name. */
export const METRICS_NAMESPACE = 'DailySynthetic'

export const METRICS = {
  rows: 'RowsPublished',
  bytes: 'BytesPublished',
  parts: 'Parts',
  /** From taking the lock to publication. */
  seconds: 'RunSeconds',
  rowsPerSecond: 'RowsPerSecond',
  /** Days that did not meet their expectations. */
  qualityFailures: 'QualityFailures',
} as const
