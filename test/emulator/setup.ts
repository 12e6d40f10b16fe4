/** Before all files: a MiniStack of their own with the Core stack deployed by plain `cdk deploy`. After: nothing left. */
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import type { TestProject } from 'vitest/node'
import { deployCore, type Outputs } from '../../localstack/cdk.ts'
import { enterEmulator } from '../../localstack/emulator-environment.ts'
import { emulatorFolder, killMinistack, startMinistack, stopMinistack } from '../../localstack/ministack.ts'
import { DEPLOYED_ROWS, pauseRule, SCHEDULE } from './schedule.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly outputs: Outputs
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const endpoint = `http://127.0.0.1:${await freePort()}`
  enterEmulator({ ...process.env, AWS_ENDPOINT_URL: endpoint, AWS_ENDPOINT_URL_S3: endpoint })
  const { pid } = await startMinistack(endpoint)
  const stop = () => stopMinistack(pid)
  // Also when the tests are interrupted: then there is no time left to wait.
  const kill = () => killMinistack(pid)
  process.once('exit', kill)
  try {
    project.provide('outputs', await deployCore({ schedule: SCHEDULE, rows: DEPLOYED_ROWS }))
    await pauseRule()
  } catch (error) {
    process.off('exit', kill)
    await stop()
    throw error
  }
  return async () => {
    process.off('exit', kill)
    await stop()
    await rm(emulatorFolder(endpoint), { recursive: true })
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
