import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packTexts, textAt } from '../../src/core/fields/values.ts'
import { chooseNumbers, gatherTexts, pickBytes, pickCodes, pickNumbers } from '../../src/core/pick.ts'
import { inWorkspace } from '../../src/core/workspace.ts'

/** Some entries, and places among them. */
const anyPlaces = fc
  .integer({ min: 1, max: 50 })
  .chain((n) => fc.tuple(fc.constant(n), fc.array(fc.nat(n - 1), { maxLength: 70 })))

describe('picking', () => {
  it('gives the entries at places, of every type, in the workspace and out of it', () => {
    fc.assert(
      fc.property(anyPlaces, fc.boolean(), ([n, places], isInside) => {
        const at = Int32Array.from(places)
        const bytes = Uint8Array.from({ length: n }, (_, i) => (i * 7) % 256)
        const codes = Int32Array.from({ length: n }, (_, i) => i - 20)
        const numbers = Float64Array.from({ length: n }, (_, i) => (i === 3 ? Number.NaN : -i / 3))
        const pickAll = () => {
          expect([...pickBytes(bytes, at)]).toEqual(places.map((place) => bytes[place]))
          expect([...pickCodes(codes, at)]).toEqual(places.map((place) => codes[place]))
          expect([...pickNumbers(numbers, at)]).toEqual(places.map((place) => numbers[place]))
        }
        if (isInside) inWorkspace(pickAll)
        else pickAll()
      }),
    )
  })

  it('gathers texts end to end, with nothing where there is none', () => {
    const anyText = fc.oneof(fc.string({ maxLength: 9 }), fc.string({ minLength: 60, maxLength: 90 }))
    fc.assert(
      fc.property(
        fc.array(anyText, { minLength: 1, maxLength: 20 }),
        fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 40 }),
        (texts, picked) => {
          const places = Int32Array.from(picked, ([place]) => place % texts.length)
          const valid = Uint8Array.from(picked, ([, has]) => Number(has))
          const all = gatherTexts(packTexts(texts), places)
          const some = gatherTexts(packTexts(texts), places, valid)
          for (const [i, place] of places.entries()) {
            expect(textAt(all, i)).toBe(texts[place])
            expect(textAt(some, i)).toBe(valid[i] === 1 ? texts[place] : '')
          }
          expect(all.bytes.length).toBe(all.offsets[places.length])
        },
      ),
    )
  })

  it('chooses one of two numbers by a flag', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.double(), fc.double()), { maxLength: 30 }), (rows) => {
        const chosen = chooseNumbers(
          Uint8Array.from(rows, ([flag]) => Number(flag)),
          Float64Array.from(rows, ([, first]) => first),
          Float64Array.from(rows, ([, , second]) => second),
        )
        expect([...chosen]).toEqual(rows.map(([flag, first, second]) => (flag ? first : second)))
      }),
    )
  })
})
