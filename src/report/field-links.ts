import type { FieldProfile } from '../core/profile/field-profile.ts'
import { breakable, type Html, html } from './html.ts'

export const fieldAnchor = (index: number) => `field-${index + 1}`

/** The name of a field as a link to its card; as it is when the profile has no such field. */
export type LinkTo = (name: string) => Html

export function fieldLinks(fields: readonly FieldProfile[]): LinkTo {
  const anchors = new Map(fields.map(({ name }, i) => [name, fieldAnchor(i)]))
  return (name) => {
    const anchor = anchors.get(name)
    return anchor === undefined ? breakable(name) : html`<a href="#${anchor}">${breakable(name)}</a>`
  }
}
