import { formatCount } from '../../core/format.ts'
import { densityChart, describeDensity } from '../charts/density.ts'
import { isMap, mapChart } from '../charts/map.ts'
import { html } from '../html.ts'
import { figure } from '../parts.ts'
import type { MakeSection } from './section.ts'

/** How fields go together, two at a time; places on a map. */
export const interactionsSection: MakeSection = ({ profile: { interactions, sampledRows }, linkTo }) => {
  if (interactions.length === 0) return null
  return {
    id: 'interactions',
    title: 'Interactions',
    body: html`<p class="lead quiet">Counts of ${formatCount(sampledRows)} sampled rows: the darker, the more, by their root.</p>
<div class="grid wide">${interactions.map(
      (interaction) =>
        html`<div class="panel pad">${figure(
          html`${linkTo(interaction.y.field)} by ${linkTo(interaction.x.field)}`,
          isMap(interaction) ? mapChart(interaction) : densityChart(interaction),
          describeDensity(interaction),
        )}</div>`,
    )}</div>`,
  }
}
