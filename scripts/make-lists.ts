/** Makes src/core/lists/data anew from packages of data: `npm run lists`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { coastRows } from './lists/coasts.ts'
import { countryRows } from './lists/countries.ts'
import { currencyRows } from './lists/currencies.ts'
import { mccRows } from './lists/mccs.ts'
import { networkRows } from './lists/networks.ts'
import { licencesText, sourcesMarkdown } from './lists/packages.ts'
import { zoneRows } from './lists/zones.ts'

/** Every generated file: path below src/core/lists/data, and text. */
export function listFiles(): Map<string, string> {
  const countries = countryRows()
  return new Map([
    ['coasts.ts', dataModule('COASTS', 'key|places', coastRows())],
    [
      'countries.ts',
      dataModule('COUNTRIES', 'key|name|alpha3|numeric|currency|latitude|longitude|zone', countries),
    ],
    ['currencies.ts', dataModule('CURRENCIES', 'key|name|numeric|minor_units', currencyRows())],
    ['mccs.ts', dataModule('MCCS', 'key|description', mccRows())],
    ['networks.ts', dataModule('NETWORKS', 'key|prefix', networkRows(countries.map(([code]) => code)))],
    ['zones.ts', dataModule('ZONES', 'name|offsets|changes|rule', zoneRows())],
    ['README.md', sourcesMarkdown()],
    ['LICENCES.txt', licencesText()],
  ])
}

/** A module with one text: a line of headings, then a line per row, ordered by the first cell. */
function dataModule(name: string, headings: string, rows: readonly (readonly string[])[]): string {
  const odd = rows.flat().find((cell) => /[`\\|\n]|\$\{/.test(cell))
  if (odd !== undefined) throw new RangeError(`expected a cell without | \` \\ or a line's end, found ${odd}`)
  const sorted = rows.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const lines = [headings, ...sorted.map((row) => row.join('|'))]
  return `// Made by scripts/make-lists.ts: see README.md. Not to be edited.\nexport const ${name} = \`${lines.join('\n')}\`\n`
}

if (import.meta.main) {
  const folder = join(import.meta.dirname, '../src/core/lists/data')
  for (const [path, text] of listFiles()) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}
