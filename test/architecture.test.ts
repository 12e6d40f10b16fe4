import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { transformSync } from 'esbuild'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** Rooms, and the rooms that each may import from besides itself. `type`: only by `import type`. */
const ROOMS: Readonly<Record<string, readonly (string | { readonly type: string })[]>> = {
  'src/core': [],
  'src/parquet': ['src/core'],
  'src/storage': ['src/core'],
  'src/report': ['src/core'],
  'src/jobs': ['src/core', 'src/parquet', 'src/report', { type: 'src/storage' }],
  'src/cloud': ['src/core', 'src/jobs', { type: 'src/storage' }],
  'src/drill': ['src/core', 'src/parquet', 'src/jobs'],
  'src/local': ['src/core', 'src/parquet', 'src/jobs', 'src/storage'],
  'src/cli': [
    'src/core',
    'src/parquet',
    'src/storage',
    'src/report',
    'src/jobs',
    'src/local',
    'src/cloud',
    'src/drill',
  ],
  lambdas: ['src/core', 'src/jobs', 'src/storage', 'src/cloud'],
  lib: ['src/core'],
  bin: ['lib'],
}

/** Packages that belong to one room each, by name or by the scope before the slash. */
const PACKAGE_ROOMS: Readonly<Record<string, readonly string[]>> = {
  'apache-arrow': ['src/parquet'],
  'parquet-wasm': ['src/parquet'],
  '@aws-sdk': ['src/storage', 'src/cloud'],
  '@aws-lambda-powertools': ['lambdas'],
  '@faker-js': ['src/core'],
  '@observablehq': ['src/report'],
  linkedom: ['src/report'],
  'aws-local-stepfunctions': ['src/local'],
  'aws-cdk-lib': ['lib', 'bin'],
  'cdk-nag': ['lib'],
  constructs: ['lib', 'bin'],
  esbuild: ['lib'],
}

/** All that the pure core may import from outside. */
const CORE_PACKAGES = ['zod', 'yaml', '@faker-js/faker/locale/en', 'node:crypto']

/** What the pure core must not say: clock, chance, environment, locale. */
const IMPURE = [
  /\bDate\.now\b/,
  /\bnew Date(\(\)|(?![\w(]))/,
  /\bperformance\./,
  /\bMath\.random\b/,
  /\bprocess\b\./,
  /\bglobalThis\b/,
  /\bfetch\(/,
  /\bIntl\./,
  /\btoLocale\w+\(/,
  /\blocaleCompare\(/,
]

/**
 * Functions whose last bits may differ between machines. `**` is one of them, but for powers of two and whole powers
 * of big integers, which are exact.
 */
const INEXACT =
  /\bMath\.(a?(cos|sin|tan)h?|atan2|cbrt|expm1|exp|hypot|log(1p|2|10)?|pow)\b|(?<!\b[24])\*\*(?!\d+n\b)/

/** These describe rows and never reach one. */
const MAY_BE_INEXACT = ['src/core/sketches/', 'src/core/expectations/', 'src/core/profile/']

interface Import {
  readonly specifier: string
  readonly isTypeOnly: boolean
}

function importsOf(text: string): Import[] {
  const statements = text.matchAll(
    /^\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]/gm,
  )
  const dynamic = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)
  return [
    ...Array.from(statements, ([, type, specifier]) => ({
      specifier: specifier!,
      isTypeOnly: type !== undefined,
    })),
    ...Array.from(dynamic, ([, specifier]) => ({ specifier: specifier!, isTypeOnly: false })),
  ]
}

const roomOf = (path: string) => Object.keys(ROOMS).find((room) => path.startsWith(`${room}/`))

function mayImport(from: string, to: string | undefined, isTypeOnly: boolean): boolean {
  if (to === undefined) return false
  const allowed = ROOMS[from]!
  return (
    from === to ||
    allowed.some((room) => (typeof room === 'string' ? room === to : isTypeOnly && room.type === to))
  )
}

function mayUsePackage(room: string, specifier: string): boolean {
  if (room === 'src/core') return CORE_PACKAGES.includes(specifier)
  const owners = PACKAGE_ROOMS[specifier] ?? PACKAGE_ROOMS[specifier.split('/')[0]!]
  return !owners || owners.includes(room)
}

/** Every offence of one source file against the design, in words. */
function offences(path: string, text: string): string[] {
  const room = roomOf(path)
  if (room === undefined) return [`${path} lies in no room`]
  const forbidden = importsOf(text).filter(({ specifier, isTypeOnly }) => {
    if (!specifier.startsWith('.')) return !mayUsePackage(room, specifier)
    return !mayImport(room, roomOf(posix.join(posix.dirname(path), specifier)), isTypeOnly)
  })
  const words = room === 'src/core' ? impureWords(path, text) : []
  return [...forbidden.map(({ specifier }) => `${path} imports ${specifier}`), ...words]
}

function impureWords(path: string, text: string): string[] {
  // Without comments and types.
  const { code } = transformSync(text, { loader: 'ts', minifyWhitespace: true })
  const banned = MAY_BE_INEXACT.some((place) => path.startsWith(place)) ? IMPURE : [...IMPURE, INEXACT]
  return banned.flatMap((pattern) => pattern.exec(code)?.[0] ?? []).map((word) => `${path} says ${word}`)
}

const sources = ['src', 'lambdas', 'lib', 'bin'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => posix.join(folder, file)),
)

describe('the architecture', () => {
  it('is kept by every source file', () => {
    expect(sources.length).toBeGreaterThan(50)
    expect(sources.flatMap((path) => offences(path, readFileSync(join(ROOT, path), 'utf8')))).toEqual([])
  })
})

describe('the check of the architecture', () => {
  it.each([
    ['src/core/day.ts', `import { openStore } from '../storage/open-store.ts'`],
    ['src/core/world/card.ts', `import type { ObjectStore } from '../../storage/object-store.ts'`],
    ['src/core/day.ts', `import { readFile } from 'node:fs/promises'`],
    ['src/core/day.ts', `export * from '../jobs/plan-day.ts'`],
    ['src/parquet/writer.ts', `import {\n  type A,\n  b,\n} from '../jobs/plan-day.ts'`],
    ['src/jobs/plan-day.ts', `import { openStore } from '../storage/open-store.ts'`],
    ['src/jobs/plan-day.ts', `import { tableFromArrays } from 'apache-arrow'`],
    ['src/jobs/plan-day.ts', `const { S3Client } = await import('@aws-sdk/client-s3')`],
    ['src/report/page.ts', `import '../jobs/plan-day.ts'`],
    ['src/cli/main.ts', `import init from 'parquet-wasm/esm'`],
    ['src/storage/x.ts', `import { runDay } from '../local/run-day.ts'`],
    ['lambdas/plan-day.ts', `import { main } from '../src/cli/main.ts'`],
    ['lib/core-stack.ts', `import { planDay } from '../src/jobs/plan-day.ts'`],
    ['lib/core-stack.ts', `import { helper } from '../test/helpers/helper.ts'`],
    ['elsewhere/x.ts', ''],
  ])('finds the import that %s must not have: %s', (path, text) => {
    expect(offences(path, text)).toHaveLength(1)
  })

  it.each([
    'export const now = Date.now()',
    'export const now = new Date()',
    'export const now = new Date',
    'export const draw = () => Math.random()',
    'export const home = process.env.HOME',
    'export const f = (x: number) => Math.exp(x)',
    'export const f = (x: number) => Math.log1p(x)',
    'export const f = (x: number) => x ** 0.5',
    'export const f = (x: number) => x.toLocaleString()',
  ])('finds what the core must not say: %s', (text) => {
    expect(offences('src/core/x.ts', text)).toHaveLength(1)
  })

  it.each([
    ['src/core/x.ts', 'export const f = (millis: number) => new Date(millis) // not Date.now()'],
    ['src/core/x.ts', '/** x ** y, Math.exp(x) */\nexport const f = (x: number) => Math.sqrt(x) * 2 ** 32'],
    ['src/core/sketches/x.ts', 'export const f = (x: number) => Math.log2(x)'],
    [
      'src/storage/x.ts',
      `const { S3Client } = await import('@aws-sdk/client-s3')\nexport const now = Date.now()`,
    ],
    ['src/jobs/x.ts', `import type { ObjectStore } from '../storage/object-store.ts'`],
    ['src/cli/x.ts', `import { runDay } from '../local/run-day.ts'`],
  ])('passes what %s may have: %s', (path, text) => {
    expect(offences(path, text)).toEqual([])
  })
})
