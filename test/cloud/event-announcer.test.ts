import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { mockClient } from 'aws-sdk-client-mock'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { eventAnnouncer, failureAnnouncer } from '../../src/cloud/event-announcer.ts'
import { StorageError } from '../../src/core/errors.ts'
import { PUBLISHED_DAY } from './published-day.ts'

const bus = mockClient(EventBridgeClient)
afterAll(() => bus.restore())
beforeEach(() => bus.reset())

describe('an announcer', () => {
  it('says which day is where, and what is in it', async () => {
    bus.on(PutEventsCommand).resolves({ FailedEntryCount: 0, Entries: [{ EventId: '1' }] })
    await eventAnnouncer('default')(PUBLISHED_DAY)
    const [call] = bus.commandCalls(PutEventsCommand)
    const [entry] = call?.args[0].input.Entries ?? []
    expect(entry).toMatchObject({
      EventBusName: 'default',
      Source: 'daily-synthetic',
      DetailType: 'Dataset Published',
    })
    const { dataset, date, runId, rows, uri, digest } = PUBLISHED_DAY
    expect(JSON.parse(entry?.Detail ?? '')).toEqual({ dataset, date, runId, rows, uri, digest })
  })

  it.each([null, 's3://raw/_quarantine/_quality.json'])(
    'says which run failed and why, and that its report is at %s',
    async (quality) => {
      bus.on(PutEventsCommand).resolves({ FailedEntryCount: 0, Entries: [{ EventId: '1' }] })
      const { dataset, date, runId } = PUBLISHED_DAY
      const failed = { dataset, date, runId, error: 'QualityError', reason: 'row count: …', quality }
      await failureAnnouncer('default')(failed)
      const [entry] = bus.commandCalls(PutEventsCommand)[0]?.args[0].input.Entries ?? []
      expect(entry).toMatchObject({
        EventBusName: 'default',
        Source: 'daily-synthetic',
        DetailType: 'Dataset Failed',
      })
      expect(JSON.parse(entry?.Detail ?? '')).toEqual(failed)
    },
  )

  it('fails when the bus did not take the event, though the call succeeded', async () => {
    bus.on(PutEventsCommand).resolves({
      FailedEntryCount: 1,
      Entries: [{ ErrorCode: 'ThrottlingException', ErrorMessage: 'too many' }],
    })
    const announced = eventAnnouncer('default')(PUBLISHED_DAY)
    await expect(announced).rejects.toThrow(StorageError)
    await expect(announced).rejects.toThrow(/event bus default: .* ThrottlingException: too many/)
  })
})
