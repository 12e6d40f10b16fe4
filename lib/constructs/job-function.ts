import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Architecture, type Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { STORE_VARIABLE } from '../../src/core/environment.ts'
import { JOB_ACCESS, type JobName } from '../job-access.ts'
import type { RawBucket } from './raw-bucket.ts'

/** Lambda gives one whole vCPU at this size. The jobs run on one thread, so more would buy memory only. */
const MEMORY_MIB = 1769

export interface JobFunctionProps {
  /** State of the workflow that the function works for. */
  readonly job: JobName
  /** The bundled handlers. */
  readonly code: Code
  readonly bucket: RawBucket
  readonly timeoutSeconds: number
}

/** The function behind one state of a workflow: `PlanDay` runs `lambdas/plan-day.ts`. */
export class JobFunction extends LambdaFunction {
  constructor(scope: Construct, { job, code, bucket, timeoutSeconds }: JobFunctionProps) {
    super(scope, job, {
      code,
      handler: `lambdas/${handlerName(job)}.handler`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: MEMORY_MIB,
      timeout: Duration.seconds(timeoutSeconds),
      environment: { [STORE_VARIABLE]: `s3://${bucket.bucket.bucketName}` },
      logGroup: new LogGroup(scope, `${job}Logs`, {
        retention: RetentionDays.ONE_MONTH,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    })
    bucket.grant(this, JOB_ACCESS[job])
  }
}

/** `PlanDay` → `plan-day` */
export const handlerName = (job: string): string => job.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase()
