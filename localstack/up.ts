/** `npm run local:up [-- localstack]`: an emulator in the background; MiniStack unless the other is asked for. */
import { execFileSync } from 'node:child_process'
import { DEFAULT_ENDPOINT, enterEmulator } from './emulator-environment.ts'
import { answers, startMinistack } from './ministack.ts'
import { rememberMinistack } from './running.ts'

const endpoint = enterEmulator({ AWS_ENDPOINT_URL: DEFAULT_ENDPOINT, ...process.env })
if (await answers(endpoint)) throw new Error(`${endpoint}: expected nobody there, found an emulator`)

if (process.argv[2] === 'localstack') {
  const compose = `${import.meta.dirname}/compose.yaml`
  execFileSync('docker', ['compose', '--file', compose, 'up', '--detach', '--wait', 'localstack'], {
    stdio: 'inherit',
    env: { ...process.env, EMULATOR_PORT: new URL(endpoint).port },
  })
} else {
  const { pid, logFile } = await startMinistack(endpoint)
  await rememberMinistack(endpoint, pid)
  process.stdout.write(`MiniStack answers at ${endpoint}; its log is ${logFile}\n`)
}
process.stdout.write(`export AWS_ENDPOINT_URL=${endpoint}\n`)
