import { describe, expect, it } from 'vitest'
import { kernel } from '../../../src/core/kernel/kernel.ts'
import {
  asTable,
  buffer,
  bytesAt,
  changed,
  FullMemoryError,
  filled,
  intsAt,
  keep,
  placeOf,
  putScratch,
  scratch,
  withScratch,
} from '../../../src/core/kernel/memory.ts'

/** What the kernel finds in place of an array. */
const found = (array: Int32Array) => [...intsAt(placeOf(array), array.length)]

describe('arrays that a loop is given', () => {
  it('are in place where they lie in the memory, and else are copied in and out', () => {
    const here = intsAt(keep(40), 10)
    expect(placeOf(here.subarray(3))).toBe(here.byteOffset + 12)
    for (const array of [here, new Int32Array(10), new Int32Array(20).subarray(5, 15)]) {
      filled(array, (out) => kernel.fillSteps(out, 10, 3, 2))
      expect([...array]).toEqual([3, 5, 7, 9, 11, 13, 15, 17, 19, 21])
    }
  })

  it('keep what a loop does not change', () => {
    const doubles = Float64Array.of(1, 2, 3)
    changed(doubles.subarray(1), (place) => kernel.scaleDoubles(place, 2, 10))
    expect([...doubles]).toEqual([1, 20, 30])
  })

  it('do not lie on one another as long as one loop goes on, however large they are', () => {
    for (const length of [100, 2 ** 20, 2 ** 21]) {
      const arrays = Array.from({ length: 16 }, (_, i) => new Int32Array(length).fill(i))
      const places = arrays.map(placeOf)
      for (const [i, place] of places.entries()) {
        const copy = intsAt(place, length)
        expect([copy[0], copy[length >> 1], copy[length - 1]]).toEqual([i, i, i])
      }
    }
  })

  it('are in scratch memory where they are large, and refused without', () => {
    const large = new Int32Array(2 ** 24).fill(3)
    const others = new Int32Array(2 ** 24).fill(4)
    expect(() => placeOf(large)).toThrow(FullMemoryError)
    withScratch(() => {
      const [place, other] = [placeOf(large), placeOf(others)]
      expect([intsAt(place, 2 ** 24)[2 ** 24 - 1], intsAt(other, 1)[0]]).toEqual([3, 4])
    })
    expect(found(Int32Array.of(7))).toEqual([7])
  })
})

describe('tables', () => {
  it('are copied once, and anew when so many others came that theirs is lost', () => {
    const table = asTable(Int32Array.of(1, 2, 3))
    const place = placeOf(table)
    expect(placeOf(table)).toBe(place)
    const others = Array.from({ length: 100 }, (_, i) => asTable(new Int32Array(2 ** 16).fill(i)))
    for (const [i, other] of others.entries()) {
      expect(intsAt(placeOf(other), 2 ** 16)[2 ** 16 - 1]).toBe(i)
      expect(found(table)).toEqual([1, 2, 3])
    }
    expect(placeOf(table)).not.toBe(place)
  })

  it('that are too large for it are copied for each loop, as any array is', () => {
    const large = asTable(new Int32Array(2 ** 20).fill(5))
    expect(intsAt(placeOf(large), 1)[0]).toBe(5)
    large[0] = 6
    expect(intsAt(placeOf(large), 1)[0]).toBe(6)
  })
})

describe('scratch memory', () => {
  it('is taken back when the work ends, also when it fails', () => {
    const first = withScratch(() => putScratch(Int32Array.of(1, 2)))
    expect(() =>
      withScratch(() => {
        scratch(1000)
        throw new Error('enough')
      }),
    ).toThrow('enough')
    expect(withScratch(() => scratch(8))).toBe(first)
  })

  it('lasts as long as the work, and so does that of work within', () => {
    withScratch(() => {
      const outer = putScratch(Uint8Array.of(1, 2, 3))
      const inner = withScratch(() => putScratch(Uint8Array.of(9)))
      expect(inner).toBeGreaterThan(outer)
      expect([...bytesAt(outer, 3)]).toEqual([1, 2, 3])
    })
  })

  it('says when there is no more', () => {
    expect(() => withScratch(() => scratch(2 ** 30))).toThrow(FullMemoryError)
    expect(() => withScratch(() => [scratch(2 ** 29), scratch(2 ** 29)])).toThrow(FullMemoryError)
    expect(withScratch(() => scratch(2 ** 29))).toBeGreaterThan(0)
  })
})

it('never grows, so that views of it hold', () => {
  expect(buffer.byteLength).toBe(2 ** 31)
  withScratch(() => scratch(2 ** 29))
  expect(kernel.memory.buffer).toBe(buffer)
})
