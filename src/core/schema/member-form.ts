/** The forms of fields that tie rows and members to one another. */
import * as z from 'zod'
import { common, name, path, share } from './terms.ts'

export const entityForm = z
  .strictObject({ type: z.literal('entity'), from: path, ...common })
  .describe("An attribute of the row's entity, or of one it refers to: card.scheme, merchant.country.")

export const referenceForm = z
  .strictObject({
    type: z.literal('reference'),
    population: name.optional(),
    of: path
      .optional()
      .describe('Path to a member whose children are picked among: merchant, card.customer.'),
    with: z
      .record(name, path)
      .optional()
      .describe(
        'With `of`: an attribute of type position, and the earlier field whose value it must have: { channel: channel }.',
      ),
    skew: z.number().positive().default(1).describe('Above 1, members with low numbers are favoured.'),
    stray: share.optional().describe('With `of`: share that is picked among all members instead, evenly.'),
    first: z
      .array(path)
      .min(2)
      .optional()
      .describe(
        'Instead of a pick: the member that the first of these paths leads to, where it leads to one.',
      ),
    ...common,
  })
  .describe('Picks a member of a population for later fields to take attributes from. Never written.')

export const positionForm = z
  .strictObject({
    type: z.literal('position'),
    values: z
      .record(z.string(), z.number().int().min(1))
      .describe("How many of a parent's members have each value, in order."),
    ...common,
  })
  .describe(
    "A value by the member's position among those of its parent: the first so many have the first value.",
  )

export const episodeForm = z
  .strictObject({
    type: z.literal('episode'),
    every_days: z.number().int().min(2).max(3660).describe('One episode at most starts in so many days.'),
    lasts_days: z
      .tuple([z.number().int().min(1), z.number().int().min(1)])
      .describe('Fewest and most days that one lasts.'),
    chance: share.default(1).describe('Share of the periods that have one.'),
    ...common,
  })
  .describe('Whether the member is within an episode on the day, such as a journey.')

export const campaignForm = z
  .strictObject({
    type: z.literal('campaign'),
    part: z
      .enum(['label', 'scenario', 'tactic', 'id'])
      .describe(
        'label: whether a campaign made the row; scenario: which kind; tactic: the scenario where the row shows it (see difficulty); id: of the campaign.',
      ),
    ...common,
  })
  .describe('What the row has to do with a campaign; null, or false, for the other rows.')
