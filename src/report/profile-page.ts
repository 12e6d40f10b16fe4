import type { QualityReport } from '../core/expectations/check-day.ts'
import type { DatasetProfile } from '../core/profile/dataset-profile.ts'
import type { UtcDate } from '../core/utc-date.ts'
import { renderDocument } from './document.ts'
import { fieldLinks } from './field-links.ts'
import { type Html, html } from './html.ts'
import { jumpList } from './jump-list.ts'
import { SEARCH_SCRIPT } from './search-script.ts'
import { alertsSection } from './sections/alerts.ts'
import { correlationsSection } from './sections/correlations.ts'
import { driftSection } from './sections/drift.ts'
import { duplicatesSection } from './sections/duplicates.ts'
import { fieldsSection } from './sections/fields.ts'
import { interactionsSection } from './sections/interactions.ts'
import { labelSection } from './sections/label.ts'
import { lineageSection } from './sections/lineage.ts'
import { missingSection } from './sections/missing.ts'
import { overview } from './sections/overview.ts'
import { qualitySection } from './sections/quality.ts'
import { sampleSection } from './sections/sample.ts'
import type { Lineage, MakeSection, Section } from './sections/section.ts'
import { BASE_STYLES } from './styles/base.ts'
import { PAGE_STYLES } from './styles/page.ts'

export interface ProfilePage {
  /** The dataset, or the file. */
  readonly title: string
  /** Null: the rows are of no one day. */
  readonly date: UtcDate | null
  readonly profile: DatasetProfile
  /** Null: nothing is known to be expected of the data. */
  readonly quality: QualityReport | null
  /** Where the data come from, in the order of display; `bytes` is shown as a size. */
  readonly lineage: Lineage | null
}

const SECTIONS: readonly MakeSection[] = [
  alertsSection,
  qualitySection,
  driftSection,
  labelSection,
  fieldsSection,
  interactionsSection,
  correlationsSection,
  missingSection,
  duplicatesSection,
  sampleSection,
  lineageSection,
]

/** A page of all that is known of the rows: one document, which needs no network and no script. */
export function renderProfilePage({ title, date, profile, quality, lineage }: ProfilePage): string {
  const contents = { profile, quality, lineage, linkTo: fieldLinks(profile.fields) }
  const sections = SECTIONS.map((make) => make(contents)).filter((section) => section !== null)
  return renderDocument({
    title: `${title}${date === null ? '' : ` ${date}`} – profile`,
    styles: `${BASE_STYLES}${PAGE_STYLES}`,
    script: SEARCH_SCRIPT,
    body: html`<a class="skip" href="#main">Skip to the contents</a><div class="page" id="top">
${jumpList(title, sections, profile.fields)}
${overview(title, date, contents)}
<main id="main" tabindex="-1">${sections.map(showSection)}</main>
<footer><p>Counts, missing values, minimum, maximum, mean and deviation are exact. Fields with more than 1,024 different values have estimates, marked ≈, of
their number (standard error 1.6 % at most) and quantiles within 0.4 %, of times within 1/1,024 of their range.</p></footer></div>`,
  })
}

const showSection = ({ id, title, body }: Section): Html =>
  html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>
`
