import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StorageError } from '../../src/core/errors.ts'
import { fileStore } from '../../src/storage/file-store.ts'
import { bytesOf, keysUnder, textOf } from './store-helpers.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-store-'))
})
afterEach(() => rm(folder, { recursive: true }))

const start = (script: string, ...args: string[]): ChildProcess =>
  spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** Everything below the folder, unfinished files included. */
const everything = () => readdir(folder, { recursive: true })

describe('fileStore', () => {
  it('says where it is as a file URI', () => {
    expect(fileStore('/data/my feed').uri).toBe('file:///data/my%20feed')
  })

  it('is empty, and makes nothing, when read before its folder exists', async () => {
    const store = fileStore(join(folder, 'absent'))
    expect(await store.get('x')).toBeNull()
    expect(await keysUnder(store, '')).toEqual([])
    await store.delete(['x'])
    expect(await everything()).toEqual([])
  })

  it('leaves nothing but the objects, and no empty folder after deleting them', async () => {
    const store = fileStore(folder)
    const { etag } = await store.put('a/b/c/x', bytesOf('1'), { ifNoneMatch: '*' })
    await store.put('a/b/c/x', bytesOf('2'), { ifMatch: etag })
    await store.put('a/y', bytesOf('3'))
    expect((await everything()).sort()).toEqual(['a', 'a/b', 'a/b/c', 'a/b/c/x', 'a/y'])
    await store.delete(['a/b/c/x'])
    expect((await everything()).sort()).toEqual(['a', 'a/y'])
    await store.delete(['a/y'])
    expect(await everything()).toEqual([])
  })

  it('passes over files that are no objects', async () => {
    await writeFile(join(folder, '.DS_Store'), '')
    await symlink('/etc', join(folder, 'elsewhere'))
    const store = fileStore(folder)
    await store.put('x', bytesOf('1'))
    expect(await keysUnder(store, '')).toEqual(['x'])
  })

  it('pulls no chunk before the one before it is written', async () => {
    const writtenBytes: number[] = []
    async function* watching() {
      for (let i = 0; i < 3; i++) {
        const [unfinished] = await everything()
        writtenBytes.push((await stat(join(folder, unfinished!))).size)
        yield new Uint8Array(1000)
      }
    }
    await fileStore(folder).putStream('x', watching())
    expect(writtenBytes).toEqual([0, 1000, 2000])
  })

  it('puts an object though its folder is removed as empty again and again', async () => {
    const store = fileStore(folder)
    const keys = Array.from({ length: 200 }, (_, i) => `churn/${i % 2}`)
    await Promise.all(keys.map((key, i) => (i % 2 ? store.put(key, bytesOf(key)) : store.delete([key]))))
    expect(await keysUnder(store, '')).toEqual(['churn/1'])
  })

  it('counts right when four processes replace the same object', async () => {
    const store = fileStore(folder)
    await store.put('counter', bytesOf('0'))
    const exits = [1, 2, 3, 4].map(() => once(start('counter-process.ts', folder, '50'), 'exit'))
    expect((await Promise.all(exits)).map(([code]) => code)).toEqual([0, 0, 0, 0])
    expect(textOf((await store.get('counter'))?.bytes)).toBe('200')
    expect(await everything()).toEqual(['counter'])
  }, 20_000)

  it('shows nothing of a killed writer, and removes its leavings with the folder', async () => {
    const store = fileStore(folder)
    await store.put('stream/plan', bytesOf('plan'))
    const writer = start('endless-writer.ts', folder)
    await once(writer.stdout!, 'data')
    writer.kill('SIGKILL')
    await once(writer, 'exit')
    expect(await everything()).toHaveLength(3)
    expect(await keysUnder(store, '')).toEqual(['stream/plan'])
    await store.delete(['stream/plan'])
    expect(await everything()).toEqual([])
  }, 10_000)
})

describe('failures of fileStore', () => {
  it('names the folder that cannot be made, with the cause', async () => {
    await writeFile(join(folder, 'file'), '')
    const store = fileStore(join(folder, 'file', 'store'))
    const failure = await store.put('x', bytesOf('1')).catch((error) => error)
    expect(failure).toBeInstanceOf(StorageError)
    expect(failure.message).toContain(join(folder, 'file', 'store'))
    expect(failure.cause.code).toBe('ENOTDIR')
  })

  it.each([
    ['put', (key: string) => fileStore(folder).put(key, bytesOf('1'))],
    ['create', (key: string) => fileStore(folder).put(key, bytesOf('1'), { ifNoneMatch: '*' })],
    ['replace', (key: string) => fileStore(folder).put(key, bytesOf('1'), { ifMatch: 'e' })],
    ['get', (key: string) => fileStore(folder).get(key)],
    ['head', (key: string) => fileStore(folder).head(key)],
    ['delete', (key: string) => fileStore(folder).delete([key])],
  ])('names the key and the cause when the system refuses to %s', async (_name, operation) => {
    const key = 'long'.repeat(100)
    const failure = await operation(key).catch((error) => error)
    expect(failure).toBeInstanceOf(StorageError)
    expect(failure.message).toMatch(/^long.*: expected to be .*, found Error: ENAMETOOLONG/)
    expect(failure.cause.code).toBe('ENAMETOOLONG')
  })

  it('leaves nothing of a stream for which the space runs out', async () => {
    const script = join(import.meta.dirname, 'endless-writer.ts')
    // The limit on a file's size (1 MiB) stands in for a full disk: the write itself fails.
    const command = `ulimit -f 1024; exec "$0" "$1" "$2"`
    const writer = spawn('bash', ['-c', command, process.execPath, script, folder])
    let said = ''
    writer.stderr.on('data', (text) => (said += text))
    await once(writer, 'exit')
    expect(said).toContain('StorageError: stream/x: expected to be written, found Error: EFBIG')
    expect(await everything()).toEqual(['stream'])
  }, 10_000)
})
