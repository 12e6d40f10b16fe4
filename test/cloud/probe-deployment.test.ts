import { expect, it } from 'vitest'
import { probeDeployment } from '../../src/cloud/probe-deployment.ts'
import { deployment } from './deployments.ts'
import { fakeExecutions } from './fake-executions.ts'

const options = { now: new Date('2026-11-20T12:00:00Z'), pollSeconds: 0 }

it('a deployment that plans a day passes, and nothing but a plan was asked of it', async () => {
  const executions = fakeExecutions([{}, { status: 'SUCCEEDED' }])
  const probes = await probeDeployment(executions, deployment, options)
  expect(probes.map(({ ok }) => ok)).toEqual([true, true, true])
  expect(executions.started).toMatchObject([
    {
      machineArn: deployment.BackfillMachineArn,
      input: { from: '2026-11-19', to: '2026-11-19', dryRun: true },
    },
  ])
})

it('a deployment whose machine goes and whose function fails does not pass, and says why', async () => {
  const failing = fakeExecutions([{ status: 'FAILED', failure: 'Lambda.Unknown: no such handler' }])
  const probes = await probeDeployment(
    { ...failing, machineStatus: async () => 'DELETING' },
    deployment,
    options,
  )
  expect(probes.map(({ ok }) => ok)).toEqual([false, false, false])
  expect(probes[0]?.detail).toContain('expected ACTIVE, found DELETING')
  expect(probes[2]?.detail).toContain('Lambda.Unknown: no such handler')
})
