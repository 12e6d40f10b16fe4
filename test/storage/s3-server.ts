/**
 * As much of S3 as the store uses, over real HTTP, in memory: for the contract test where no emulator runs. It refuses
 * a write without a right SHA-256 checksum, and pages lists by a thousand, as S3 does.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

const PAGE_KEYS = 1000

interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

interface Request {
  readonly method: string
  readonly key: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

const etagOf = (body: Uint8Array) => `"${createHash('md5').update(body).digest('hex')}"`
const fault = (status: number, code: string): Reply => ({
  status,
  body: `<Error><Code>${code}</Code></Error>`,
})
const isIntact = ({ headers, body }: Request) =>
  headers['x-amz-checksum-sha256'] === createHash('sha256').update(body).digest('base64')

/** One bucket, of any name. */
class Bucket {
  readonly #objects = new Map<string, Buffer>()
  readonly #uploads = new Map<string, Map<number, Buffer>>()

  answer(request: Request): Reply {
    const { method, key, query } = request
    if (key === '') return this.#answerForBucket(request)
    if (query.has('uploads') || query.has('uploadId')) return this.#upload(request)
    if (method === 'PUT')
      return request.headers['x-amz-copy-source'] ? this.#copy(request) : this.#put(request)
    const object = this.#objects.get(key)
    if (!object) return fault(404, 'NoSuchKey')
    return {
      status: 200,
      headers: { etag: etagOf(object), 'content-length': `${object.length}` },
      body: object,
    }
  }

  #answerForBucket({ method, query, body }: Request): Reply {
    if (method === 'GET') return this.#list(query.get('prefix') ?? '', query.get('continuation-token') ?? '')
    const keys = Array.from(body.toString().matchAll(/<Key>(.*?)<\/Key>/g), (match) => match[1] as string)
    if (keys.length > PAGE_KEYS) return fault(400, 'MalformedXML')
    for (const key of keys) this.#objects.delete(key)
    return { status: 200, body: '<DeleteResult/>' }
  }

  #list(prefix: string, after: string): Reply {
    const keys = [...this.#objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort()
    const page = keys.slice(0, PAGE_KEYS)
    const contents = page.map((key) => {
      const object = this.#objects.get(key) as Buffer
      return `<Contents><Key>${key}</Key><Size>${object.length}</Size><ETag>${etagOf(object)}</ETag></Contents>`
    })
    const more =
      keys.length > page.length ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
    return { status: 200, body: `<ListBucketResult>${contents.join('')}${more}</ListBucketResult>` }
  }

  #put(request: Request): Reply {
    const { key, headers, body } = request
    const found = this.#objects.get(key)
    if (!isIntact(request)) return fault(400, 'BadDigest')
    if (headers['if-none-match'] === '*' && found) return fault(412, 'PreconditionFailed')
    if (headers['if-match'] && !found) return fault(404, 'NoSuchKey')
    if (headers['if-match'] && headers['if-match'] !== etagOf(found as Buffer))
      return fault(412, 'PreconditionFailed')
    this.#objects.set(key, body)
    return { status: 200, headers: { etag: etagOf(body) } }
  }

  #copy({ key, headers }: Request): Reply {
    const source = decodeURIComponent(headers['x-amz-copy-source'] as string).replace(/^[^/]*\//, '')
    const object = this.#objects.get(source)
    if (!object) return fault(404, 'NoSuchKey')
    if (headers['x-amz-copy-source-if-match'] !== etagOf(object)) return fault(412, 'PreconditionFailed')
    this.#objects.set(key, object)
    return { status: 200, body: `<CopyObjectResult><ETag>${etagOf(object)}</ETag></CopyObjectResult>` }
  }

  #upload(request: Request): Reply {
    const { method, key, query, body } = request
    if (query.has('uploads')) {
      const id = `upload-${this.#uploads.size}`
      this.#uploads.set(id, new Map())
      return { status: 200, body: `<R><UploadId>${id}</UploadId></R>` }
    }
    const id = query.get('uploadId') as string
    const parts = this.#uploads.get(id)
    if (!parts) return fault(404, 'NoSuchUpload')
    if (method === 'PUT') {
      if (!isIntact(request)) return fault(400, 'BadDigest')
      parts.set(Number(query.get('partNumber')), body)
      return { status: 200, headers: { etag: etagOf(body) } }
    }
    this.#uploads.delete(id)
    if (method === 'DELETE') return { status: 204 }
    const whole = Buffer.concat([...parts].sort(([a], [b]) => a - b).map(([, part]) => part))
    this.#objects.set(key, whole)
    return { status: 200, body: `<R><ETag>${etagOf(whole)}</ETag></R>` }
  }

  get unfinishedUploads(): number {
    return this.#uploads.size
  }
}

export interface S3Server {
  readonly endpoint: string
  readonly unfinishedUploads: () => number
  readonly close: () => Promise<void>
}

export async function startS3Server(): Promise<S3Server> {
  const bucket = new Bucket()
  const server: Server = createServer(async (incoming, response) => {
    const { pathname, searchParams } = new URL(incoming.url as string, 'http://s3')
    const key = decodeURIComponent(pathname.split('/').slice(2).join('/'))
    const body = await buffer(incoming)
    const method = incoming.method as string
    const reply = bucket.answer({ method, key, query: searchParams, headers: incoming.headers, body })
    response.writeHead(reply.status, reply.headers).end(method === 'HEAD' ? undefined : reply.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    unfinishedUploads: () => bucket.unfinishedUploads,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
