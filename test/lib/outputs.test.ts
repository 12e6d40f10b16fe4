import { Template } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import { DEFAULT_STACK, deploymentOutputs } from '../../src/core/deployment.ts'
import { deploymentOf } from './synthesized.ts'

describe('the outputs of the core stack', () => {
  it.each(['production', 'emulator'])('are what the command line looks for, in profile %s', (profile) => {
    const { core } = deploymentOf({ profile })
    expect(core.stackName).toBe(DEFAULT_STACK)
    // Without those by which the stacks beside it refer to it.
    const outputs = Object.keys(Template.fromStack(core).findOutputs('*')).filter(
      (name) => !name.startsWith('ExportsOutput'),
    )
    const { shape } = deploymentOutputs
    const wanted = Object.keys(shape).filter((key) => key !== 'CatalogTables' || profile === 'production')
    expect(outputs.sort()).toEqual(wanted.sort())
  })
})
