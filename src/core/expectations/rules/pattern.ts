import type { ColumnRule } from '../check.ts'

const SHOWN_TEXTS = 3

/** Texts match the declared regular expression: all of them when they are few, else frequent and example ones. */
export const pattern: ColumnRule = ({ field, sketch: { values } }) => {
  const source = field.declared.pattern
  if (source === null) return null
  const expression = new RegExp(source)
  const known = [...values.frequent().map(({ value }) => value), ...values.examples()]
  const texts = [...new Set(known.map(String))]
  const strangers = texts.filter((text) => !expression.test(text))
  const shown = strangers.slice(0, SHOWN_TEXTS).map((text) => JSON.stringify(text))
  return {
    severity: 'fail',
    expected: `texts like ${source}`,
    observed:
      strangers.length === 0
        ? `${texts.length} different texts, all like it`
        : `${strangers.length} of ${texts.length} different texts unlike it: ${shown.join(', ')}`,
    passed: strangers.length === 0,
  }
}
