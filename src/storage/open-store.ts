import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InvalidRequestError } from '../core/errors.ts'
import { fileStore } from './file-store.ts'
import type { ObjectStore } from './object-store.ts'

/**
 * The store at a location: a folder's path, `file:///folder` or `s3://bucket[/prefix]`. Reaches nothing yet.
 * Another scheme, or a bucket without a name, is an InvalidRequestError.
 *
 * @param option  what brought the location, as the error is to name it
 */
export async function openStore(location: string, option = 'store'): Promise<ObjectStore> {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(location)?.[1]?.toLowerCase()
  if (scheme === undefined && location !== '') return fileStore(resolve(location))
  if (scheme === 'file' && URL.canParse(location)) return fileStore(fileURLToPath(location))
  const bucket = /^s3:\/\/([a-z0-9][a-z0-9.-]+)(?:\/(.*))?$/i.exec(location)
  if (!bucket) throw invalidLocation(location, option)
  // Loaded only when a bucket is named: the S3 client would add to the start of every command and worker.
  const { s3Store } = await import('./s3-store.ts')
  return s3Store(bucket[1] as string, bucket[2])
}

function invalidLocation(location: string, path: string): InvalidRequestError {
  const expected = 'a folder, file:///folder or s3://bucket[/prefix]'
  return new InvalidRequestError([{ path, expected, found: JSON.stringify(location) }])
}
