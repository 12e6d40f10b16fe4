import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** What each package of data is taken for, with its data's origin and licence. Versions are those of package.json. */
const PACKAGES = {
  'i18n-iso-countries': ['codes and names of countries', 'ISO 3166-1', 'MIT'],
  'cldr-core': ['legal tender of countries', 'Unicode CLDR', 'Unicode-3.0'],
  'world-atlas': ['shapes of countries', 'Natural Earth, public domain', 'ISC'],
  'tz-lookup': ['zones by place', 'time zone boundary data', 'CC0-1.0'],
  'moment-timezone': [
    'zones, their clocks and their countries',
    'IANA time zone database, public domain',
    'MIT',
  ],
  'currency-codes': ['currencies', 'ISO 4217 list one', 'MIT'],
  'merchant-category-codes': ['categories of merchants', 'ISO 18245 and the networks', 'MIT'],
  '@ip-location-db/asn-country': [
    'countries of IPv4 blocks',
    'statistics of the five registries, by the Number Resource Organization (nro.net)',
    'CC BY 4.0',
  ],
} as const

type PackageName = keyof typeof PACKAGES
const NAMES = Object.keys(PACKAGES) as PackageName[]

const folderOf = (name: PackageName) => dirname(require.resolve(`${name}/package.json`))

/** Text of a file of a package. */
export const packageText = (name: PackageName, path: string): string =>
  readFileSync(join(folderOf(name), path), 'utf8')

export const packageJson = (name: PackageName, path: string): unknown => JSON.parse(packageText(name, path))

/** The sources with their versions and licences, as Markdown. */
export function sourcesMarkdown(): string {
  const rows = NAMES.map((name) => {
    const [use, origin, licence] = PACKAGES[name]
    const { version } = packageJson(name, 'package.json') as { version: string }
    return `| \`${name}\` ${version} | ${use} | ${origin} | ${licence} |`
  })
  const zones = packageJson('moment-timezone', 'data/meta/latest.json') as { version: string }
  return [
    '# The sources of the lists',
    '',
    'Made from packages of data by `scripts/make-lists.ts` (`npm run lists`); a test makes everything again and compares.',
    'The licences that the packages come with are in [LICENCES.txt](LICENCES.txt).',
    '',
    '| Package | Taken for | Origin of the data | Licence |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    `The time zone database is version ${zones.version}.`,
    '',
  ].join('\n')
}

/** The packages' own licence files, one after the other. */
export function licencesText(): string {
  return NAMES.map((name) => {
    const file = readdirSync(folderOf(name)).find((entry) => /licen[cs]e/i.test(entry))!
    const text = packageText(name, file).replaceAll('\r', '').trim()
    return `${name}\n${'='.repeat(name.length)}\n\n${text}\n`
  }).join('\n\n')
}
