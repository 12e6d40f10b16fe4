/** All that is called from outside: docs/decisions/0022-kernel.md. Places are those of bytes in the kernel's memory. */
export { hashDoubles } from './hash/doubles'
export { hashRows, slotBytes } from './hash/rows'
export { sumHalves } from './hash/sum'
export { hashTexts } from './hash/texts'
export { clear, release, take, takenEnd } from './memory'
export { doubleBounds, textBounds } from './parquet/bounds'
export { codeNumbers, codeTexts } from './parquet/coding'
export { appendDeltas } from './parquet/delta'
export { appendCodes, appendHybrid, appendLevels } from './parquet/hybrid'
export { countNumbers, numbers, openNumbers, reorder } from './parquet/number-table'
export {
  appendBits,
  appendDoubles,
  appendInts,
  appendLongs,
  appendPrefixed,
  appendTexts,
} from './parquet/plain'
export { compressSnappy } from './parquet/snappy'
export { countTexts, openTexts, textBytes, textOffsets } from './parquet/text-table'
export { countValues, fillSteps, keepDoubles, keepInts, keepTexts } from './parquet/values'
export { drawBinomial } from './random/binomial'
export { exp, ln, toExp, toLn } from './random/exact-math'
export { normalQuantile, toNormal } from './random/normal'
export { encryptBlocks } from './random/threefry'
export { drawChances, drawUniforms, uniformAt } from './random/uniform'
