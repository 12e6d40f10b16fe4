import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import type { IGrantable } from 'aws-cdk-lib/aws-iam'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { STAGING_PREFIX } from '../../src/core/keys.ts'
import type { Access } from '../job-access.ts'

/** Runs last hours and clear up after themselves; this is for what even the clean-up left. */
const STAGING_DAYS = 2

/** The bucket that holds the feed. It outlives its stack. */
export class RawBucket extends Construct {
  readonly bucket: Bucket

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
        { prefix: STAGING_PREFIX, expiration: Duration.days(STAGING_DAYS) },
      ],
    })
  }

  /** Allows exactly this access, by key patterns. */
  grant(grantee: IGrantable, access: Access): void {
    this.#allow(grantee, ['s3:GetObject'], access.read)
    this.#allow(grantee, ['s3:PutObject', 's3:AbortMultipartUpload'], access.write)
    this.#allow(grantee, ['s3:DeleteObject'], access.delete)
    if (!access.list?.length) return
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['s3:ListBucket'],
        resources: [this.bucket.bucketArn],
        // "IfExists": the check behind "not found" is a read of one key, which has no prefix.
        conditions: { StringLikeIfExists: { 's3:prefix': [...access.list] } },
      }),
    )
  }

  #allow(grantee: IGrantable, actions: string[], patterns: readonly string[] = []): void {
    if (patterns.length === 0) return
    const resources = patterns.map((pattern) => this.bucket.arnForObjects(pattern))
    grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources }))
  }
}
