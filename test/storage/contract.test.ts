import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { expect } from 'vitest'
import { fileStore } from '../../src/storage/file-store.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import { s3Store } from '../../src/storage/s3-store.ts'
import { startS3Server } from './s3-server.ts'
import { describeStore } from './store-contract.ts'

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
