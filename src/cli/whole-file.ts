import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { StorageError } from '../core/errors.ts'

/**
 * Writes a file that is whole or absent: a temporary name beside it until the last byte is there.
 *
 * @param chunks written once each: one that is all of its buffer is given up with it
 * @throws {StorageError} when the disk refuses, and whatever the chunks throw; no file is left either way
 */
export async function writeWhole(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const unfinished = `${path}.unfinished-${crypto.randomUUID()}`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeAll(unfinished, chunks)
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {}) // the folder itself may be what is wrong
    throw isDiskError(error) ? new StorageError(`${path}: expected to be writable`, { cause: error }) : error
  }
}

/** The file is closed when this ends: a stream that is given up may still open it later. */
async function writeAll(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'w')
  try {
    for await (const chunk of chunks) {
      await file.writeFile(chunk)
      free(chunk)
    }
  } finally {
    await file.close()
  }
}

/** Gives a chunk's memory back at once: there would be some fifty megabytes more of them before a collection. */
function free({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0)
}

const isDiskError = (error: unknown) => error instanceof Error && 'syscall' in error
