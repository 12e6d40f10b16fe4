/** What a day costs on AWS, from how fast rows are made and read and from dated prices. */
import type { Prices } from './prices-us-east-1-2026-11.ts'
import { DEFAULT_PART_ROWS, MAX_PARTS } from './request.ts'

/** Memory of the functions that compute. Lambda gives one whole vCPU at this size. */
export const COMPUTING_MIB = 1769

/** A figure of a process that makes or reads part after part; it compiles its code while it does the first ones. */
export interface PartFigure {
  /** Of its first part: it has made and read nothing before. */
  readonly firstPart: number
  /** Of the parts after that, when what they need is compiled. */
  readonly laterParts: number
}

/** How fast a process makes parts and reads them back; seconds are those of a processor. */
export interface Rates {
  readonly generatedRowsPerSecond: PartFigure
  readonly inspectedRowsPerSecond: PartFigure
  /** Of a file of rows as published. */
  readonly bytesPerRow: number
}

/** States of the workflow that are entered when all goes well, and the start of each part's own execution. */
export const TRANSITIONS = { perDay: 10, perPart: 2, perPartStart: 1 } as const

/** As the workflow has it. No more processes make parts, and no more read them: Lambda keeps each for its next part. */
export const PARTS_AT_ONCE = 100

/** What is not measured. Each is rather too much than too little. */
export const ASSUMED = {
  /** Loading the code, which is billed: once for each part under way at once. */
  initSeconds: 1,
  transferBytesPerSecond: 50e6,
  /** Plan, verify, profile, publish, clean up and release together, besides what they do per part. */
  daySeconds: 15,
  /** Merging a part's inspection and copying the part. */
  secondsPerPart: 0.05,
  dayFunctions: 6,
  /** The files of the day, the lock, the plan and the lists that find leftovers. */
  dayWrites: 30,
  dayReads: 40,
  /** The plan twice, the part, its inspection, and the copy. */
  partReads: 5,
  /** An inspection and the copy that is published; the part itself depends on its size. */
  partWrites: 2,
  logBytesPerCall: 3000,
  /** A staged part is deleted, and its old version a day or two later. */
  stagedDays: 2,
} as const

/** Objects above this are uploaded in pieces of it, between two more requests. */
const UPLOAD_PIECE_BYTES = 8 * 2 ** 20
const GIB = 2 ** 30
const DAYS_PER_MONTH = 30

export interface CostItem {
  readonly item: string
  readonly quantity: number
  readonly unit: string
  readonly usd: number
}

export interface DayCost {
  readonly rows: number
  readonly parts: number
  readonly bytes: number
  /** What making the day costs, once. */
  readonly items: readonly CostItem[]
  readonly usdPerDay: number
  readonly usdPerMillionRows: number
  /** Keeping the day, for each month. */
  readonly storageUsdPerMonth: number
  /** Thirty such days made, and all of them kept for one month. */
  readonly usdPerMonth: number
}

export interface CostQuestion {
  /** Of a day. */
  readonly rows: number
  readonly rates: Rates
  readonly prices: Prices
  readonly partRows?: number
}

export function costOfDay({ rows, rates, prices, partRows = DEFAULT_PART_ROWS }: CostQuestion): DayCost {
  const parts = Math.min(MAX_PARTS, Math.ceil(rows / partRows))
  const bytes = rows * rates.bytesPerRow
  const items = [
    ...functionItems({ rows, parts, bytes }, rates, prices),
    ...requestItems({ rows, parts, bytes }, prices),
  ]
  const usdPerDay = items.reduce((sum, { usd }) => sum + usd, 0)
  const storageUsdPerMonth = (bytes / GIB) * prices.storageGibMonth
  return {
    rows,
    parts,
    bytes,
    items,
    usdPerDay,
    usdPerMillionRows: (usdPerDay / rows) * 1e6,
    storageUsdPerMonth,
    usdPerMonth: DAYS_PER_MONTH * (usdPerDay + storageUsdPerMonth),
  }
}

interface Size {
  readonly rows: number
  readonly parts: number
  readonly bytes: number
}

const item = (name: string, quantity: number, unit: string, price: number): CostItem => ({
  item: name,
  quantity,
  unit,
  usd: quantity * price,
})

function functionItems({ rows, parts, bytes }: Size, rates: Rates, prices: Prices): CostItem[] {
  const transferSeconds = bytes / ASSUMED.transferBytesPerSecond
  const gibSeconds = (seconds: number) => (seconds * COMPUTING_MIB) / 1024
  const firstParts = Math.min(parts, PARTS_AT_ONCE)
  const starting = firstParts * ASSUMED.initSeconds
  const computing = ({ firstPart, laterParts }: PartFigure) =>
    (rows / parts) * (firstParts / firstPart + (parts - firstParts) / laterParts)
  const generating = computing(rates.generatedRowsPerSecond) + transferSeconds + starting
  const inspecting = computing(rates.inspectedRowsPerSecond) + transferSeconds + starting
  const rest =
    ASSUMED.daySeconds + parts * ASSUMED.secondsPerPart + ASSUMED.dayFunctions * ASSUMED.initSeconds
  const calls = 2 * parts + ASSUMED.dayFunctions
  const logGib = (calls * ASSUMED.logBytesPerCall) / GIB
  return [
    item('functions: generate', gibSeconds(generating), 'GiB-s', prices.functionGibSecond),
    item('functions: inspect', gibSeconds(inspecting), 'GiB-s', prices.functionGibSecond),
    item('functions: the day', gibSeconds(rest), 'GiB-s', prices.functionGibSecond),
    item('function calls', calls, 'calls', prices.functionRequest),
    item('logs', logGib, 'GiB', prices.logGib),
  ]
}

function requestItems({ parts, bytes }: Size, prices: Prices): CostItem[] {
  const { perDay, perPart, perPartStart } = TRANSITIONS
  const pieces = Math.ceil(bytes / parts / UPLOAD_PIECE_BYTES)
  const uploads = pieces <= 1 ? 1 : pieces + 2
  const writes = ASSUMED.dayWrites + parts * (ASSUMED.partWrites + uploads)
  const stagedMonths = ((bytes / GIB) * ASSUMED.stagedDays) / DAYS_PER_MONTH
  return [
    item('workflow transitions', perDay + parts * (perPart + perPartStart), 'transitions', prices.transition),
    item('storage writes', writes, 'requests', prices.storageWrite),
    item('storage reads', ASSUMED.dayReads + parts * ASSUMED.partReads, 'requests', prices.storageRead),
    item('staging', stagedMonths, 'GiB-months', prices.storageGibMonth),
  ]
}
