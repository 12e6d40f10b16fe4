import { Duration } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  Architecture,
  type Code,
  type FunctionOptions,
  Function as LambdaFunction,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import { COMPUTING_MIB } from '../../src/core/cost.ts'
import { STORE_VARIABLE } from '../../src/core/environment.ts'
import { METRICS_NAMESPACE } from '../../src/core/metrics.ts'
import { acknowledgeWildcards } from '../acknowledge-wildcards.ts'
import type { FeedSettings } from '../feed-settings.ts'
import { JOB_ACCESS, type JobName } from '../job-access.ts'
import { PROFILES } from '../profiles.ts'
import { logGroup } from './log-group.ts'
import type { RawBucket } from './raw-bucket.ts'

/** These move and delete small objects: they wait for S3 more than they compute. */
const WAITING_MIB = 512
const WAITING_JOBS: readonly JobName[] = ['CleanupRun', 'ReleaseRun', 'RecoverRun', 'SummarizeBackfill']

export interface JobFunctionProps extends Pick<FunctionOptions, 'deadLetterQueue' | 'environment'> {
  /** State of the workflow that the function works for. */
  readonly job: JobName
  /** The bundled handlers. */
  readonly code: Code
  readonly bucket: RawBucket
  readonly timeoutSeconds: number
  readonly settings: FeedSettings
}

/** The function behind one state of a workflow: `PlanDay` runs `lambdas/plan-day.ts`. */
export class JobFunction extends LambdaFunction {
  readonly job: JobName
  readonly memoryMib: number

  constructor(scope: Construct, props: JobFunctionProps) {
    const { job, bucket, settings, timeoutSeconds, environment, ...rest } = props
    const { isTraced } = PROFILES[settings.profile]
    const memoryMib = WAITING_JOBS.includes(job) ? WAITING_MIB : COMPUTING_MIB
    // A role of its own, for CDK's would let every function write every log.
    const role = new Role(scope, `${job}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    const logs = logGroup(scope, `${job}Logs`, settings)
    super(scope, job, {
      ...rest,
      role,
      handler: `lambdas/${handlerName(job)}.handler`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memoryMib,
      timeout: Duration.seconds(timeoutSeconds),
      tracing: isTraced ? Tracing.ACTIVE : Tracing.DISABLED,
      logGroup: logs,
      environment: {
        [STORE_VARIABLE]: `s3://${bucket.bucket.bucketName}`,
        POWERTOOLS_SERVICE_NAME: settings.name,
        POWERTOOLS_METRICS_NAMESPACE: METRICS_NAMESPACE,
        POWERTOOLS_TRACE_ENABLED: String(isTraced),
        ...environment,
      },
    })
    this.job = job
    this.memoryMib = memoryMib
    logs.grantWrite(role)
    bucket.grant(role, JOB_ACCESS[job])
    if (isTraced)
      acknowledgeWildcards(role, ['*'], 'X-Ray has no resources that a segment could be bound to.')
  }
}

/** `PlanDay` → `plan-day` */
export const handlerName = (job: string): string => job.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase()
