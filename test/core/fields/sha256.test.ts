import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { kernel } from '../../../src/core/kernel/kernel.ts'
import { filled, placeOf } from '../../../src/core/kernel/memory.ts'

function digestsOf(messages: readonly Uint8Array[]): string[] {
  const offsets = new Int32Array(messages.length + 1)
  for (const [i, { length }] of messages.entries()) offsets[i + 1] = offsets[i] + length
  const bytes = new Uint8Array(Buffer.concat(messages))
  const digits = filled(new Uint8Array(64 * messages.length), (out) =>
    kernel.appendSha256(placeOf(bytes), placeOf(offsets), messages.length, out),
  )
  return messages.map((_, i) => Buffer.from(digits.subarray(64 * i, 64 * i + 64)).toString())
}

const expected = (message: Uint8Array) => createHash('sha256').update(message).digest('hex')

it('is the SHA-256 of each text, of whatever lengths the ones beside it are', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 9 }), (messages) => {
      expect(digestsOf(messages)).toEqual(messages.map(expected))
    }),
  )
})

it('pads at every length up to three blocks', () => {
  const messages = Array.from({ length: 193 }, (_, length) => new Uint8Array(length).fill(length))
  expect(digestsOf(messages)).toEqual(messages.map(expected))
})
