import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { CfnNamedQuery, CfnWorkGroup } from 'aws-cdk-lib/aws-athena'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { PROFILES, type Profile } from '../profiles.ts'

/** A query that reads more is stopped: 5 cents' worth. */
const MAX_SCANNED_BYTES = 10_000_000_000
/** Results can be had again. */
const RESULT_DAYS = 7

export interface QueryWorkgroupProps {
  /** Unique in an account and region. */
  readonly name: string
  readonly profile: Profile
  readonly database: string
  /** SQL by name. */
  readonly queries: Readonly<Record<string, string>>
}

/** Where the feed is queried: a bounded scan, encrypted results in a bucket of their own, and queries to begin with. */
export class QueryWorkgroup extends Construct {
  constructor(scope: Construct, id: string, { name, profile, database, queries }: QueryWorkgroupProps) {
    super(scope, id)
    const results = resultBucket(this, profile)
    const workgroup = new CfnWorkGroup(this, 'Workgroup', {
      name,
      recursiveDeleteOption: true,
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        bytesScannedCutoffPerQuery: MAX_SCANNED_BYTES,
        publishCloudWatchMetricsEnabled: true,
        resultConfiguration: {
          outputLocation: `s3://${results.bucketName}/`,
          encryptionConfiguration: { encryptionOption: 'SSE_S3' },
        },
      },
    })
    for (const [i, [title, queryString]] of Object.entries(queries).entries()) {
      const query = new CfnNamedQuery(this, `Query${i}`, {
        name: title,
        database,
        queryString,
        workGroup: name,
      })
      query.addResourceDependency(workgroup)
    }
  }
}

function resultBucket(scope: Construct, profile: Profile): Bucket {
  const { keepsData, emptiesBucket } = PROFILES[profile]
  const bucket = new Bucket(scope, 'Results', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    autoDeleteObjects: emptiesBucket,
    lifecycleRules: [
      { expiration: Duration.days(RESULT_DAYS), abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
  })
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason: `Results of queries over synthetic data, gone after ${RESULT_DAYS} days.`,
  })
  return bucket
}
