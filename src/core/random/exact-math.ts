/**
 * Elementary functions from + − × ÷ and square roots alone. `Math.exp`, `Math.log` and their kin may differ in the last
 * bit between engines and processors; these cannot, because IEEE 754 fixes every operation they use and WebAssembly
 * never fuses two of them. Accurate to a few units in the last place, which the tests hold them to.
 */
import { kernel } from '../kernel/kernel.ts'

/** e^x, for x in -708..709; beyond it 0 or Infinity. */
export const exp = (x: number): number => kernel.exp(x)

/** Natural logarithm of a normal positive number. */
export const ln = (x: number): number => kernel.ln(x)

/** u^power for u > 0. */
export const power = (u: number, exponent: number): number => (exponent === 1 ? u : exp(exponent * ln(u)))

/** The standard normal value below which a share p of all values lies, p in (0, 1). */
export const normalQuantile = (p: number): number => kernel.normalQuantile(p)
