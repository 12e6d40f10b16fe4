import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { snappyUncompress } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { describe, expect, it } from 'vitest'
import { putScratch } from '../../../src/core/kernel/memory.ts'
import { COMPRESS, packedRoom } from '../../../src/parquet/writing/codecs.ts'
import { bytesOf } from './kernel-bytes.ts'

const compress = (page: Uint8Array): Uint8Array =>
  bytesOf(packedRoom(page.length), (to) =>
    COMPRESS.snappy(to, { place: putScratch(page), bytes: page.length, holdsTexts: false }),
  )

/** What both decoders make of it: one in JavaScript, one in WebAssembly. */
function expectSame(page: Uint8Array): void {
  const packed = compress(page)
  const output = new Uint8Array(page.length)
  snappyUncompress(packed, output)
  expect(Buffer.compare(output, page)).toBe(0)
  if (page.length > 0)
    expect(Buffer.compare(Buffer.from(compressors.SNAPPY!(packed, page.length)), page)).toBe(0)
}

/** Digits that never end. */
function digits(length: number): string {
  let text = ''
  for (let i = 0; text.length < length; i++) text += createHash('sha256').update(`${i}`).digest('hex')
  return text.slice(0, length)
}

describe('Snappy', () => {
  it('reads back as it was: any pieces, again and again', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 90 }),
      fc.nat(300).map((length) => Buffer.from(digits(length))),
      fc.string().map((text) => Buffer.from(text)),
    )
    const pieces = fc.tuple(fc.array(piece, { maxLength: 6 }), fc.array(fc.nat(5), { maxLength: 40 }))
    fc.assert(
      fc.property(pieces, ([some, order]) =>
        expectSame(Buffer.concat(order.flatMap((i) => (i < some.length ? [some[i]] : [])))),
      ),
    )
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['one byte a million times', Buffer.alloc(1_000_000, 7)],
    ['one digit a million times', Buffer.alloc(1_000_000, 'a')],
    ['digits', Buffer.from(digits(300_000))],
    ['a literal longer than 64 KiB', createHash('shake256', { outputLength: 100_000 }).digest()],
    [
      'bytes, and the same again from just too far',
      Buffer.concat([
        Buffer.from('0123abcdXYZ'),
        createHash('shake256', { outputLength: 65_525 }).digest(),
        Buffer.from('0123abcdXYZ'),
      ]),
    ],
    ['hashes behind their lengths', Buffer.from(digits(64_000).replaceAll(/.{64}/g, '@\0\0\0$&'))],
  ])('reads back as it was: %s', (_, page) => expectSame(page))

  it('makes random digits a tenth smaller, in which others find next to nothing', () => {
    const page = Buffer.from(digits(1_000_000))
    expect(compress(page).length / page.length).toBeLessThan(0.9)
  })

  it('makes long copies of digits that were there before, at whatever distance', () => {
    const page = Buffer.from(`${digits(1001).repeat(20)}${'0'.repeat(10_000)}`)
    expect(compress(page).length).toBeLessThan(1100 + (page.length / 64) * 4)
  })

  it('gives the same bytes whatever it compressed before', () => {
    const page = Buffer.from(`${digits(50_000)}${'some text '.repeat(99)}`)
    const alone = compress(page)
    compress(Buffer.from(digits(90_000).slice(777)))
    expect(Buffer.compare(compress(page), alone)).toBe(0)
  })
})
