import type { QualityReport } from '../core/expectations/check-day.ts'
import { formatCount } from '../core/format.ts'
import type { DatasetProfile } from '../core/profile/dataset-profile.ts'
import { fieldIndex } from './field-index.ts'
import { fieldSection } from './field-section.ts'
import { html } from './html.ts'
import { type Lineage, overview } from './overview.ts'
import { qualitySection } from './quality-section.ts'
import { STYLES } from './styles.ts'

export interface ProfilePage {
  readonly title: string
  readonly profile: DatasetProfile
  /** Null: nothing is known to be expected of the data. */
  readonly quality: QualityReport | null
  /** Where the data come from, in the order of display; `bytes` is shown as a size. */
  readonly lineage: Lineage | null
}

/** One HTML document that needs no network, no script and no other file; its policy forbids them, too. */
export function renderProfilePage({ title, profile, quality, lineage }: ProfilePage): string {
  const { rows, fields } = profile
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title} – profile</title>${STYLES}</head><body>
<a class="skip" href="#fields">Skip to the fields</a>
<header><h1>${title}</h1><p class="quiet">Profile of all ${formatCount(rows)} rows</p>${overview(profile, quality, lineage ?? {})}</header>
<main>${quality ? qualitySection(quality) : null}
${fieldIndex(fields)}
<section aria-labelledby="details"><h2 id="details">Each field</h2>${fields.map(fieldSection)}</section></main>
<footer><p>Counts, nulls, minimum, maximum, mean and deviation are exact. Fields with more than 1,024 different values have estimates, marked ≈, of
their number (standard error 1.6 % at most) and quantiles within 0.4 %, of times within 1/1,024 of their range. Digests are sums of hashes of all rows: equal digests mean
equal rows, in whatever order and files.</p></footer>
</body></html>
`
  return page.markup
}
