import type { PublishedSummary } from '../../jobs/published-summary.ts'
import { connectTo } from '../cloud-connection.ts'
import { defineCommand, type Result, type Screen } from '../command.ts'
import { flag } from '../options.ts'
import { OUTLINES } from '../outlines.ts'
import { publishedText } from '../published-text.ts'
import { schemaForRequest } from '../schema-source.ts'
import { date, parts, rowsOrDeployed, schemaOrDeployed, seedOrDeployed, stack } from '../shared-options.ts'
import { stated } from '../stated.ts'

const options = {
  date,
  rows: rowsOrDeployed,
  schema: schemaOrDeployed,
  seed: seedOrDeployed,
  parts,
  force: flag('Make and publish the day again although this very run is published'),
  wait: flag('Wait until the day is published, and exit with 1 if it is not'),
  stack,
}

export const execute = defineCommand({
  ...OUTLINES.execute,
  details: 'Interrupting this command leaves the execution running.',
  options,
  operands: {},
  async perform({ stack, wait, schema, force, ...settings }, io): Promise<Result> {
    const { awaitRemoteRun, startRemoteRun } = await import('../../cloud/remote-run.ts')
    const connection = await connectTo(stack)
    const request = {
      ...stated(settings),
      ...(schema !== null && { schema: await schemaForRequest(schema) }),
      ...(force && { force }),
    }
    const execution = await startRemoteRun(request, connection)
    if (!wait) return startedResult(execution, settings.date)
    io.err.write(`started ${execution}\n`)
    const onState = (state: string) => void io.err.write(`${io.now().toISOString().slice(11, 19)} ${state}\n`)
    const summary = await awaitRemoteRun(connection.executions, execution, { signal: io.signal, onState })
    return publishedResult(execution, summary)
  },
})

const startedResult = (execution: string, date: string): Result => ({
  ok: true,
  document: { status: 'started', date, execution },
  text: ({ paint }) => `${paint('green', `Started ${date}`)}\n${execution}\n`,
})

const publishedResult = (execution: string, summary: PublishedSummary): Result => ({
  ok: true,
  document: { ...summary, execution },
  text: (screen: Screen) => publishedText(summary, screen),
})
