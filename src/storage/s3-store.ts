import {
  CopyObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { StorageError } from '../core/errors.ts'
import { alreadyExists, hasChanged, storing } from './failure.ts'
import { checkKey, checkPrefix, isKey } from './object-key.ts'
import type { ObjectInfo, ObjectStore, PutCondition } from './object-store.ts'
import { createS3Client } from './s3-client.ts'
import { isLostCondition, isMissingObject } from './s3-failure.ts'
import { uploadStream } from './s3-upload.ts'

/** The most keys that one DeleteObjects request takes. */
const DELETE_BATCH_KEYS = 1000

interface Bucket {
  readonly client: S3Client
  readonly name: string
  /** Before every key: nothing, or ends with a slash. */
  readonly root: string
  readonly address: (key: string) => { readonly Bucket: string; readonly Key: string }
}

/**
 * A store in an S3 bucket, below a prefix when one is given. Every write carries a SHA-256 checksum that S3 verifies.
 * `put` takes up to 5 GiB and `copy` sources up to 5 GiB, the limits of the single requests they are.
 */
export function s3Store(bucket: string, prefix = '', client = createS3Client(process.env)): ObjectStore {
  const path = prefix.replace(/\/+$/, '')
  const root = path && `${checkKey(path)}/`
  const address = (key: string) => ({ Bucket: bucket, Key: root + checkKey(key) })
  const at: Bucket = { client, name: bucket, root, address }

  return {
    uri: `s3://${bucket}${path && `/${path}`}`,
    get: async (key) =>
      storing('to be read', key, () =>
        unlessMissing(async () => {
          const object = await client.send(new GetObjectCommand(address(key)))
          return { bytes: await object.Body!.transformToByteArray(), etag: object.ETag! }
        }),
      ),
    head: async (key) => storing('to be examined', key, () => headObject(at, key)),
    put: async (key, bytes, condition) =>
      storing('to be written', key, () => putObject(at, { key, bytes, condition })),
    putStream: async (key, chunks) => uploadStream({ client, key, address: address(key) }, chunks),
    list: (under) => listObjects(at, checkPrefix(under)),
    copy: async (from, to, ifMatch) =>
      storing(`to be copied to ${to}`, from, () => copyObject(at, { from, to, ifMatch })),
    async delete(keys) {
      for (const key of keys) checkKey(key)
      for (let start = 0; start < keys.length; start += DELETE_BATCH_KEYS) {
        const batch = keys.slice(start, start + DELETE_BATCH_KEYS)
        await storing(`to be deleted with ${batch.length - 1} more`, batch[0]!, () => deleteBatch(at, batch))
      }
    },
  }
}

async function unlessMissing<T>(operation: () => Promise<T>): Promise<T | null> {
  try {
    return await operation()
  } catch (error) {
    if (isMissingObject(error)) return null
    throw error
  }
}

async function headObject({ client, address }: Bucket, key: string): Promise<ObjectInfo | null> {
  const head = await unlessMissing(() => client.send(new HeadObjectCommand(address(key))))
  return head && { key, sizeBytes: head.ContentLength!, etag: head.ETag! }
}

interface Put {
  readonly key: string
  readonly bytes: Uint8Array
  readonly condition: PutCondition | undefined
}

async function putObject({ client, address }: Bucket, put: Put): Promise<ObjectInfo> {
  const { key, bytes, condition = {} } = put
  const command = new PutObjectCommand({
    ...address(key),
    Body: bytes,
    ChecksumAlgorithm: 'SHA256',
    IfNoneMatch: condition.ifNoneMatch,
    IfMatch: condition.ifMatch,
  })
  try {
    const { ETag } = await client.send(command)
    return { key, sizeBytes: bytes.length, etag: ETag! }
  } catch (error) {
    // An If-Match on an absent object is answered with 404.
    if (condition.ifMatch !== undefined && (isLostCondition(error) || isMissingObject(error))) {
      throw hasChanged(key, condition.ifMatch, isMissingObject(error) ? null : 'another')
    }
    if (condition.ifNoneMatch && isLostCondition(error)) throw alreadyExists(key)
    throw error
  }
}

async function* listObjects({ client, name, root }: Bucket, prefix: string): AsyncGenerator<ObjectInfo> {
  let token: string | undefined
  do {
    const command = new ListObjectsV2Command({
      Bucket: name,
      Prefix: root + prefix,
      ContinuationToken: token,
    })
    const page = await storing('to be listed', prefix || name, () => client.send(command))
    for (const object of page.Contents ?? []) {
      const key = object.Key!.slice(root.length)
      // A console makes "folders": empty objects whose names end with a slash.
      if (isKey(key)) yield { key, sizeBytes: object.Size!, etag: object.ETag! }
    }
    token = page.NextContinuationToken
  } while (token !== undefined)
}

interface Copy {
  readonly from: string
  readonly to: string
  readonly ifMatch: string
}

async function copyObject(at: Bucket, { from, to, ifMatch }: Copy): Promise<ObjectInfo> {
  const { Bucket: bucket, Key: source } = at.address(from)
  const command = new CopyObjectCommand({
    ...at.address(to),
    CopySource: `${bucket}/${source}`.split('/').map(encodeURIComponent).join('/'),
    CopySourceIfMatch: ifMatch,
    ChecksumAlgorithm: 'SHA256',
  })
  try {
    await at.client.send(command)
  } catch (error) {
    if (isMissingObject(error)) throw hasChanged(from, ifMatch, null)
    if (isLostCondition(error)) throw hasChanged(from, ifMatch, 'another')
    throw error
  }
  // S3 does not say the size of what it copied, and the etag of a multipart source changes.
  const copied = await headObject(at, to)
  if (!copied) throw new StorageError(`${to}: expected the object just copied, found none`)
  return copied
}

async function deleteBatch({ client, name, address }: Bucket, keys: readonly string[]): Promise<void> {
  const objects = keys.map((key) => ({ Key: address(key).Key }))
  const { Errors } = await client.send(
    new DeleteObjectsCommand({ Bucket: name, Delete: { Objects: objects, Quiet: true } }),
  )
  const failed = Errors?.[0]
  if (failed) {
    throw new StorageError(`${failed.Key}: expected to be deleted, found ${failed.Code}: ${failed.Message}`)
  }
}
