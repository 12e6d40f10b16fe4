import { expect, it } from 'vitest'
import { OWN_DEFAULTS } from '../../src/core/request.ts'
import { planBackfill } from '../../src/jobs/plan-backfill.ts'
import { planDay } from '../../src/jobs/plan-day.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import { testContext } from '../helpers/workflow.ts'

const context = {
  ...testContext(memoryStore()),
  defaults: { ...OWN_DEFAULTS, schema: 'payments', rows: 900, partRows: 300 },
}

it('a scheduled day has the rows that the deployment says, in parts of the size that it says', async () => {
  const event = { 'detail-type': 'Scheduled Event', time: '2026-11-20T02:00:00Z' }
  const planned = await planDay({ owner: 'me', request: event }, context)
  expect(planned).toMatchObject({ status: 'planned', date: '2026-11-19', rows: 900, parts: [0, 1, 2] })
})

it('a backfill asks its runs for what the deployment says', async () => {
  const { settings } = await planBackfill({ from: '2026-11-18', to: '2026-11-19' }, context)
  expect(settings).toEqual({ rows: 900, schema: 'payments', seed: 1, parts: null })
})
