import { createHash } from 'node:crypto'
import { type Html, html, trusted } from './html.ts'

export interface Document {
  readonly title: string
  /** CSS; there are no style attributes, which the policy would forbid. */
  readonly styles: string
  /** Makes the page handier; it must be readable without. */
  readonly script?: string
  readonly body: Html
}

/** One HTML document that needs no network and no other file. Its policy forbids both, and all code but its own. */
export function renderDocument({ title, styles, script, body }: Document): string {
  const policy = [
    `default-src 'none'`,
    `style-src ${source(styles)}`,
    ...(script === undefined ? [] : [`script-src ${source(script)}`]),
    // The empty icon below, without which browsers ask the server for one.
    'img-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ]
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy.join('; '))}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${title}</title><link rel="icon" href="data:,"><style>${trusted(styles)}</style></head>
<body>${body}${script === undefined ? null : trusted(`<script>${script}</script>`)}</body></html>
`
  return page.markup
}

const source = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
