/** Names a process as the owner of a lock, so that another on the same machine can tell whether it still lives. */
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'

const OWNER = /^pid:(\d+)@([^:]+):(\d+):/

/** `pid:<pid>@<host>:<start>:<random>`: this process, and one execution in it. */
export async function newOwner(): Promise<string> {
  return `pid:${process.pid}@${hostname()}:${await startOf(process.pid)}:${randomUUID()}`
}

/** Sure only of processes of this machine: any other owner counts as alive, and its lock lasts until it expires. */
export async function ownerIsDead(owner: string): Promise<boolean> {
  const [, pid, host, start] = OWNER.exec(owner) ?? []
  if (pid === undefined || host !== hostname()) return false
  if (!isRunning(Number(pid))) return true
  // Process numbers are used again; a start that differs tells that this is another process.
  return String(await startOf(Number(pid))) !== start
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // EPERM: there is one, of another user.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/** Clock ticks from boot to the process's start: field 22 of proc(5)'s stat. 0 where there is no /proc. */
async function startOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The second field is the command in parentheses and may hold spaces; the third follows the last parenthesis.
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? 0)
}
