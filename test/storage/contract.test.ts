import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateBucketCommand, DeleteBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { describe, expect } from 'vitest'
import { fileStore } from '../../src/storage/file-store.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import { createS3Client, isLoopback } from '../../src/storage/s3-client.ts'
import { s3Store } from '../../src/storage/s3-store.ts'
import { startS3Server } from './s3-server.ts'
import { describeStore, type OpenedStore } from './store-contract.ts'
import { keysUnder } from './store-helpers.ts'

describeStore('memoryStore', async () => ({ store: memoryStore(), close: async () => {} }))

describeStore('fileStore', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'file-store-'))
  const close = () => rm(folder, { recursive: true })
  return { store: fileStore(join(folder, 'made', 'by the store')), close }
})

describeStore('s3Store', async () => {
  const server = await startS3Server()
  const client = new S3Client({
    endpoint: server.endpoint,
    forcePathStyle: true,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  return {
    store: s3Store('bucket', 'some/prefix', client),
    async close() {
      expect(server.unfinishedUploads()).toBe(0)
      client.destroy()
      await server.close()
    },
  }
})

const endpoint = process.env.AWS_ENDPOINT_URL

describe.skipIf(!endpoint || !isLoopback(endpoint))(
  'against the emulator on this machine that AWS_ENDPOINT_URL names',
  () => {
    describeStore('s3Store', () => emulatedStore(''))
    describeStore('s3Store below a prefix', () => emulatedStore('some/prefix'))
  },
)

async function emulatedStore(prefix: string): Promise<OpenedStore> {
  const client = createS3Client(process.env)
  const bucket = `store-contract-${randomUUID()}`
  await client.send(new CreateBucketCommand({ Bucket: bucket }))
  const whole = s3Store(bucket)
  return {
    store: s3Store(bucket, prefix),
    async close() {
      await whole.delete(await keysUnder(whole, ''))
      await client.send(new DeleteBucketCommand({ Bucket: bucket }))
    },
  }
}
