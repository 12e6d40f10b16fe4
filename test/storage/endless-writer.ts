/** Streams to the object `stream/x` until killed; says on stdout when bytes are in the store. */
import { setTimeout as sleep } from 'node:timers/promises'
import { fileStore } from '../../src/storage/file-store.ts'

async function* endless() {
  for (;;) {
    yield Buffer.alloc(100_000)
    process.stdout.write('.')
    await sleep(1)
  }
}

await fileStore(process.argv[2]!).putStream('stream/x', endless())
