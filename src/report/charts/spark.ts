import { rectY } from '@observablehq/plot'
import type { FieldProfile } from '../../core/profile/field-profile.ts'
import { type Html, html } from '../html.ts'
import { draw } from './draw.ts'
import { CHART } from './histogram.ts'

const SPARK = { width: 120, height: 24 }

/** Where the bars of a histogram lie in its chart. */
const BARS = {
  left: CHART.marginLeft,
  top: CHART.marginTop,
  width: CHART.width - CHART.marginLeft - CHART.marginRight,
  height: CHART.height - CHART.marginTop - CHART.marginBottom,
}

/** The shape of a field, small and without words: the bars of its histogram once more, else its commonest values. */
export function spark(field: FieldProfile, barsId: string): Html {
  const title = `Distribution of ${field.name}`
  if (field.histogram) {
    return html`<svg class="spark" viewBox="${BARS.left} ${BARS.top} ${BARS.width} ${BARS.height}" preserveAspectRatio="none" role="img" aria-label="${title}"><use href="#${barsId}"/></svg>`
  }
  if (field.top.length === 0) return html`<span class="quiet">–</span>`
  const bars = field.top.map(({ count }, i) => ({ count, i }))
  return draw({
    ...SPARK,
    margin: 0,
    title,
    isSpark: true,
    axis: null,
    x: { domain: [0, bars.length] },
    marks: [
      rectY(bars, {
        x1: 'i',
        x2: ({ i }) => i + 1,
        y: 'count',
        insetLeft: 1,
        insetRight: 1,
        fill: 'var(--bar)',
      }),
    ],
  })
}
