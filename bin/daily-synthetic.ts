#!/usr/bin/env node
import { App } from 'aws-cdk-lib'
import { addDeployment } from '../lib/deployment.ts'

try {
  addDeployment(new App({ analyticsReporting: false }))
} catch (error) {
  // Settings that someone got wrong: what is wrong says more than where it was found.
  if (!(error instanceof Error) || error.name !== 'InvalidRequestError') throw error
  process.stderr.write(`Settings of the deployment:\n${error.message}\n`)
  process.exitCode = 1
}
