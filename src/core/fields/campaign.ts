import type { Column } from '../column.ts'
import { drawBits, drawChance } from '../random/stream.ts'
import type { FieldOf } from '../schema/field-form.ts'
import { hexTexts, ID_PATTERN } from './identifier.ts'
import type { Made, Surroundings } from './made.ts'
import type { Scope } from './scope.ts'
import { columnOfScalars, withValidity } from './values.ts'

/** Stream whose key turns a campaign's coordinates into its id. */
export const CAMPAIGN_ID_STREAM = '#campaign_id'

/** What a row has to do with the campaign that made it, if one did. */
export function compileCampaign(form: FieldOf<'campaign'>, around: Surroundings): Made | null {
  const { campaigns } = around
  if (campaigns === null)
    return around.fault('type', 'campaigns in the document, and a field of rows', 'campaign')
  if (form.part === 'label') {
    return {
      type: 'bool',
      nullable: false,
      cardinality: 'low',
      declared: { exactTrueRate: campaigns.rate },
      make: (scope) => ({
        encoding: 'plain',
        type: 'bool',
        values: scope.rows!.campaigns().struck,
        valid: null,
      }),
    }
  }
  if (form.part === 'id') {
    return {
      type: 'string',
      nullable: true,
      cardinality: 'recurring',
      declared: { pattern: ID_PATTERN },
      reach: struck,
      make: idsOf,
    }
  }
  const names = Object.keys(campaigns.scenarios)
  const dictionary = columnOfScalars('string', names)
  const scenarioOf = (scope: Scope): Column => {
    const { scenarios, struck } = scope.rows!.campaigns()
    return { encoding: 'dictionary', type: 'string', codes: scenarios, dictionary, valid: struck }
  }
  const promise = {
    type: 'string',
    nullable: true,
    cardinality: 'low',
    declared: { allowed: names },
    reach: struck,
  } as const
  if (form.part === 'scenario') return { ...promise, make: scenarioOf }
  return {
    ...promise,
    make: (scope) => {
      const shows = drawChance(scope.stream(form.stream ?? form.name), scope, 1 - campaigns.difficulty)
      return withValidity(scenarioOf(scope), shows)
    },
  }
}

const struck = (scope: Scope) => scope.rows!.campaigns().struck

/** The id of each row's campaign; null for a row of none. */
export function idsOf(scope: Scope): Column {
  const { at, struck } = scope.rows!.campaigns()
  const id = drawBits(scope.stream(CAMPAIGN_ID_STREAM), at, scope.length)
  return { encoding: 'plain', type: 'string', values: hexTexts(id, scope.length), valid: struck }
}
