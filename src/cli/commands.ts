import type { Command } from './command.ts'
import { backfill } from './commands/backfill.ts'
import { clean } from './commands/clean.ts'
import { cost } from './commands/cost.ts'
import { execute } from './commands/execute.ts'
import { explain } from './commands/explain.ts'
import { generate } from './commands/generate.ts'
import { labels } from './commands/labels.ts'
import { preview } from './commands/preview.ts'
import { profile } from './commands/profile.ts'
import { promote } from './commands/promote.ts'
import { run } from './commands/run.ts'
import { schemaCheck, schemaDocs, schemaList, schemaShow } from './commands/schema.ts'
import { smoke } from './commands/smoke.ts'
import { status } from './commands/status.ts'
import { verify } from './commands/verify.ts'

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  run,
  backfill,
  generate,
  status,
  preview,
  explain,
  verify,
  profile,
  labels,
  schemaList,
  schemaShow,
  schemaCheck,
  schemaDocs,
  promote,
  clean,
  smoke,
  execute,
  cost,
]
