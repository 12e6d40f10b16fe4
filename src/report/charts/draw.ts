import { type PlotOptions, plot } from '@observablehq/plot'
// Without its canvas and its shims for Node.
import { parseHTML } from 'linkedom/worker'
import { type Html, html, trusted } from '../html.ts'

/** Plot builds its pictures in a document; this one is never seen. */
const { document } = parseHTML('<!doctype html><html></html>')

export interface Picture extends PlotOptions {
  /** What is shown, for those who do not see it, too. */
  readonly title: string
  /** What there is to be seen in it. */
  readonly description?: string
  /** Made the id of the marks of the class `bars`, so that they can be shown once more elsewhere. */
  readonly barsId?: string
  /** A small picture in a line, stretched to the room that there is. */
  readonly isSpark?: boolean
}

/** A chart as SVG, in the colours of the page: its marks name the page's variables, and text is of its colour. */
export function draw({ title, description, barsId, isSpark = false, ...options }: Picture): Html {
  const { width, height } = options
  const look = trusted(isSpark ? 'class="spark" preserveAspectRatio="none"' : 'class="chart"')
  const marks = innerOf(plot({ ...options, document }).outerHTML)
  return html`<svg ${look} viewBox="0 0 ${width as number} ${height as number}" role="img" aria-label="${title}"><title>${title}</title>${description ? html`<desc>${description}</desc>` : null}${trusted(compact(marks, barsId))}</svg>`
}

/** The marks alone: the page has the styles, and the picture a name of its own. */
const innerOf = (svg: string) =>
  svg.slice(svg.indexOf('</style>') + '</style>'.length, svg.lastIndexOf('</svg>'))

/** Tags without what only a picture by itself would need, and places to a tenth of a pixel. Texts stay as they are. */
function compact(markup: string, barsId = ''): string {
  return markup.replace(/<[^/>][^>]*>/g, (tag) =>
    tag
      .replace(' class="bars"', barsId === '' ? '' : ` id="${barsId}"`)
      .replace(/ aria-(label|hidden)="[^"]*"/g, '')
      .replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10))
      .replace(/translate\((\S+),0\)/g, 'translate($1)')
      .replace(' />', '/>'),
  )
}
