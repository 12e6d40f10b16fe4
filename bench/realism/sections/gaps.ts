/** How long between two payments of a card. */
import type { Rows } from '../rows.ts'
import { EXPECTED, legend, OBSERVED, Plot, picture } from '../svg.ts'
import { momentsOf } from './amounts.ts'
import { where } from './section.ts'

const MICROS_PER_HOUR = 3.6e9

export function measureGaps(year: Rows): {
  readonly paragraphs: readonly string[]
  readonly picture: string
} {
  const { cards, hours, burstiness } = gapsOf(year)
  return {
    paragraphs: [
      `Hours between two payments of a card, over a year of ${cards} cards with a payment a day or more. The median card has a burstiness (Goh and Barabási, 2008) of ${burstiness.toFixed(2)}; 0 is a Poisson process, 1 all at once. Nights make the difference.`,
      '![Share of gaps that are longer than so many hours](realism/gaps.svg)',
    ],
    picture: gapsPicture(hours),
  }
}

/** Times between two payments of a card, of cards with enough of them. */
function gapsOf(year: Rows): {
  readonly cards: number
  readonly hours: Float64Array
  readonly burstiness: number
} {
  const [times, cards] = [year.numbers('event_time'), year.numbers('card_number')]
  const byCard = Map.groupBy(
    where(year.length, () => true),
    (i) => cards[i],
  )
  const regulars = [...byCard.values()].filter(({ length }) => length >= 365)
  const each = regulars.map((own) => {
    const sorted = Float64Array.from(own, (i) => times[i]).sort()
    return Float64Array.from(
      { length: sorted.length - 1 },
      (_, i) => (sorted[i + 1] - sorted[i]) / MICROS_PER_HOUR,
    )
  })
  const hours = each.flatMap((gaps) => [...gaps])
  const burstiness = each.map((gaps) => {
    const { mean, deviation } = momentsOf(gaps)
    return (deviation - mean) / (deviation + mean)
  })
  return {
    cards: regulars.length,
    hours: Float64Array.from(hours).sort(),
    burstiness: burstiness.sort((a, b) => a - b)[Math.floor(burstiness.length / 2)],
  }
}

function gapsPicture(sorted: Float64Array): string {
  const { mean } = momentsOf(sorted)
  const least = 1e-5
  const at = Array.from({ length: 91 }, (_, i) => 0.02 * 10 ** (i / 20)).filter((hours) => hours <= 600)
  const longer = (hours: number) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sorted[middle] > hours) high = middle
      else low = middle + 1
    }
    return 1 - low / sorted.length
  }
  const plot = new Plot(
    { x: 70, y: 40, width: 830, height: 240 },
    'Share of gaps that are longer',
    {
      min: 0.02,
      max: 600,
      isLog: true,
      ticks: [
        [0.1, '6 min'],
        [1, '1 hour'],
        [10, '10 hours'],
        [24, '1 day'],
        [168, '1 week'],
      ],
      title: 'between two payments of a card',
    },
    {
      min: least,
      max: 1,
      isLog: true,
      ticks: [1, 0.1, 0.01, 0.001, 0.0001].map((share) => [share, `${share * 100} %`]),
      title: '',
    },
  )
  const poisson = at.map((hours): [number, number] => [hours, Math.exp(-hours / mean)])
  plot.line(
    poisson.filter(([, share]) => share >= least),
    EXPECTED,
    { isDashed: true },
  )
  plot.line(
    at.map((hours): [number, number] => [hours, longer(hours)]).filter(([, share]) => share >= least),
    OBSERVED,
    { width: 3 },
  )
  const words = legend(70, 342, [
    [OBSERVED, 'all cards'],
    [EXPECTED, 'if every card paid at the mean rate, at any time'],
  ])
  return picture(920, 355, 'Time between payments of a card', [...plot.marks, ...words])
}
