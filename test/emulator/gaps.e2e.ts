/**
 * What MiniStack does otherwise than AWS, and what it has learned since it did, held by experiment. docs/emulators.md
 * lists the same: when a test fails after an upgrade, change both, and whatever was built around the gap.
 */
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { listenTo } from './listener.ts'
import { createFunctions, createStack, runState, runWorkflow } from './probe.ts'

const MENDED = 'the gap is mended: say so in docs/emulators.md, and see what was built around it'

const PASS_ITEM = { StartAt: 'Item', States: { Item: { Type: 'Pass', End: true } } }
const CAUGHT = { Caught: { Type: 'Pass', Result: 'caught', End: true } }
const CATCH_ALL = [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }]
const FAIL = { StartAt: 'Fails', States: { Fails: { Type: 'Fail', Error: 'OwnError' } } }

const distributed = (items: object) => ({
  Type: 'Map',
  ItemsPath: '$.items',
  ItemProcessor: { ...items, ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } },
  End: true,
})

let functions: Record<'Throws' | 'TakesThreeSeconds', string>
beforeAll(async () => {
  functions = await createFunctions({
    Throws: `exports.handler = async () => { throw Object.assign(new Error('no'), { name: 'OwnError' }) }`,
    TakesThreeSeconds: `exports.handler = () => new Promise((end) => setTimeout(end, 3000, 'done'))`,
  })
})

describe('a gap of the emulator', () => {
  it('a function that throws is reported without the name of its error', async () => {
    const run = await runState({ Type: 'Task', Resource: functions.Throws, End: true })
    expect(run, MENDED).toMatchObject({ status: 'FAILED', error: 'Runtime.HandlerError' })
    expect(run.cause).toContain('no')
  })

  it('the time-out of a whole workflow is ignored, so no execution ever times out', async () => {
    const task = { Type: 'Task', Resource: functions.TakesThreeSeconds, End: true }
    const run = await runWorkflow({ StartAt: 'Task', TimeoutSeconds: 1, States: { Task: task } })
    expect(run, MENDED).toMatchObject({ status: 'SUCCEEDED', result: 'done' })
  })

  it('Assign of a JSONPath workflow is ignored', async () => {
    const assign = { Type: 'Pass', Assign: { 'kept.$': '$.value' }, Next: 'Uses' }
    const uses = { Type: 'Pass', Parameters: { 'kept.$': '$kept' }, End: true }
    const { result } = await runState(assign, { value: 5 }, { Uses: uses })
    expect(result, MENDED).toEqual({ kept: null })
  })

  it.each([
    ['ItemBatcher', { MaxItemsPerBatch: 2 }],
    [
      'ResultWriter',
      { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'no-such-bucket', Prefix: 'x' } },
    ],
  ])('%s of a distributed Map is ignored', async (name, value) => {
    const { result } = await runState({ ...distributed(PASS_ITEM), [name]: value }, { items: [1, 2, 3] })
    expect(result, MENDED).toEqual([1, 2, 3])
  })

  it.each([
    ['AWS::Budgets::Budget', { Budget: { BudgetType: 'COST', TimeUnit: 'MONTHLY' } }],
    ['AWS::Athena::NamedQuery', { Database: 'any', QueryString: 'SELECT 1' }],
  ])('a stack with %s is refused', async (Type, Properties) => {
    await expect(createStack({ Probe: { Type, Properties } }), MENDED).rejects.toThrow(
      'Unrecognized resource types',
    )
  })

  it('an alarm on a sum of metrics fails its stack', async () => {
    const sum = { Id: 'sum', Expression: 'SUM(METRICS())' }
    const alarm = {
      Metrics: [sum],
      ComparisonOperator: 'GreaterThanThreshold',
      EvaluationPeriods: 1,
      Threshold: 0,
    }
    const stack = await createStack({ Probe: { Type: 'AWS::CloudWatch::Alarm', Properties: alarm } })
    expect(stack.StackStatus, MENDED).toMatch(/^ROLLBACK|FAILED$/)
  })

  it('rights are not checked: an unknown key may list the bucket', async () => {
    const stranger = new S3Client({
      credentials: { accessKeyId: 'AKIAUNKNOWN', secretAccessKey: 'none' },
      forcePathStyle: true,
    })
    const listed = stranger.send(new ListObjectsV2Command({ Bucket: inject('outputs').BucketName }))
    await expect(listed, MENDED).resolves.toMatchObject({ $metadata: { httpStatusCode: 200 } })
  })
})

/** Gaps of MiniStack 1.4.21. LocalStack or the laptop's engine may still have them, so workflows avoid them all the same. */
describe('mended since MiniStack 1.4.21', () => {
  it('a JSONata Map goes over Items', async () => {
    const map = { Type: 'Map', Items: '{% [1, 2, 3] %}', ItemProcessor: PASS_ITEM, End: true }
    const { result } = await runWorkflow({ QueryLanguage: 'JSONata', StartAt: 'Map', States: { Map: map } })
    expect(result).toEqual([1, 2, 3])
  })

  it('an ItemReader is followed', async () => {
    const Parameters = { Bucket: 'no-such-bucket', Key: 'x' }
    const ItemReader = { Resource: 'arn:aws:states:::s3:getObject', Parameters }
    const run = await runState({ ...distributed(PASS_ITEM), ItemReader }, { items: [1] })
    expect(run).toMatchObject({ status: 'FAILED', error: 'States.ItemReaderFailed' })
  })

  it('a tolerated failure is tolerated', async () => {
    const { result } = await runState({ ...distributed(FAIL), ToleratedFailureCount: 2 }, { items: [1, 2] })
    expect(result).toEqual([null, null])
  })

  it.each([
    ['Map', distributed(FAIL)],
    ['Parallel', { Type: 'Parallel', Branches: [FAIL], End: true }],
  ])('Catch of a %s is honoured', async (_, state) => {
    const { result } = await runState({ ...state, Catch: CATCH_ALL }, { items: [1] }, CAUGHT)
    expect(result).toBe('caught')
  })

  it('a Fail state takes its error and cause from the input', async () => {
    const run = await runState({ Type: 'Fail', ErrorPath: '$.e', CausePath: '$.c' }, { e: 'E', c: 'C' })
    expect(run).toMatchObject({ error: 'E', cause: 'C' })
  })

  it('States.Hash and States.StringSplit exist', async () => {
    const Parameters = { 'hash.$': `States.Hash('', 'MD5')`, 'words.$': `States.StringSplit('a,b', ',')` }
    const { result } = await runState({ Type: 'Pass', Parameters, End: true })
    expect(result).toEqual({ hash: 'd41d8cd98f00b204e9800998ecf8427e', words: ['a', 'b'] })
  })

  it('the time-out of a Task is kept', async () => {
    const task = { Type: 'Task', Resource: functions.TakesThreeSeconds, TimeoutSeconds: 1, End: true }
    expect(await runState(task)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' })
  })

  it.each([
    ['AWS::Glue::Database', { CatalogId: '000000000000', DatabaseInput: { Name: 'probe' } }],
    ['AWS::Athena::WorkGroup', { Name: 'probe' }],
  ])('a stack with %s is created', async (Type, Properties) => {
    const stack = await createStack({ Probe: { Type, Properties } })
    expect(stack.StackStatus).toBe('CREATE_COMPLETE')
  })

  it('an InputTransformer quotes the strings that it puts in', async () => {
    const InputTransformer = { InputPathsMap: { word: '$.detail.word' }, InputTemplate: '{"said": <word>}' }
    const heard = await listenTo({ source: 'probe' }, { InputTransformer })
    const said = { Source: 'probe', DetailType: 'Word Said', Detail: '{"word": "hello"}' }
    await new EventBridgeClient().send(new PutEventsCommand({ Entries: [said] }))
    expect(await heard()).toBe('{"said": "hello"}')
  })
})
