#!/usr/bin/env node
import { App } from 'aws-cdk-lib'
import { CoreStack } from '../lib/core-stack.ts'

const app = new App({ analyticsReporting: false })
new CoreStack(app, 'DailySyntheticCore', {
  description: 'A daily feed of synthetic card payments: bucket, functions, workflows.',
})
