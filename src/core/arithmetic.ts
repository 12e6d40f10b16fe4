/** Arithmetic on doubles, in place. An operand is one number for all of them, or one for each. */
import { kernel } from './kernel/kernel.ts'
import { changed, filled, type Place, placeOf } from './kernel/memory.ts'
import { emptyInts } from './workspace.ts'

export type Operand = number | Float64Array

/** A loop by a number, and the same by an array of as many. */
interface Loops {
  readonly byNumber: (doubles: Place, count: number, by: number) => void
  readonly byArray: (doubles: Place, by: Place, count: number) => void
}

const operation =
  ({ byNumber, byArray }: Loops) =>
  (doubles: Float64Array, by: Operand): Float64Array =>
    changed(doubles, (place) =>
      typeof by === 'number'
        ? byNumber(place, doubles.length, by)
        : byArray(place, placeOf(by), doubles.length),
    )

export const multiply = operation({ byNumber: kernel.scaleDoubles, byArray: kernel.multiplyDoubles })

export const divide = operation({ byNumber: kernel.divideDoublesBy, byArray: kernel.divideDoubles })

export const add = operation({ byNumber: kernel.shiftDoubles, byArray: kernel.addDoubles })

/** Rounds half up to so many decimals: each value is the double nearest to its decimal text, and none is -0. */
export const roundTo = operation({
  byNumber: kernel.roundToDecimals,
  byArray: kernel.roundEachToDecimals,
})

/** Each to a whole number of times its unit, at least one; a unit of 0 leaves it as it is. */
export const roundToMultiples = (doubles: Float64Array, units: Float64Array): Float64Array =>
  changed(doubles, (place) => kernel.roundToMultiples(place, placeOf(units), doubles.length))

export const clamp = (doubles: Float64Array, least: number, most: number): Float64Array =>
  changed(doubles, (place) => kernel.clampDoubles(place, doubles.length, least, most))

const mapping =
  (loop: (doubles: Place, count: number) => void) =>
  (doubles: Float64Array): Float64Array =>
    changed(doubles, (place) => loop(place, doubles.length))

/** To the whole numbers at or below. */
export const roundDown = mapping(kernel.floorDoubles)

/** e to the power of each. */
export const toExp = mapping(kernel.toExp)

/** The natural logarithm of each, which are above 0. */
export const toLn = mapping(kernel.toLn)

/** The standard normal value below which each share in (0, 1) of all values lies. */
export const toNormal = mapping(kernel.toNormal)

/** Each, which are above 0, to a power. */
export const toPower = (doubles: Float64Array, exponent: number): Float64Array =>
  exponent === 1 ? doubles : toExp(multiply(toLn(doubles), exponent))

/** Doubles that are whole numbers of 32 bits as such. */
export const intsOf = (doubles: Float64Array): Int32Array =>
  filled(emptyInts(doubles.length), (out) => kernel.intsOfDoubles(placeOf(doubles), doubles.length, out))
