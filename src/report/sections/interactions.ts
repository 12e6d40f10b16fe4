import { formatCount } from '../../core/format.ts'
import type { Interaction } from '../../core/profile/interactions.ts'
import { densityChart, describeDensity } from '../charts/density.ts'
import { isMap, mapChart } from '../charts/map.ts'
import { type Html, html } from '../html.ts'
import { figure } from '../parts.ts'
import type { MakeSection } from './section.ts'

/** How fields go together, two at a time; places on a map. */
export const interactionsSection: MakeSection = ({
  profile: { interactions, sampledRows, fields },
  linkTo,
}) => {
  if (interactions.length === 0) return null
  const panel = (interaction: Interaction, chart: Html) =>
    html`<div class="panel pad">${figure(
      html`${linkTo(interaction.y.field)} by ${linkTo(interaction.x.field)}`,
      chart,
      describeDensity(interaction),
    )}</div>`
  const maps = interactions.filter((interaction) => isMap(interaction, fields))
  const others = interactions.filter((interaction) => !maps.includes(interaction))
  return {
    id: 'interactions',
    title: 'Interactions',
    body: html`<p class="lead quiet">Counts of ${formatCount(sampledRows)} sampled rows: the darker, the more, by their root.</p>
${maps.map((map) => html`<div class="map">${panel(map, mapChart(map))}</div>`)}
<div class="packed wide">${others.map((other) => panel(other, densityChart(other)))}</div>`,
  }
}
