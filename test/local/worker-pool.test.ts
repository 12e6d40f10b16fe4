import { setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { WorkerPool } from '../../src/local/worker-pool.ts'

/** Answers by the task's input: an error, death by exit, death by an exception, silence, or the thread's own number. */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads'
    parentPort.on('message', ({ input }) => {
      if (input === 'exit') process.exit(3)
      if (input === 'throw') throw new RangeError('boom')
      if (input === 'error') parentPort.postMessage({ error: { name: 'StorageError', message: 'full' } })
      else if (input !== 'silence') parentPort.postMessage({ result: threadId })
    })`)}`,
)

let pool: WorkerPool
const start = (size: number) => {
  pool = new WorkerPool({ script, workerData: null, size })
  return (input: string) => pool.run({ state: 'GeneratePart', input })
}
afterEach(() => pool.close())

describe('WorkerPool', () => {
  it('starts no more workers than its size and gives each one task after the other', async () => {
    const run = start(2)
    const threads = await Promise.all(Array.from({ length: 20 }, () => run('')))
    expect(new Set(threads).size).toBeLessThanOrEqual(2)
  })

  it('starts one worker ahead, and another for the first task when that one has died', async () => {
    const starts = new Int32Array(new SharedArrayBuffer(4))
    const frail = new URL(
      `data:text/javascript,${encodeURIComponent(`
        import { parentPort, workerData } from 'node:worker_threads'
        if (Atomics.add(workerData, 0, 1) === 0) process.exit(3)
        parentPort.on('message', () => parentPort.postMessage({ result: 'made' }))`)}`,
    )
    pool = new WorkerPool({ script: frail, workerData: starts, size: 2, states: ['GeneratePart'] })
    pool.startFirst()
    pool.startFirst()
    await expect.poll(() => starts[0]).toBe(1)
    await setTimeout(200) // for it to be buried
    await expect(pool.run({ state: 'GeneratePart', input: '' })).resolves.toBe('made')
    expect(starts[0]).toBe(2)
  })

  it('passes on an error by name and message, and goes on', async () => {
    const run = start(1)
    await expect(run('error')).rejects.toMatchObject({ name: 'StorageError', message: 'full' })
    await expect(run('')).resolves.toBeTypeOf('number')
  })

  it.each([
    ['exit', 'GeneratePart: expected a result, found its worker dead: exit code 3'],
    ['throw', 'GeneratePart: expected a result, found its worker dead: boom'],
  ])(
    'fails the task of a worker that dies by %s, and starts another for those that wait',
    async (how, message) => {
      const run = start(1)
      const [dead, next] = await Promise.allSettled([run(how), run('')])
      expect(dead).toMatchObject({ status: 'rejected', reason: { name: 'WorkerDiedError', message } })
      expect(next.status).toBe('fulfilled')
    },
  )

  it('fails what is under way and what waits when it is closed', async () => {
    const run = start(1)
    const ends = Promise.allSettled([run('silence'), run('')])
    await pool.close()
    expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await expect(run('')).rejects.toThrow('expected workers, found them closed')
  })
})

/** Answers with the states that it was told of, to prepare and to do, after so many milliseconds. */
const chronicler = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    const seen = []
    parentPort.on('message', ({ prepare, state, input }) => {
      seen.push(prepare === undefined ? state : 'prepare ' + prepare)
      if (prepare === undefined) setTimeout(() => parentPort.postMessage({ result: [...seen] }), input)
    })`)}`,
)

describe('a WorkerPool for tasks of two states', () => {
  const states = ['GeneratePart', 'InspectPart']
  const startFor = (size: number) => {
    pool = new WorkerPool({ script: chronicler, workerData: null, size, states })
    pool.startFirst()
    return (state: string, milliseconds = 0) =>
      pool.run({ state, input: milliseconds }) as Promise<readonly string[]>
  }
  const bothOf = async (run: ReturnType<typeof startFor>) => {
    const generated = await run('GeneratePart')
    return [generated, await run('InspectPart')]
  }

  it('leaves each state to a worker of its own', async () => {
    const run = startFor(2)
    const parts = await Promise.all(Array.from({ length: 5 }, () => bothOf(run)))
    for (const [generated, inspected] of parts) {
      expect(new Set(generated)).toEqual(new Set(['prepare GeneratePart', 'GeneratePart']))
      expect(new Set(inspected)).toEqual(new Set(['prepare InspectPart', 'InspectPart']))
    }
  })

  it('starts no second worker for a single part', async () => {
    const [, inspected] = await bothOf(startFor(2))
    expect(inspected).toEqual(['prepare GeneratePart', 'GeneratePart', 'InspectPart'])
  })

  it('has a worker that is alone do everything', async () => {
    const run = startFor(1)
    const parts = await Promise.all(Array.from({ length: 3 }, () => bothOf(run)))
    expect(new Set(parts.at(-1)?.at(-1))).toEqual(new Set(['prepare GeneratePart', ...states]))
  })

  it('has a worker take up the other state when tasks of it have waited for long', async () => {
    const run = startFor(2)
    const generating = Promise.all(Array.from({ length: 30 }, () => run('GeneratePart', 20)))
    for (let i = 0; i < 8; i++) expect(await run('InspectPart')).not.toContain('GeneratePart')
    const generated = await generating
    expect(generated.filter((seen) => seen.includes('InspectPart')).length).toBeGreaterThan(5)
  })

  it('puts another worker in the place of one that died, although the one left does both states', async () => {
    const mortal = new URL(
      `data:text/javascript,${encodeURIComponent(`
        import { parentPort, threadId } from 'node:worker_threads'
        parentPort.on('message', ({ prepare, input }) => {
          if (input === 'exit') process.exit(3)
          if (prepare === undefined) setTimeout(() => parentPort.postMessage({ result: threadId }), 100)
        })`)}`,
    )
    pool = new WorkerPool({ script: mortal, workerData: null, size: 2, states })
    const dead = pool.run({ state: 'GeneratePart', input: 'exit' })
    // The inspector got ready as this waits, and takes it up.
    const taken = pool.run({ state: 'GeneratePart', input: '' })
    await expect(dead).rejects.toThrow('found its worker dead')
    const others = Array.from({ length: 6 }, (_, i) => pool.run({ state: states[i % 2], input: '' }))
    expect(new Set(await Promise.all([taken, ...others])).size).toBe(2)
  })

  it('starts a worker ahead no more than once, should it die', async () => {
    const starts = new Int32Array(new SharedArrayBuffer(4))
    const frail = new URL(
      `data:text/javascript,${encodeURIComponent(`
        import { parentPort, workerData } from 'node:worker_threads'
        Atomics.add(workerData, 0, 1)
        parentPort.on('message', ({ prepare }) => {
          if (prepare === 'InspectPart') process.exit(3)
          else if (prepare === undefined) setTimeout(() => parentPort.postMessage({ result: 'made' }), 200)
        })`)}`,
    )
    pool = new WorkerPool({ script: frail, workerData: starts, size: 2, states })
    const making = Array.from({ length: 5 }, () => pool.run({ state: 'GeneratePart', input: '' }))
    expect(await Promise.all(making)).toEqual(Array(5).fill('made'))
    expect(starts[0]).toBe(2)
  })
})
