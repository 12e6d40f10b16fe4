import type { Command } from './command.ts'
import { type CommandName, OUTLINES } from './outlines.ts'

/** Only the command asked for is loaded: each brings packages that take time. */
const LOADERS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  run: async () => (await import('./commands/run.ts')).run,
  backfill: async () => (await import('./commands/backfill.ts')).backfill,
  generate: async () => (await import('./commands/generate.ts')).generate,
  status: async () => (await import('./commands/status.ts')).status,
  preview: async () => (await import('./commands/preview.ts')).preview,
  explain: async () => (await import('./commands/explain.ts')).explain,
  verify: async () => (await import('./commands/verify.ts')).verify,
  profile: async () => (await import('./commands/profile.ts')).profile,
  labels: async () => (await import('./commands/labels.ts')).labels,
  'schema list': async () => (await import('./commands/schema.ts')).schemaList,
  'schema show': async () => (await import('./commands/schema.ts')).schemaShow,
  'schema check': async () => (await import('./commands/schema.ts')).schemaCheck,
  'schema docs': async () => (await import('./commands/schema.ts')).schemaDocs,
  promote: async () => (await import('./commands/promote.ts')).promote,
  clean: async () => (await import('./commands/clean.ts')).clean,
  drill: async () => (await import('./commands/drill.ts')).drill,
  smoke: async () => (await import('./commands/smoke.ts')).smoke,
  execute: async () => (await import('./commands/execute.ts')).execute,
  cost: async () => (await import('./commands/cost.ts')).cost,
}

/** In the order of the help. */
export const COMMAND_NAMES = Object.keys(OUTLINES) as readonly CommandName[]

export const loadCommand = (name: CommandName): Promise<Command> => LOADERS[name]()

export const loadCommands = (): Promise<Command[]> => Promise.all(COMMAND_NAMES.map(loadCommand))
