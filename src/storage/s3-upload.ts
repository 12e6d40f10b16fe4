import { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { storageError } from './failure.ts'
import type { ObjectInfo } from './object-store.ts'

/** Objects above this go up in parts of this size; four parts at most are in memory. */
const UPLOAD_PART_BYTES = 8 * 1024 * 1024
const UPLOAD_PARTS_AT_ONCE = 4

export interface UploadTarget {
  readonly client: S3Client
  /** As the store's caller knows it. */
  readonly key: string
  /** As S3 knows it. */
  readonly address: { readonly Bucket: string; readonly Key: string }
}

/** Uploads the chunks as one object. What the source throws passes on unchanged, and the upload is aborted. */
export async function uploadStream(
  { client, key, address }: UploadTarget,
  chunks: AsyncIterable<Uint8Array>,
): Promise<ObjectInfo> {
  const source = new WatchedSource(chunks)
  const upload = new Upload({
    client,
    params: { ...address, Body: Readable.from(source), ChecksumAlgorithm: 'SHA256' },
    partSize: UPLOAD_PART_BYTES,
    queueSize: UPLOAD_PARTS_AT_ONCE,
  })
  try {
    const { ETag } = await upload.done()
    return { key, sizeBytes: source.sizeBytes, etag: ETag! }
  } catch (error) {
    throw source.failure ? source.failure.error : storageError('to be written', key, error)
  }
}

/** Passes chunks on, counts their bytes and remembers whether they ended with an error. */
class WatchedSource {
  readonly #chunks: AsyncIterable<Uint8Array>
  sizeBytes = 0
  failure: { readonly error: unknown } | null = null

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of this.#chunks) {
        this.sizeBytes += chunk.length
        yield chunk
      }
    } catch (error) {
      this.failure = { error }
      throw error
    }
  }
}
