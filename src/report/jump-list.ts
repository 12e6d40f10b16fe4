import type { FieldProfile } from '../core/profile/field-profile.ts'
import { fieldAnchor } from './field-links.ts'
import { breakable, type Html, html, trusted } from './html.ts'
import type { Section } from './sections/section.ts'

/** Links to all sections and fields: a rail beside a wide page, a strip above a narrow one. The search shows with its script. */
export function jumpList(title: string, sections: readonly Section[], fields: readonly FieldProfile[]): Html {
  return html`<nav class="jump" aria-label="Contents"><p class="brand"><a href="#top">${title}</a></p>
<div class="search" hidden><label class="unseen" for="search">Find fields</label><input id="search" type="search" placeholder="Find fields" autocomplete="off" spellcheck="false" aria-describedby="found"><span id="found" role="status" class="unseen"></span></div>
<ol>${sections.map((section) => html`<li><a href="#${section.id}">${section.title}${section.count ? html` <span class="count${section.isBad ? ' bad' : ''}">${section.count}</span>` : null}</a>${section.id === 'fields' ? fieldList(fields) : null}</li>`)}</ol></nav>`
}

const fieldList = (fields: readonly FieldProfile[]): Html =>
  html`<ol class="names">${fields.map(({ name }, i) => html`<li${trusted(` data-of="${fieldAnchor(i)}"`)}><a href="#${fieldAnchor(i)}">${breakable(name)}</a></li>`)}</ol>`
