/** Markup that is known to be safe. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

type Part = Html | string | number | null | readonly Html[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as markup that shows it, in content or in a quoted attribute. Control characters, which HTML forbids, become �. */
function escapeText(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => ENTITIES[character])
    .replace(/[^\t\n\r\x20-\x7e\u{a0}-\u{10ffff}]/gu, '\u{fffd}')
}

function markupOf(part: Part): string {
  if (part === null) return ''
  if (part instanceof Html) return part.markup
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part))
  return part.map(({ markup }) => markup).join('')
}

/** A template of markup; what is put in is escaped unless it is markup itself. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(template.map((text, i) => text + (i < parts.length ? markupOf(parts[i]) : '')).join(''))
}

/** Markup of our own, put in as it is. */
export const trusted = (markup: string) => new Html(markup)

/** Text that screen readers say and that is not to be seen. */
export const unseen = (text: string): Html => html`<span class="unseen">${text}</span>`

/** A name that may break after its underscores. */
export function breakable(name: string): Html {
  return new Html(name.split('_').map(escapeText).join('_<wbr>'))
}
