import { type App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { CatalogStack } from './catalog-stack.ts'
import { CoreStack } from './core-stack.ts'
import { readFeedSettings } from './feed-settings.ts'
import { GuardrailsStack } from './guardrails-stack.ts'
import { PROFILES } from './profiles.ts'

export interface Deployment {
  readonly core: CoreStack
  readonly catalog: CatalogStack | null
  readonly guardrails: GuardrailsStack | null
}

/** The stacks that the app's context asks for, held against the rules of AWS Solutions when they are synthesized. */
export function addDeployment(app: App): Deployment {
  const settings = readFeedSettings(app.node)
  const { name, profile } = settings
  const core = new CoreStack(app, `${name}Core`, {
    settings,
    description: 'A daily feed of synthetic data: bucket, functions, workflows, rules and alarms.',
  })
  if (!PROFILES[profile].hasCompanions) return { core, catalog: null, guardrails: null }
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  const { feed } = core
  const catalog = new CatalogStack(app, `${name}Catalog`, {
    feed,
    description: 'Tables over a daily feed of synthetic data, and a workgroup to query them.',
  })
  const guardrails = new GuardrailsStack(app, `${name}Guardrails`, {
    feed,
    description: 'Budget and dashboard of a daily feed of synthetic data.',
  })
  return { core, catalog, guardrails }
}
