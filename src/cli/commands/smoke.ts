import { type Probe, probeLock, probeStore } from '../../jobs/probe-store.ts'
import { openStore } from '../../storage/open-store.ts'
import { defineCommand, type Result, type Screen } from '../command.ts'
import { probeDiskSpace, probeNode, probeParquet, probeWorkers } from '../runtime-probes.ts'
import { store } from '../shared-options.ts'

export const smoke = defineCommand({
  name: 'smoke',
  group: 'Upkeep',
  summary: 'Check what runs need of this machine and of the store.',
  options: { store },
  operands: {},
  examples: ['', '--store s3://my-bucket/synthetic'],
  async perform({ store }, io): Promise<Result> {
    const opened = await openStore(store)
    const probes = [
      probeNode(io.nodeVersion),
      await probeWorkers(),
      await probeParquet(),
      ...(await probeStore(opened, crypto.randomUUID())),
      await probeDiskSpace(opened.uri),
      await probeLock(opened, io.now()),
    ]
    const passed = probes.every(({ ok }) => ok)
    return {
      ok: passed,
      document: { passed, store: opened.uri, checks: probes },
      text: (screen) => probes.map((probe) => probeLine(probe, screen)).join(''),
    }
  },
})

function probeLine({ name, ok, detail }: Probe, { paint }: Screen): string {
  return `${ok ? paint('green', 'ok  ') : paint('red', 'FAIL')}  ${name}: ${detail}\n`
}
