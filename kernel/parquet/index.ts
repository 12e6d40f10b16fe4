/** What the writer of Parquet calls, and `appendHybrid`, which its tests call for any width: docs/decisions/0022-kernel.md. Places are those of bytes in the kernel's memory. */

export { clear, release, take } from '../memory'
export { doubleBounds, textBounds } from './bounds'
export { codeNumbers, codeTexts } from './coding'
export { appendDeltas } from './delta'
export { appendCodes, appendHybrid, appendLevels } from './hybrid'
export { countNumbers, numbers, openNumbers, reorder } from './number-table'
export { appendBits, appendDoubles, appendInts, appendLongs, appendPrefixed, appendTexts } from './plain'
export { compressSnappy } from './snappy'
export { countTexts, openTexts, textBytes, textOffsets } from './text-table'
export { countValues, fillSteps, keepDoubles, keepInts, keepTexts } from './values'
