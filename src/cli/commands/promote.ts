import { promoteRun } from '../../jobs/promote-run.ts'
import { localContext } from '../../local/local-context.ts'
import { newOwner } from '../../local/process-owner.ts'
import { openStore } from '../../storage/open-store.ts'
import { connectTo, followersOf, type Whereabouts } from '../cloud-connection.ts'
import { defineCommand, type Io, type Result } from '../command.ts'
import { required } from '../options.ts'
import { OUTLINES } from '../outlines.ts'
import { publishedText } from '../published-text.ts'
import { text, utcDate } from '../readers.ts'
import { datasetName } from '../schema-source.ts'
import { publishedSchema, remote, stack, store } from '../shared-options.ts'

const options = {
  date: required(utcDate, { placeholder: 'DAY', help: 'Day in UTC: YYYY-MM-DD or "yesterday"' }),
  run: required(text, { placeholder: 'RUN', help: 'Id of the superseded run' }),
  schema: publishedSchema,
  store,
  remote,
  stack,
}

export const promote = defineCommand({
  ...OUTLINES.promote,
  details:
    'Every byte is held against the manifest first. The run that the day has now is superseded in turn, so this can be undone.',
  options,
  operands: {},
  async perform({ date, run, schema, ...whereabouts }, { now }): Promise<Result> {
    const dataset = await datasetName(schema)
    const context = await contextAt(whereabouts, now)
    const summary = await promoteRun({ owner: await newOwner(), dataset, date, runId: run }, context)
    return { ok: true, document: summary, text: (screen) => publishedText(summary, screen) }
  },
})

async function contextAt({ remote, stack, store }: Whereabouts, now: Io['now']) {
  if (!remote) return localContext(await openStore(store), now)
  const connection = await connectTo(stack)
  return { ...localContext(connection.store, now), ...(await followersOf(connection.deployment)) }
}
