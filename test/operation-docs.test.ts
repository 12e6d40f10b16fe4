/** What operators read is held against what is deployed and computed. */
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parseFeedSettings } from '../lib/feed-settings.ts'
import { RECORDED } from '../src/cli/recorded-rates.ts'
import { costOfDay, type PartFigure } from '../src/core/cost.ts'
import { formatCount } from '../src/core/format.ts'
import { PRICES } from '../src/core/prices-us-east-1-2026-11.ts'
import { find, nameOf } from './lib/synthesized.ts'

const read = (name: string) => readFile(new URL(`../docs/${name}.md`, import.meta.url), 'utf8')

/** Cells of the table rows that begin with a number or a name in backticks. */
const rowsOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => /^\| [`\d]/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )

describe('docs/runbook.md', () => {
  it('has a section for every alarm', async () => {
    const runbook = await read('runbook')
    const alarms = find('AWS::CloudWatch::Alarm').map(([id]) => nameOf(id).replace(/^Alarms/, ''))
    expect(alarms.length).toBeGreaterThan(3)
    for (const alarm of alarms) expect(runbook).toContain(`\n## ${alarm}\n`)
  })
})

describe('docs/deploy.md', () => {
  it('has every setting of a deployment, and no other', async () => {
    const { run, ...settings } = parseFeedSettings({})
    const documented = rowsOf(await read('deploy')).flatMap(([key = '']) => /^`(\w+)`$/.exec(key)?.[1] ?? [])
    expect(documented.sort()).toEqual([...Object.keys(settings), ...Object.keys(run)].sort())
  })

  it('says what the estimate says', async () => {
    const costs = rowsOf(await read('deploy')).filter(([rows = '']) => /^\d/.test(rows))
    expect(costs).toHaveLength(2)
    for (const [rowsText = '', ...amounts] of costs) {
      const rows = Number(rowsText.replaceAll(',', ''))
      const cost = costOfDay({ rows, rates: RECORDED.rates, prices: PRICES })
      const stated = amounts.map((amount) => Number(/^\$([\d.]+)/.exec(amount)?.[1]))
      const estimated = [cost.usdPerDay, cost.storageUsdPerMonth, cost.usdPerMonth]
      expect(stated).toEqual(estimated.map((usd) => Number(usd.toPrecision(2))))
    }
  })
})

describe('docs/cost.md', () => {
  it('has the recorded figures', async () => {
    const documented = rowsOf(await read('cost'))
    const { generatedRowsPerSecond, inspectedRowsPerSecond, bytesPerRow } = RECORDED.rates
    const counts = (part: keyof PartFigure) => [
      formatCount(generatedRowsPerSecond[part]),
      formatCount(inspectedRowsPerSecond[part]),
      String(bytesPerRow),
    ]
    expect(documented).toEqual([
      ['`firstPart`', ...counts('firstPart')],
      ['`laterParts`', ...counts('laterParts')],
    ])
  })
})
