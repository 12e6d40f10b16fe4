/** `npm run local:run -- --date 2026-11-19 [--rows …]`: an execution on the emulator, from its start to its end. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { enterEmulator } from './emulator-environment.ts'

enterEmulator()
const program = join(import.meta.dirname, '..', 'src', 'cli', 'start.js')
const { status } = spawnSync(process.execPath, [program, 'execute', '--wait', ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exitCode = status ?? 1
