/** Adds one to the number stored under `counter`, as often as asked, by compare-and-swap against other processes. */
import { PreconditionFailedError } from '../../src/core/errors.ts'
import { fileStore } from '../../src/storage/file-store.ts'

const [folder, times] = process.argv.slice(2)
const store = fileStore(folder!)

async function addOne(): Promise<boolean> {
  const found = await store.get('counter')
  const next = String(Number(Buffer.from(found!.bytes).toString()) + 1)
  try {
    await store.put('counter', Buffer.from(next), { ifMatch: found!.etag })
    return true
  } catch (error) {
    if (error instanceof PreconditionFailedError) return false
    throw error
  }
}

for (let added = 0; added < Number(times); ) if (await addOne()) added++
