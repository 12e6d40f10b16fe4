import { compileDataset, type Dataset } from '../../core/dataset.ts'
import { ENGINE_VERSION } from '../../core/engine.ts'
import { InvalidRequestError } from '../../core/errors.ts'
import { type ExplainRequest, explainRow } from '../../core/explanation.ts'
import { DEFAULT_SCHEMA, DEFAULT_SEED } from '../../core/request.ts'
import { defineCommand, type Result, UsageError } from '../command.ts'
import { explanationText, headText, stepText } from '../explanation-text.ts'
import { optional, required } from '../options.ts'
import { OUTLINES } from '../outlines.ts'
import { manifestAt } from '../published-day.ts'
import { text, wholeNumber } from '../readers.ts'
import { schemaDocument } from '../schema-source.ts'
import { rows } from '../shared-options.ts'
import { putInWords, stepAt, stepsBehind, type WordedExplanation } from '../worded-explanation.ts'

const options = {
  run: optional(text, {
    placeholder: 'PATH',
    help: 'Published run that has the row, by its folder or its _manifest.json, as a path, file:// or s3://: seed, rows and schema are taken from it',
  }),
  seed: optional(wholeNumber, { placeholder: 'N', help: `Seed of the run (default: ${DEFAULT_SEED})` }),
  rows,
  schema: optional(text, {
    placeholder: 'NAME|PATH',
    help: `Schema of the run: a shipped one, or the path of a YAML file of your own (default: ${DEFAULT_SCHEMA})`,
  }),
  field: optional(text, {
    placeholder: 'NAME',
    help: 'Only this field, hidden ones too, or an attribute by its path, such as card.scheme',
  }),
}

export const explain = defineCommand({
  ...OUTLINES.explain,
  details:
    'No data is read: the row is made again, whatever its day. Seed, rows and schema must be those of its run; under others the same id may be another row.',
  options,
  operands: {
    id: required(text, { placeholder: 'ID', help: 'Id of the row: transaction_id, 16 hex digits' }),
  },
  async perform({ id, run, seed, rows, schema, field }): Promise<Result> {
    const own = { seed, rows, schema }
    const { dataset, request } = run === null ? await settingsOf(own) : await settingsOfRun(run, own)
    const explained = explainRow(dataset, request, id)
    const explanation = putInWords(explained, dataset, run === null ? 'options' : 'run')
    return field === null ? report(explanation) : reportField(explanation, field)
  },
})

interface Settings {
  readonly dataset: Dataset
  readonly request: ExplainRequest
}

interface Given {
  readonly seed: number | null
  readonly rows: number | null
  readonly schema: string | null
}

async function settingsOf({ seed, rows, schema }: Given): Promise<Settings> {
  const dataset = compileDataset(await schemaDocument(schema ?? DEFAULT_SCHEMA))
  return { dataset, request: { seed: seed ?? DEFAULT_SEED, rows } }
}

async function settingsOfRun(location: string, given: Given): Promise<Settings> {
  for (const [name, value] of Object.entries(given))
    if (value !== null) throw new UsageError(`--${name}: expected nothing beside --run, found "${value}"`)
  const { schema, seed, rows, averageRows, engineVersion } = await manifestAt(location)
  if (engineVersion !== ENGINE_VERSION) {
    const expected = `a run of engine version ${ENGINE_VERSION}`
    throw new InvalidRequestError([{ path: 'run', expected, found: `version ${engineVersion}` }])
  }
  return { dataset: compileDataset(schema), request: { seed, rows: averageRows === null ? rows : null } }
}

const report = (explanation: WordedExplanation): Result => ({
  ok: true,
  document: explanation,
  text: (screen) => explanationText(explanation, screen),
})

function reportField(explanation: WordedExplanation, path: string): Result {
  const { id, dataset, settingsFrom, seed, date } = explanation
  const field = stepAt(explanation, path)
  const behind = stepsBehind(explanation, field)
  return {
    ok: true,
    document: { id, dataset, settingsFrom, seed, date, field, behind },
    text: (screen) =>
      `${headText(explanation, screen)}\n${stepText(explanation, [field, ...behind], screen)}`,
  }
}
