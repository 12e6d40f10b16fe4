/** The contract of every store, kept by S3 as the emulator has it, over HTTP. */
import { randomUUID } from 'node:crypto'
import { CreateBucketCommand, DeleteBucketCommand } from '@aws-sdk/client-s3'
import { loopbackEndpoint } from '../../localstack/loopback-guard.ts'
import { createS3Client } from '../../src/storage/s3-client.ts'
import { s3Store } from '../../src/storage/s3-store.ts'
import { describeStore, type OpenedStore } from '../storage/store-contract.ts'
import { keysUnder } from '../storage/store-helpers.ts'

loopbackEndpoint(process.env)

describeStore('s3Store', () => emulatedStore(''))
describeStore('s3Store below a prefix', () => emulatedStore('some/prefix'))

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
