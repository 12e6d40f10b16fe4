import type { ExpectationForm, ExpectationOf } from '../../schema/expectation-form.ts'
import { showBounds } from '../bounds.ts'
import type { RowRule } from '../row-rule.ts'
import { outside, testValues, type ValueTest } from '../value-test.ts'
import { strangersTo } from './allowed-values.ts'
import { notAsLong } from './length.ts'
import { unlike } from './pattern.ts'

type Form = ExpectationOf<'range' | 'length' | 'pattern' | 'allowed'>

export const isOfValues = (form: ExpectationForm): form is Form =>
  form.rule === 'range' || form.rule === 'length' || form.rule === 'pattern' || form.rule === 'allowed'

/** Every value of a column is as the schema says beside what follows from the field. @param column its number */
export function writtenValues(form: Form, column: number): RowRule {
  const { rule, field, severity } = form
  const { expected, test } = promiseOf(form)
  return { rule, field, severity, expected, open: () => testValues(column, test) }
}

function promiseOf(form: Form): { readonly expected: string; readonly test: ValueTest } {
  switch (form.rule) {
    case 'range': {
      const { min = -Number.MAX_VALUE, max = Number.MAX_VALUE } = form
      return { expected: showBounds(form), test: outside(min, max) }
    }
    case 'length': {
      const { min = 0, max = Number.POSITIVE_INFINITY } = form
      return { expected: `${showBounds(form)} bytes`, test: notAsLong(min, max) }
    }
    case 'pattern':
      return { expected: `texts like ${form.like}`, test: unlike(form.like) }
    case 'allowed':
      return { expected: `one of ${form.values.join(', ')}`, test: strangersTo(form.values) }
  }
}
