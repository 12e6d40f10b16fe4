import { App } from 'aws-cdk-lib'
import { describe, expect, it } from 'vitest'
import { parseFeedSettings, readFeedSettings } from '../../lib/feed-settings.ts'
import { InvalidRequestError } from '../../src/core/errors.ts'

describe('the settings of a deployment', () => {
  it('have a default each', () => {
    expect(parseFeedSettings({})).toEqual({
      name: 'DailySynthetic',
      profile: 'production',
      run: { rows: null, schema: 'payments', seed: 1, partRows: 250_000 },
      schedule: 'cron(0 2 * * ? *)',
      maxConcurrency: null,
      retentionDays: 30,
      logRetentionDays: 30,
      alarmEmail: null,
      budgetUsd: 50,
    })
  })

  it('are read from context, where numbers may be texts, beside the keys of CDK', () => {
    const context = { rows: '5000', budgetUsd: 9, '@aws-cdk/core:anything': true, 'aws:cdk:other': 1 }
    expect(readFeedSettings(new App({ context }).node)).toMatchObject({
      run: { rows: 5000 },
      budgetUsd: 9,
    })
  })

  it('are refused with every fault at once, its path, what was expected and what was found', () => {
    const read = () =>
      parseFeedSettings({
        name: 'a b',
        profile: 'prod',
        rows: '1.5',
        schema: 'nope',
        schedule: 'rate(1 minute)',
        retentionDays: '',
        logRetentionDays: 2,
        alarmEmail: 'nobody',
        row: 1,
      })
    expect(read).toThrow(InvalidRequestError)
    expect(read).toThrow(
      new RegExp(
        [
          '^name: expected .*, found "a b"',
          'profile: expected one of production, sandbox, emulator, found "prod"',
          'rows: expected a whole number in 1.*, found "1.5"',
          'schema: expected one of card-transactions, handbook, payments, found "nope"',
          'schedule: expected .* at least 60 minutes, found "rate\\(1 minute\\)"',
          'retentionDays: expected .*, found ""',
          'logRetentionDays: expected .*1, 3, 5, 7.*, found 2',
          'alarmEmail: expected an e-mail address, found "nobody"',
          'row: expected no such field, found 1$',
        ].join('\\n'),
      ),
    )
  })

  it.each(['cron(15 3 * * ? *)', 'rate(1 day)', 'rate(60 minutes)', 'rate(12 hours)'])(
    'take the schedule %s',
    (schedule) => {
      expect(parseFeedSettings({ schedule }).schedule).toBe(schedule)
    },
  )

  it.each([
    'cron(15 3 * * ?)',
    'rate(1 days)',
    'rate(2 day)',
    'rate(59 minutes)',
    'rate(0 hours)',
    'daily',
    5,
  ])('refuse the schedule %s', (schedule) => {
    expect(() => parseFeedSettings({ schedule })).toThrow(/^schedule: expected/)
  })

  it('take a rate of a minute for an emulator, where it is what tests wait for', () => {
    expect(parseFeedSettings({ profile: 'emulator', schedule: 'rate(1 minute)' }).schedule).toBe(
      'rate(1 minute)',
    )
    expect(() => parseFeedSettings({ profile: 'sandbox', schedule: 'rate(1 minute)' })).toThrow(/^schedule/)
  })
})
