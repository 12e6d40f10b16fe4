import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const PROGRAM = join(import.meta.dirname, '..', '..', 'src', 'cli', 'start.js')

/** Runs the command line in a process of its own; returns the JSON document that it prints. */
export async function cli(...args: string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...args, '--json'])
  return JSON.parse(stdout)
}
