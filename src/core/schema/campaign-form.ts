/** The form of `campaigns`: how some of the rows come from someone who strikes, again and again, at a victim. */
import * as z from 'zod'
import { name, path, share } from './terms.ts'

const scenario = z
  .strictObject({
    weight: z.number().positive().describe('Its part of all campaign rows, relative to the others.'),
    lasts_days: z.number().int().min(1).max(366).default(1).describe('How long one campaign goes on.'),
    rows_per_day: z
      .number()
      .positive()
      .max(1000)
      .default(1)
      .describe('Rows that one victim gets on an average day of its campaign.'),
    victims: z
      .enum(['busy', 'any'])
      .default('busy')
      .describe('Whether those with more rows are struck more often, as their card is seen more often.'),
    among: path
      .optional()
      .describe(
        'Path to a member: the campaign strikes all who belong to it, e.g. everyone in card.customer.market, rather than one entity.',
      ),
    at_once: z
      .number()
      .int()
      .min(1)
      .max(256)
      .default(1)
      .describe('With `among`: campaigns that go on at once in each group.'),
  })
  .describe('One way to strike.')
export type ScenarioForm = z.infer<typeof scenario>

export const campaigns = z
  .strictObject({
    rate: share.describe('Exactly round(rows × rate) rows of every day come from campaigns.'),
    difficulty: share
      .default(0.5)
      .describe(
        'Share of their rows that look like any other: from 0, all show their scenario, to 1, none does.',
      ),
    scenarios: z.record(name, scenario).refine((all) => {
      const count = Object.keys(all).length
      return count >= 1 && count <= 16
    }, '1 to 16 scenarios'),
  })
  .describe('Rows made by campaigns, such as fraud; fields of type campaign tell which. Needs rows_of.')
export type CampaignsForm = z.infer<typeof campaigns>
