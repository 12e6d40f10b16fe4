import type { ObjectStore } from '../../src/storage/object-store.ts'

export const bytesOf = (text: string) => new TextEncoder().encode(text)
export const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

export async function keysUnder(store: ObjectStore, prefix: string): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of store.list(prefix)) keys.push(key)
  return keys
}

export async function* chunksOf(count: number, chunk: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < count; i++) yield chunk
}
