import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Batch } from '../../src/core/column.ts'
import { QualityError } from '../../src/core/errors.ts'
import { stagedPartKey } from '../../src/core/keys.ts'
import type { DatasetProfile } from '../../src/core/profile/dataset-profile.ts'
import { drawBits, openStream } from '../../src/core/random/stream.ts'
import type { JobContext } from '../../src/jobs/context.ts'
import { inspectPart } from '../../src/jobs/inspect-part.ts'
import { readJson } from '../../src/jobs/json-object.ts'
import { openPlannedDay } from '../../src/jobs/planned-day.ts'
import { profileDay } from '../../src/jobs/profile-day.ts'
import { stagedDayKeys } from '../../src/jobs/staging.ts'
import { verifyDay } from '../../src/jobs/verify-day.ts'
import { writeParquet } from '../../src/parquet/writer.ts'
import { memoryStore } from '../../src/storage/memory-store.ts'
import { digestOf, type Value, valuesOf } from '../datasets.ts'
import { planTiny } from '../helpers/staged-day.ts'
import { testContext } from '../helpers/workflow.ts'

const ROWS = 3000
const schema = {
  name: 'labelled',
  rows_of: 'card',
  populations: {
    card: { size: 500, attributes: [{ name: 'id', type: 'string', pattern: 'C-{000000-999999}' }] },
  },
  label: { field: 'label_fraud' },
  fields: [
    { name: 'txn_id', type: 'row_id' },
    { name: 'event_time', type: 'datetime' },
    { name: 'card_id', type: 'entity', from: 'card.id' },
    { name: 'amount', type: 'float', distribution: 'lognormal', mean: 3, stddev: 1, decimals: 2 },
    { name: 'channel', type: 'category', choices: { ONLINE: 5, IN_STORE: 40, ATM: 5, PHONE: 50 } },
    { name: 'note', type: 'string', pattern: '{a-z}{hex:8}', nulls: 0.05 },
    // Of cards: what each row draws for itself would be held to its share.
    { name: 'label_fraud', type: 'bool', p_true: 0.05, per: { member: 'card' } },
  ],
}

interface Row {
  /** Number within the day. */
  readonly number: number
  readonly value: (field: string) => Value
}

/** Stages a day in three parts whose labels are planted, and verifies it. */
async function verifyPlanted(
  isFraud: (row: Row) => boolean,
): Promise<{ context: JobContext; runId: string }> {
  const context = testContext(memoryStore())
  const planned = await planTiny('me', context, { schema, rows: ROWS })
  const { runId, parts } = planned
  const { dataset, plan, day } = await openPlannedDay(context.store, runId)
  for (const part of parts) {
    const range = day.partRange(part, plan.parts)
    let first = range.rows.start
    const batches = [...day.batches(range)].map((batch): Batch => {
      const planted = plant(batch, { first, isFraud, names: dataset.fields.map(({ name }) => name) })
      first += batch.rows
      return planted
    })
    const bytes = Buffer.concat(await Array.fromAsync(writeParquet(dataset.fields, batches)))
    const { etag } = await context.store.put(stagedPartKey(runId, part), bytes)
    const digest = digestOf(dataset, batches)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await inspectPart(
      { runId, part, rows: digest.rows, bytes: bytes.length, sha256, etag, digest: digest.hex(), sides: [] },
      context,
    )
  }
  await verifyDay({ runId, outcomes: parts }, context)
  return { context, runId }
}

function plant(
  batch: Batch,
  { first, isFraud, names }: { first: number; isFraud: (row: Row) => boolean; names: readonly string[] },
): Batch {
  const columns = batch.columns.map(valuesOf)
  const labels = Uint8Array.from({ length: batch.rows }, (_, i) =>
    Number(isFraud({ number: first + i, value: (field) => columns[names.indexOf(field)][i] })),
  )
  const label = { encoding: 'plain', type: 'bool', values: labels, valid: null } as const
  return { ...batch, columns: [...batch.columns.slice(0, -1), label] }
}

/** A share of the rows that has nothing to do with them. */
const chances = Uint32Array.from(
  drawBits(
    openStream(3, ['labels']),
    [Int32Array.from({ length: ROWS }, (_, i) => i), new Int32Array(ROWS)],
    ROWS,
  )[0],
)
const byChance = ({ number }: Row, share: number) => chances[number] / 2 ** 32 < share

describe('a label', () => {
  it.each<[string, string | null, (row: Row) => boolean]>([
    ['large amounts', 'amount', ({ value }) => Number(value('amount')) > 90],
    [
      'large amounts, with errors',
      'amount',
      (row) => Number(row.value('amount')) > 90 || byChance(row, 0.002),
    ],
    ['amounts in the middle', 'amount', ({ value }) => Math.abs(Number(value('amount')) - 20) < 0.7],
    ['ids in order', 'txn_id', ({ value }) => String(value('txn_id')) < '0c'],
    ['some cards by their order', 'card_id', ({ value }) => String(value('card_id')) < 'C-06'],
    ['the first rows', null, ({ number }) => number < 120],
    ['a category', 'channel', ({ value }) => value('channel') === 'ATM'],
    ['a null', 'note', ({ value }) => value('note') === null],
    [
      'the time of day',
      'event_time',
      ({ value }) => Math.floor(Number(value('event_time')) / 3.6e9) % 24 === 3,
    ],
  ])('that is told by %s fails its day', async (_, column, isFraud) => {
    const failing = verifyPlanted(isFraud)
    await expect(failing).rejects.toThrow(QualityError)
    await expect(failing).rejects.toThrow(
      new RegExp(`^${column ?? 'rows'} label separation: expected an AUC of 0.8 at most`, 'm'),
    )
  })

  it.each([0.05, 0.5, 3 / ROWS])(
    'that a share of %d of the rows has by chance passes, with its areas in the profile',
    async (share) => {
      const { context, runId } = await verifyPlanted((row) => byChance(row, share))
      await profileDay({ runId }, context)
      const { separation } = (await readJson(
        context.store,
        stagedDayKeys(runId).profileJson,
      )) as DatasetProfile
      expect(separation?.columns.map(({ column }) => column)).toEqual([
        ...schema.fields.slice(0, -1).map(({ name }) => name),
        null,
      ])
    },
  )

  it('that three rows alone have passes, even where a column tells them', async () => {
    await verifyPlanted(({ number }) => number < 3)
  })
})
