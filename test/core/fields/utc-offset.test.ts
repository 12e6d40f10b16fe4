import { describe, expect, it } from 'vitest'
import { batchesOf, datasetOf, dayOf, table, type WrittenField } from '../../datasets.ts'
import { offsetMinutes } from '../../helpers/local-time.ts'

const zone: WrittenField = {
  name: 'zone',
  type: 'category',
  choices: ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'],
}
const rowsOf = (fields: readonly WrittenField[], date: string) => {
  const dataset = datasetOf([...fields, { name: 'offset', type: 'utc_offset', zone: 'zone', at: 'at' }])
  return table(dataset, batchesOf(dayOf(dataset, 3000, { date })))
}

describe('utc_offset', () => {
  it.each(['2026-03-08', '2026-03-29', '2026-04-04', '2026-07-01', '2026-10-03', '2026-10-25', '2026-11-01'])(
    'is what clocks are ahead at each moment of %s',
    (date) => {
      const rows = rowsOf([zone, { name: 'at', type: 'datetime' }], date)
      expect(rows.offset).toEqual(
        rows.zone.map((zone, i) => offsetMinutes(String(zone), rows.at[i] as number)),
      )
    },
  )

  it('is that of the moment, not of the day of the run', () => {
    const at: WrittenField = { name: 'at', type: 'datetime', between: ['2026-01-01', '2027-01-01'] }
    const rows = rowsOf([zone, at], '2026-11-19')
    expect(rows.offset).toEqual(rows.zone.map((zone, i) => offsetMinutes(String(zone), rows.at[i] as number)))
  })

  it('is null where the zone or the moment is, and 0 where the zone is none that is known', () => {
    const somewhere: WrittenField = { name: 'zone', type: 'string', pattern: 'Nowhere{0-9}', nulls: 0.3 }
    const rows = rowsOf([somewhere, { name: 'at', type: 'datetime', nulls: 0.3 }], '2026-11-19')
    expect(rows.offset).toEqual(rows.zone.map((zone, i) => (zone === null || rows.at[i] === null ? null : 0)))
    expect(new Set(rows.offset)).toEqual(new Set([null, 0]))
  })
})
