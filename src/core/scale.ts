/** How a day of many rows runs on AWS: parts, time, and how near each limit it comes. From measured rates, by arithmetic alone. */
import { ASSUMED, PARTS_AT_ONCE, type PartFigure, type Rates } from './cost.ts'
import { DEFAULT_PART_ROWS, MAX_PART_ROWS, MAX_PARTS } from './request.ts'

/** Quotas of AWS that a day could meet, and the workflow's own bounds, on 2026-11-21. */
export const LIMITS = {
  /** Input or output of a state, Step Functions. */
  payloadBytes: 256 * 1024,
  /** Children that a distributed map runs at once, Step Functions. */
  childrenAtOnce: 10_000,
  /** Children that one map starts a second, Step Functions. */
  childStartsPerSecond: 100,
  /** Functions under way at once in a region, Lambda; a new account may have less. */
  functionsAtOnce: 1000,
  /** Of one call, Lambda, and so of a state of the workflow. */
  functionSeconds: 900,
  /** Of a run, by the workflow. */
  runSeconds: 18_000,
  /** PUT, COPY, POST, DELETE in one prefix of a bucket, S3. */
  prefixWritesPerSecond: 3500,
  /** GET, HEAD in one prefix of a bucket, S3. */
  prefixReadsPerSecond: 5500,
} as const

export interface LimitUse {
  readonly limit: string
  readonly used: number
  readonly allowed: number
  readonly unit: string
}

export interface DayScale {
  readonly rows: number
  readonly parts: number
  readonly rowsPerPart: number
  readonly bytes: number
  /** Functions that make or read parts at once. */
  readonly atOnce: number
  /** Until as many are under way as may be. */
  readonly rampSeconds: number
  /** How many parts a function that makes parts has one after the other, at most. */
  readonly waves: number
  /** Of one part: making it, and reading it back. */
  readonly generateSeconds: PartFigure
  readonly inspectSeconds: PartFigure
  /** Of the states of the day, for all parts. */
  readonly daySeconds: number
  /** From the request to publication. */
  readonly wallSeconds: number
  /** The nearest first. */
  readonly limits: readonly LimitUse[]
}

export interface ScaleQuestion {
  readonly rows: number
  readonly rates: Rates
  readonly partRows?: number
}

/** Bytes of the list of parts, as PlanDay hands it to the map and the map hands it on. */
export const listBytes = (parts: number): number =>
  JSON.stringify(Array.from({ length: parts }, (_, part) => part)).length

export function scaleOfDay({ rows, rates, partRows = DEFAULT_PART_ROWS }: ScaleQuestion): DayScale {
  const parts = Math.min(MAX_PARTS, Math.ceil(rows / partRows))
  const rowsPerPart = Math.ceil(rows / parts)
  const bytes = rows * rates.bytesPerRow
  const atOnce = Math.min(parts, PARTS_AT_ONCE)
  const waves = Math.ceil(parts / atOnce)
  const transferSeconds = (rowsPerPart * rates.bytesPerRow) / ASSUMED.transferBytesPerSecond
  const secondsAt = ({ firstPart, laterParts }: PartFigure): PartFigure => ({
    firstPart: rowsPerPart / firstPart + transferSeconds,
    laterParts: rowsPerPart / laterParts + transferSeconds,
  })
  const generateSeconds = secondsAt(rates.generatedRowsPerSecond)
  const inspectSeconds = secondsAt(rates.inspectedRowsPerSecond)
  const daySeconds = ASSUMED.daySeconds + parts * ASSUMED.secondsPerPart
  const rampSeconds = atOnce / LIMITS.childStartsPerSecond
  const firstWaveSeconds = 2 * ASSUMED.initSeconds + generateSeconds.firstPart + inspectSeconds.firstPart
  const laterWaveSeconds = generateSeconds.laterParts + inspectSeconds.laterParts
  const makeSeconds = rampSeconds + firstWaveSeconds + (waves - 1) * laterWaveSeconds
  const scale = {
    rows,
    parts,
    rowsPerPart,
    bytes,
    atOnce,
    rampSeconds,
    waves,
    generateSeconds,
    inspectSeconds,
    daySeconds,
  }
  const wallSeconds = makeSeconds + daySeconds
  const limits = limitsOf({ ...scale, wallSeconds })
  return { ...scale, wallSeconds, limits: limits.sort((a, b) => b.used / b.allowed - a.used / a.allowed) }
}

function limitsOf(scale: Omit<DayScale, 'limits'>): LimitUse[] {
  const { parts, rowsPerPart, atOnce, waves, generateSeconds, inspectSeconds, daySeconds, wallSeconds } =
    scale
  const busiest = waves === 1 ? 'firstPart' : 'laterParts'
  const partsPerSecond = atOnce / (generateSeconds[busiest] + inspectSeconds[busiest])
  return [
    { limit: 'parts of a day', used: parts, allowed: MAX_PARTS, unit: 'parts' },
    { limit: 'rows of a part', used: rowsPerPart, allowed: MAX_PART_ROWS, unit: 'rows' },
    { limit: 'payload between states', used: listBytes(parts), allowed: LIMITS.payloadBytes, unit: 'bytes' },
    { limit: 'children of the map at once', used: atOnce, allowed: LIMITS.childrenAtOnce, unit: 'children' },
    { limit: 'functions at once', used: atOnce, allowed: LIMITS.functionsAtOnce, unit: 'functions' },
    {
      limit: 'time of GeneratePart',
      used: generateSeconds.firstPart,
      allowed: LIMITS.functionSeconds,
      unit: 's',
    },
    {
      limit: 'time of InspectPart',
      used: inspectSeconds.firstPart,
      allowed: LIMITS.functionSeconds,
      unit: 's',
    },
    { limit: 'time of VerifyDay', used: daySeconds, allowed: LIMITS.functionSeconds, unit: 's' },
    { limit: 'time of the run', used: wallSeconds, allowed: LIMITS.runSeconds, unit: 's' },
    {
      limit: 'writes to the staging prefix',
      used: partsPerSecond * ASSUMED.partWrites,
      allowed: LIMITS.prefixWritesPerSecond,
      unit: 'a second',
    },
    {
      limit: 'reads of the staging prefix',
      used: partsPerSecond * ASSUMED.partReads,
      allowed: LIMITS.prefixReadsPerSecond,
      unit: 'a second',
    },
  ]
}
