import type { FieldOf } from '../schema/field-form.ts'
import { dayWeight } from '../seasonality.ts'
import { calendarDay, WEEKDAYS } from '../utc-date.ts'
import { emptyInts } from '../workspace.ts'
import type { Made, Surroundings } from './made.ts'
import { columnOfScalars, type Scalar } from './values.ts'

/** What the day of the run is: the same for every item. */
export function compileCalendar(form: FieldOf<'calendar'>, around: Surroundings): Made | null {
  const { part, curves } = form
  if ((part === 'factor') !== (curves !== undefined))
    return around.fault('curves', 'curves with part factor, and only then', `part ${part}`)
  switch (part) {
    case 'weekday':
      return sameForAll('string', { allowed: WEEKDAYS }, (day) => WEEKDAYS[calendarDay(day).weekday])
    case 'month':
      return sameForAll('int32', { min: 1, max: 12 }, (day) => calendarDay(day).month)
    case 'day_of_month':
      return sameForAll('int32', { min: 1, max: 31 }, (day) => calendarDay(day).dayOfMonth)
    case 'factor':
      return sameForAll('float64', {}, (day) => dayWeight(curves!, day))
  }
}

function sameForAll(type: Made['type'], declared: Made['declared'], valueOn: (day: number) => Scalar): Made {
  return {
    type,
    nullable: false,
    cardinality: 'low',
    declared,
    make: (scope) => ({
      encoding: 'dictionary',
      type,
      codes: emptyInts(scope.length).fill(0),
      dictionary: columnOfScalars(type, [valueOn(scope.day)]),
      valid: null,
    }),
  }
}
