#!/usr/bin/env node
import { App } from 'aws-cdk-lib'
import { addDeployment } from '../lib/deployment.ts'

addDeployment(new App({ analyticsReporting: false }))
