import type { PublishedDay } from '../../src/jobs/context.ts'

export const PUBLISHED_DAY: PublishedDay = {
  status: 'published',
  dataset: 'card-transactions',
  date: '2026-11-09',
  runId: '0123456789abcdef',
  rows: 1000,
  parts: 2,
  digest: 'd'.repeat(32),
  bytes: 9000,
  uri: 's3://bucket/card-transactions/year=2026/month=11/day=09/run_id=0123456789abcdef/',
  profile: 's3://bucket/profile.html',
  sides: [],
  seconds: 12.5,
}
