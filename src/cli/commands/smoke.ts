import { type Probe, probeLock, probeStore } from '../../jobs/probe-store.ts'
import { openStore } from '../../storage/open-store.ts'
import { connectTo } from '../cloud-connection.ts'
import { defineCommand, type Io, type Result, type Screen } from '../command.ts'
import { OUTLINES } from '../outlines.ts'
import { probeDiskSpace, probeNode, probeParquet, probeWorkers } from '../runtime-probes.ts'
import { remote, stack, store } from '../shared-options.ts'

export const smoke = defineCommand({
  ...OUTLINES.smoke,
  details:
    'With --remote it has the deployed workflow plan a day, which writes nothing, and tries the bucket.',
  options: { store, remote, stack },
  operands: {},
  async perform({ store, remote, stack }, io): Promise<Result> {
    const { uri, probes } = remote ? await probeThere(stack, io) : await probeHere(store, io)
    const passed = probes.every(({ ok }) => ok)
    return {
      ok: passed,
      document: { passed, store: uri, checks: probes },
      text: (screen) => probes.map((probe) => probeLine(probe, screen)).join(''),
    }
  },
})

interface Probed {
  readonly uri: string
  readonly probes: readonly Probe[]
}

async function probeHere(location: string, io: Io): Promise<Probed> {
  const opened = await openStore(location)
  const probes = [
    probeNode(io.nodeVersion),
    await probeWorkers(),
    await probeParquet(),
    ...(await probeStore(opened, crypto.randomUUID())),
    await probeDiskSpace(opened.uri),
    await probeLock(opened, io.now()),
  ]
  return { uri: opened.uri, probes }
}

async function probeThere(stack: string, { now, signal }: Io): Promise<Probed> {
  const { probeDeployment } = await import('../../cloud/probe-deployment.ts')
  const { executions, deployment, store } = await connectTo(stack)
  const probes = [
    ...(await probeDeployment(executions, deployment, { now: now(), signal })),
    ...(await probeStore(store, crypto.randomUUID())),
    await probeLock(store, now()),
  ]
  return { uri: store.uri, probes }
}

function probeLine({ name, ok, detail }: Probe, { paint }: Screen): string {
  return `${ok ? paint('green', 'ok  ') : paint('red', 'FAIL')}  ${name}: ${detail}\n`
}
