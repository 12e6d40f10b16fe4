/** How values follow from what is drawn for them, in words; `u` is the number drawn, in (0, 1). */
import { type Drawer, isId } from '../core/explanation/draw.ts'
import type { FieldForm, FieldOf } from '../core/schema/field-form.ts'

/** What a draw decides. @param stream  its name within its scope */
export function howDrawn(form: FieldForm, stream: string): string {
  if (stream.startsWith('#nulls/')) return `a value where u < ${shareOfValues(form)}, else null`
  if (stream.startsWith('#period/')) return 'how far into its first period it begins'
  if (isId(stream)) return 'the coordinates, encrypted'
  const { per } = form
  if (stream.startsWith('#choice/') && typeof per === 'object')
    return `choice ⌊${times(per.choices ?? 1, per.skew)}⌋`
  return valueWords(form, stream)
}

/** Without the noise of the last bits: 0.2 for nulls of 0.8. */
function shareOfValues({ nulls }: FieldForm): number {
  const rate = typeof nulls === 'object' ? nulls.rate : (nulls ?? 0)
  return Number((1 - rate).toPrecision(12))
}

/** `101 · u^2` */
const times = (factor: number, skew: number) => `${factor} · u${skew === 1 ? '' : `^${skew}`}`

/** Types that draw nothing, and those of which there is no more to say, have no words here. */
function valueWords(form: FieldForm, stream: string): string {
  const part = stream.slice((form.stream ?? form.name).length)
  switch (form.type) {
    case 'uuid':
      return part === '' ? 'the first 60 random bits' : 'the other 62 random bits'
    case 'int':
      return `${form.min === 0 ? '' : `${form.min} + `}⌊${times(form.max - form.min + 1, form.skew)}⌋`
    case 'float':
      return floatWords(form)
    case 'bool':
      return `true where u < ${form.p_true ?? 0.5}`
    case 'category':
      return 'picked by weight, in an alias table'
    case 'string':
      return 'u, written digit by digit in the pieces of the pattern'
    case 'datetime':
      return datetimeWords(form, part)
    case 'geo':
      return form.box ? 'the lower end + u · the width' : 'the centre + (2u − 1) · jitter'
    case 'reference':
      return referenceWords(form)
    case 'episode':
      return (
        { '': `an episode where u < ${form.chance}`, '/days': 'how long it lasts' }[part] ?? 'when it starts'
      )
    case 'delay':
      return `${form.median_days} days · exp(${form.sigma} · z), z the normal quantile of u, ${form.most_days} at most`
    case 'campaign':
      return 'shown where u < 1 − difficulty'
    case 'renewal':
      return `phase ⌊${form.every_months} · u⌋ in months`
    case 'faker':
      return `value ⌊${form.pool} · u⌋ of the pool`
    default:
      return ''
  }
}

function floatWords({ distribution, min, max, scale, multiple, decimals }: FieldOf<'float'>): string {
  const quantile = {
    uniform: `${min ?? 0} + u · ${(max ?? 1) - (min ?? 0)}`,
    normal: 'mean + stddev · z, z the normal quantile of u',
    lognormal: 'exp(mean + stddev · z), z the normal quantile of u',
    exponential: '−ln(u) / rate',
  }[distribution]
  const after = [scale !== undefined && 'scaled', (multiple ?? decimals) !== undefined && 'rounded']
  return [quantile, ...after.filter((word) => word !== false)].join(', ')
}

function datetimeWords({ mode, direction, after }: FieldOf<'datetime'>, part: string): string {
  if (part === '/after') return `how long after ${after!.moment}, where that is present`
  if (part === '/day') return 'the day, by the curves of days'
  if (mode === 'seasonal') return 'the moment before which a share u of the curve lies'
  if (mode === 'uniform') return 'a share u of the way through'
  return `a share ${direction === 'up' ? '√u' : '1 − √(1 − u)'} of the way through`
}

function referenceWords({ of, skew, stray }: FieldOf<'reference'>): string {
  if (of === undefined) return `the holder of place ⌊size · u${skew === 1 ? '' : `^${skew}`}⌋`
  const among = `one of the children of ${of}${skew === 1 ? '' : ', the first likelier'}`
  return stray === undefined ? among : `any member where u < ${stray}, else ${among}`
}

/** Whose a draw of a field is. @param itself  what to call the item: `the row` */
export function drawerWords(form: FieldForm, drawer: Drawer, itself: string): string {
  if (form.type === 'row_id') return form.row === 'this' ? 'the row, by its rank' : 'the row before'
  if (drawer.kind === 'itself') return itself
  if (drawer.kind === 'campaign')
    return drawer.id === null ? 'all rows of no campaign' : `campaign ${drawer.id}`
  const { path, number, period, choice } = drawer
  return [
    path === null ? itself : `${path} ${number}`,
    ...(choice === null ? [] : [`choice ${choice.number} of ${choice.of}`]),
    ...(period === null ? [] : [`${period.from} to ${period.until}`]),
  ].join(', ')
}
