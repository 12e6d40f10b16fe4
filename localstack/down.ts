/** `npm run local:down [-- localstack]`: stops what `local:up` started, with all that is in it. */
import { execFileSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { DEFAULT_ENDPOINT, enterEmulator } from './emulator-environment.ts'
import { emulatorFolder, stopMinistack } from './ministack.ts'
import { recallMinistack } from './running.ts'

const endpoint = enterEmulator({ AWS_ENDPOINT_URL: DEFAULT_ENDPOINT, ...process.env })
if (process.argv[2] === 'localstack') {
  execFileSync('docker', ['compose', '--file', `${import.meta.dirname}/compose.yaml`, 'down', '--volumes'], {
    stdio: 'inherit',
  })
} else {
  const pid = await recallMinistack(endpoint)
  if (pid !== null) await stopMinistack(pid)
  await rm(emulatorFolder(endpoint), { recursive: true, force: true })
  const said = pid === null ? 'no MiniStack of local:up runs at' : 'stopped the MiniStack at'
  process.stdout.write(`${said} ${endpoint}\n`)
}
