import {
  CopyObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { mockClient } from 'aws-sdk-client-mock'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { PreconditionFailedError, StorageError } from '../../src/core/errors.ts'
import { createS3Client, isLoopback } from '../../src/storage/s3-client.ts'
import { s3Store } from '../../src/storage/s3-store.ts'
import { bytesOf, keysUnder } from './store-helpers.ts'

const s3 = mockClient(S3Client)
afterAll(() => s3.restore())
const store = s3Store('bucket', 'root', new S3Client({ region: 'us-east-1' }))
beforeEach(() => s3.reset())

const s3Error = (httpStatusCode: number, name: string) =>
  new S3ServiceException({
    name,
    message: `${name} said S3`,
    $fault: 'client',
    $metadata: { httpStatusCode },
  })

describe('s3Store', () => {
  it.each([
    [412, 'PreconditionFailed'],
    [409, 'ConditionalRequestConflict'],
  ])('takes %i as a lost condition', async (status, name) => {
    s3.on(PutObjectCommand)
      .rejects(s3Error(status, name))
      .on(CopyObjectCommand)
      .rejects(s3Error(status, name))
    await expect(store.put('x', bytesOf(''), { ifNoneMatch: '*' })).rejects.toThrow(PreconditionFailedError)
    await expect(store.put('x', bytesOf(''), { ifMatch: 'e' })).rejects.toThrow(PreconditionFailedError)
    await expect(store.copy('x', 'y', 'e')).rejects.toThrow(PreconditionFailedError)
  })

  it('takes 409 on a write without condition as a failure', async () => {
    s3.on(PutObjectCommand).rejects(s3Error(409, 'OperationAborted'))
    await expect(store.put('x', bytesOf(''))).rejects.toThrow(StorageError)
  })

  it('takes a missing bucket as a failure, not as a missing object', async () => {
    s3.on(GetObjectCommand).rejects(s3Error(404, 'NoSuchBucket'))
    await expect(store.get('x')).rejects.toThrow(StorageError)
  })

  it('names the key and keeps the cause of any other refusal', async () => {
    const cause = s3Error(403, 'AccessDenied')
    s3.onAnyCommand().rejects(cause)
    const operations = [
      store.get('a/x'),
      store.head('a/x'),
      store.put('a/x', bytesOf('')),
      store.copy('a/x', 'b', 'e'),
      store.delete(['a/x']),
      keysUnder(store, 'a/x'),
    ]
    for (const settled of await Promise.allSettled(operations)) {
      const { reason } = settled as PromiseRejectedResult
      expect(reason).toBeInstanceOf(StorageError)
      expect(reason.message).toMatch(/^a\/x: expected to be .*, found AccessDenied: AccessDenied said S3$/)
      expect(reason.cause).toBe(cause)
    }
  })

  it('names the object that could not be deleted among many', async () => {
    s3.on(DeleteObjectsCommand).resolves({
      Errors: [{ Key: 'root/y', Code: 'InternalError', Message: 'later' }],
    })
    await expect(store.delete(['x', 'y'])).rejects.toThrow(
      'y: expected to be deleted, found InternalError: later',
    )
  })

  it('asks for the next page until there is none, and passes over console folders', async () => {
    const object = (Key: string) => ({ Key, Size: 1, ETag: '"e"' })
    s3.on(ListObjectsV2Command)
      .resolves({ Contents: [object('root/a/2')] })
      .on(ListObjectsV2Command, { ContinuationToken: undefined })
      .resolves({ Contents: [object('root/a/'), object('root/a/1')], NextContinuationToken: 'more' })
    expect(await keysUnder(store, 'a/')).toEqual(['a/1', 'a/2'])
    const inputs = s3.commandCalls(ListObjectsV2Command).map(({ args }) => args[0].input)
    expect(inputs.map((input) => [input.Prefix, input.ContinuationToken])).toEqual([
      ['root/a/', undefined],
      ['root/a/', 'more'],
    ])
  })

  it('sends a SHA-256 checksum with every write, and escapes the source of a copy', async () => {
    s3.on(PutObjectCommand).resolves({ ETag: '"e"' })
    s3.on(CopyObjectCommand).resolves({})
    s3.on(HeadObjectCommand).resolves({ ETag: '"f"', ContentLength: 3 })
    await store.put('x', bytesOf('abc'))
    await store.putStream('x', (async function* () {})())
    expect(await store.copy('day=1/a b', 'y', '"e"')).toEqual({ key: 'y', sizeBytes: 3, etag: '"f"' })
    const puts = s3.commandCalls(PutObjectCommand).map(({ args }) => args[0].input)
    expect(puts.map((input) => input.ChecksumAlgorithm)).toEqual(['SHA256', 'SHA256'])
    expect(s3.commandCalls(CopyObjectCommand)[0]?.args[0].input).toMatchObject({
      CopySource: 'bucket/root/day%3D1/a%20b',
      CopySourceIfMatch: '"e"',
      ChecksumAlgorithm: 'SHA256',
    })
  })
})

describe('createS3Client', () => {
  it('addresses buckets by path on this machine only', async () => {
    const isPathStyle = (endpoint: string) =>
      createS3Client({ AWS_ENDPOINT_URL: endpoint }).config.forcePathStyle
    expect(isPathStyle('http://localhost:4566')).toBe(true)
    expect(isPathStyle('http://127.0.0.1:4566')).toBe(true)
    expect(isPathStyle('https://s3.example.com')).toBe(false)
    expect(createS3Client({}).config.forcePathStyle).toBe(false)
  })

  it('does not take a name that begins like this machine for this machine', () => {
    expect(isLoopback('http://localhost.example.com')).toBe(false)
    expect(isLoopback('http://[::1]:4566')).toBe(true)
  })
})
