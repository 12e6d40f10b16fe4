/** Options that several commands share, each declared once. */

import { DEFAULT_STACK } from '../core/deployment.ts'
import { formatCount } from '../core/format.ts'
import { DEFAULT_SCHEMA, DEFAULT_SEED, MAX_PARTS } from '../core/request.ts'
import { defaulted, flag, optional } from './options.ts'
import { text, utcDate, wholeNumber } from './readers.ts'

export const store = defaulted(text, {
  placeholder: 'DIR|S3URI',
  help: 'Folder or s3://bucket[/prefix] that holds the days',
  fallback: './data',
})

/** For commands that make rows: the schema itself is needed. */
export const schema = defaulted(text, {
  placeholder: 'NAME|PATH',
  help: 'A shipped schema, or the path of a YAML file of your own',
  fallback: DEFAULT_SCHEMA,
})

/** For commands that read published days: only the dataset's name is needed, so it need not be a shipped schema. */
export const publishedSchema = defaulted(text, {
  placeholder: 'NAME|PATH',
  help: 'Dataset by its name, or by the path of its schema',
  fallback: DEFAULT_SCHEMA,
})

export const date = defaulted(utcDate, {
  placeholder: 'DAY',
  help: 'Day in UTC: YYYY-MM-DD or "yesterday"',
  fallback: 'yesterday',
})

export const rows = optional(wholeNumber, {
  placeholder: 'N',
  help: 'Rows of the day; 250k, 1m and 1e6 are understood (default: as the schema says)',
})

export const seed = defaulted(wholeNumber, {
  placeholder: 'N',
  help: 'Same seed, same rows',
  fallback: String(DEFAULT_SEED),
})

export const parts = optional(wholeNumber, {
  placeholder: 'N',
  help: `Files to cut the day into, at most ${formatCount(MAX_PARTS)}; the rows do not depend on it (default: by size)`,
})

/** For commands that work here and there. */
export const remote = flag('In the deployment that --stack names, instead of here and --store')

export const stack = defaulted(text, {
  placeholder: 'NAME',
  help: 'Core stack of the deployment, in the account and region of the usual AWS settings',
  fallback: DEFAULT_STACK,
})

/** For commands that may leave the choice to a deployment. */
export const schemaOrDeployed = optional(text, {
  placeholder: 'NAME|PATH',
  help: `A shipped schema, or the path of a YAML file of your own (default: ${DEFAULT_SCHEMA}; of a deployment: its own)`,
})

export const seedOrDeployed = optional(wholeNumber, {
  placeholder: 'N',
  help: `Same seed, same rows (default: ${DEFAULT_SEED}; of a deployment: its own)`,
})

export const rowsOrDeployed = optional(wholeNumber, {
  placeholder: 'N',
  help: 'Rows of the day; 250k, 1m and 1e6 are understood (default: as the schema says; of a deployment: its own)',
})
