/**
 * How hard the fraud of a schema is to find: the Fraud Detection Handbook's baselines, trained on one week of payments
 * and tried on a later one, beside the Handbook's own figures. README.md of this folder says how to read them.
 *
 *   npm run bench:fraud [-- --seeds 1,2,3 --weeks 2 --schema schemas/payments.yaml --rows 20000 --check]
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { ExitCode, UsageError } from '../src/cli/command.ts'
import { paintFor } from '../src/cli/paint.ts'
import { schemaDocument } from '../src/cli/schema-source.ts'
import { compileDataset } from '../src/core/dataset.ts'
import { ENGINE_VERSION } from '../src/core/engine.ts'
import { checkColumns, fraudPython, testFeatures } from './fraud/evaluation.ts'
import { checkFigures } from './fraud/handbook.ts'
import { meanFigures, report } from './fraud/report.ts'
import { readSettings, type Settings } from './fraud/settings.ts'
import { tryModels } from './fraud/trials.ts'

const RESULT = new URL('results/fraud.json', import.meta.url)
/** Further digits of a model's figures may be those of the machine. */
const DECIMALS = 4
const COLUMNS_WITHOUT_TERMINAL = 120

try {
  process.exitCode = await main(readSettings(process.argv.slice(2), new Date()))
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = error instanceof UsageError ? ExitCode.usage : ExitCode.failed
}

async function main(settings: Settings): Promise<ExitCode> {
  if (settings.selfTest) return (await testFeatures(await fraudPython())) ? ExitCode.done : ExitCode.failed
  const dataset = compileDataset(await schemaDocument(settings.schema))
  checkColumns(dataset)
  const python = await fraudPython()
  const trials = await tryModels({
    dataset,
    settings,
    python,
    say: (line) => process.stderr.write(`${line}\n`),
  })
  const means = meanFigures(trials)
  const checks = checkFigures(means)
  const { name, digest } = dataset
  const { rowsPerDay, amount } = settings
  await save({ engine: ENGINE_VERSION, schema: { name, digest }, rowsPerDay, amount, means, checks, trials })
  const { stdout } = process
  const screen = {
    columns: stdout.columns ?? COLUMNS_WITHOUT_TERMINAL,
    paint: paintFor(stdout.isTTY && stdout.hasColors()),
  }
  stdout.write(report(trials, checks, screen))
  return settings.check && checks.some(({ ok }) => !ok) ? ExitCode.failed : ExitCode.done
}

async function save(document: unknown): Promise<void> {
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' ? Number(value.toFixed(DECIMALS)) : value
  await mkdir(new URL('.', RESULT), { recursive: true })
  await writeFile(RESULT, `${JSON.stringify(document, rounded, 2)}\n`)
}
