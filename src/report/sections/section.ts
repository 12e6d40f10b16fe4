import type { QualityReport } from '../../core/expectations/check-day.ts'
import type { DatasetProfile } from '../../core/profile/dataset-profile.ts'
import type { LinkTo } from '../field-links.ts'
import type { Html } from '../html.ts'

export type Lineage = Readonly<Record<string, string | number>>

/** What a profile page is made of. */
export interface Contents {
  readonly profile: DatasetProfile
  readonly quality: QualityReport | null
  readonly lineage: Lineage | null
  readonly linkTo: LinkTo
}

/** A part of the page that the contents list. */
export interface Section {
  readonly id: string
  readonly title: string
  /** A figure beside the title, in the contents, too. */
  readonly count?: number
  /** The figure asks for a look. */
  readonly isBad?: boolean
  readonly body: Html
}

/** Null where there is nothing to say. */
export type MakeSection = (contents: Contents) => Section | null
