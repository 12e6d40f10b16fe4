/** All that is called from outside: docs/decisions/0022-kernel.md. Places are those of bytes in the kernel's memory. */
export { chooseCodes, chooseDoubles, clearCodes, fillDoubles } from './columns/choose'
export { compactCodes } from './columns/compact'
export { findDistinct } from './columns/distinct'
export { bothFlags, countFlags, eitherFlags, flagCodes, flagsOfBits, invertFlags } from './columns/flags'
export {
  addDoubles,
  clampDoubles,
  countDoubles,
  divideDoubles,
  divideDoublesBy,
  doublesOfFlags,
  doublesOfInts,
  doublesOfLongs,
  fillSteps,
  floorDoubles,
  intsOfDoubles,
  multiplyDoubles,
  roundEachToDecimals,
  roundToDecimals,
  roundToMultiples,
  scaleDoubles,
  shiftDoubles,
  sumInts,
} from './columns/numbers'
export { pickDoubles, pickFlags, pickInts, pickIntsOr } from './columns/pick'
export { findFlags, spreadDoubles, spreadFlags, spreadInts } from './columns/sparse'
export { countCodes, hashCodes, hashNulls } from './hash/codes'
export { hashDoubles } from './hash/doubles'
export { hashRows, slotBytes } from './hash/rows'
export { sumHalves } from './hash/sum'
export { hashTexts } from './hash/texts'
export { release, take, takenEnd } from './memory'
export { doubleBounds, textBounds } from './parquet/bounds'
export { codeFewNumbers, codeNumbers, codeTexts } from './parquet/coding'
export { appendDeltas } from './parquet/delta'
export { appendCodes, appendHybrid } from './parquet/hybrid'
export { appendLevels } from './parquet/levels'
export { countNumbers, numbers, openNumbers, sortNumbers } from './parquet/number-table'
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
export { keepDoubles, keepInts, keepTexts } from './parquet/values'
export { drawBinomial } from './random/binomial'
export { chooseByTables, chooseCodesByTables, chooseEvenly } from './random/choices'
export { exp, ln, toExp, toLn } from './random/exact-math'
export { normalQuantile, toNormal } from './random/normal'
export { encryptBlocks } from './random/threefry'
export { drawChances, drawUniforms, uniformAt } from './random/uniform'
export { findUnlike } from './texts/form'
export { gatherTexts, measureTexts } from './texts/gather'
export { appendHexPairs, appendUuids } from './texts/hex'
export { joinTexts, measureJoined } from './texts/join'
export { findKeys, openKeys } from './texts/keys'
export { appendChecked, appendDecimals } from './texts/numbers'
export { appendPatterns } from './texts/pattern'
export { appendSha256 } from './texts/sha256'
export { toPoints } from './time/density'
export {
  daysOf,
  followMoments,
  offsetsAt,
  placeTimes,
  timeKeys,
  toOpeningHours,
} from './time/times'
export {
  enterChoices,
  enterPeriods,
  holdersOf,
  memberCoordinates,
  parentsOf,
  placesOf,
  rowCoordinates,
  shiftWords,
} from './world/coordinates'
export { addToParents, splitStrays } from './world/members'
export { orderByTime } from './world/order'
export { dealRange, openTree, rowsBefore, rowsOfThings } from './world/row-tree'
export { addDue, dueMembers, layRows, numberRows, ordinalsOf, ranksWithin } from './world/rows'
