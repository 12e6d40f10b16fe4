import type { Fault } from './fault.ts'
import { columnAdded, columnMissing, columnsReordered, columnsSwapped, wrongType } from './faults/columns.ts'
import { idRepeated, partRepeated, rowAdded, rowRepeated, rowsInTwoParts } from './faults/duplicates.ts'
import { labelLeaked, sideOfOthers, sideRowMissing, stalePart } from './faults/others.ts'
import { labelFlipped, labelsDoubled, mixShifted, nullRate, valuesScaled } from './faults/rates.ts'
import { attributeOfAnother, halfNull, previousOfAnother, previousUnknown } from './faults/references.ts'
import {
  bitFlipped,
  bytesCut,
  objectOfAnother,
  partHalved,
  partMissing,
  rowMissing,
} from './faults/truncated.ts'
import {
  infinite,
  notANumber,
  nullValue,
  offPattern,
  outOfRange,
  staleTime,
  stranger,
  wrongLength,
} from './faults/values.ts'

/** Every fault that the gate is measured by. */
export const CATALOGUE: readonly Fault[] = [
  nullValue,
  nullRate,
  halfNull,
  outOfRange,
  notANumber,
  infinite,
  stranger,
  offPattern,
  wrongLength,
  idRepeated,
  rowRepeated,
  rowAdded,
  rowsInTwoParts,
  partRepeated,
  valuesScaled,
  mixShifted,
  labelsDoubled,
  labelFlipped,
  labelLeaked,
  columnsSwapped,
  columnsReordered,
  columnMissing,
  columnAdded,
  wrongType,
  bytesCut,
  bitFlipped,
  objectOfAnother,
  partMissing,
  partHalved,
  rowMissing,
  staleTime,
  stalePart,
  previousUnknown,
  previousOfAnother,
  attributeOfAnother,
  sideOfOthers,
  sideRowMissing,
]
