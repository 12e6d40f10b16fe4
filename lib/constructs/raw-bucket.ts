import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { QUARANTINE_PREFIX } from '../../src/core/failure.ts'
import { STAGING_PREFIX, SUPERSEDED_PREFIX } from '../../src/core/keys.ts'
import { acknowledgeWildcards } from '../acknowledge-wildcards.ts'
import type { FeedSettings } from '../feed-settings.ts'
import type { Access } from '../job-access.ts'
import { PROFILES } from '../profiles.ts'

/** Runs last hours and clear up after themselves; this is for what even the clean-up left. */
const STAGING_DAYS = 2

/** The bucket that holds one feed: what it publishes, its lock and what its runs are working on. */
export class RawBucket extends Construct {
  readonly bucket: Bucket

  constructor(scope: Construct, id: string, { profile, retentionDays }: FeedSettings) {
    super(scope, id)
    const { keepsData, emptiesBucket } = PROFILES[profile]
    const kept = Duration.days(retentionDays)
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      versioned: true,
      removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      autoDeleteObjects: emptiesBucket,
      lifecycleRules: [
        {
          id: 'overwritten-and-deleted',
          noncurrentVersionExpiration: kept,
          expiredObjectDeleteMarker: true,
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
        {
          id: 'staging',
          prefix: STAGING_PREFIX,
          expiration: Duration.days(STAGING_DAYS),
          // Every run deletes what it staged, which was copied by then: no reason to pay for it a month.
          noncurrentVersionExpiration: Duration.days(1),
        },
        { id: 'superseded', prefix: SUPERSEDED_PREFIX, expiration: kept },
        { id: 'quarantine', prefix: QUARANTINE_PREFIX, expiration: kept },
      ],
    })
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'The data is synthetic and names nobody. Who needs to know who read it turns on CloudTrail data events, which need no second bucket.',
    })
  }

  /** Allows exactly this access, by key patterns. */
  grant(role: Role, access: Access): void {
    this.#allow(role, ['s3:GetObject'], access.read)
    this.#allow(role, ['s3:PutObject', 's3:AbortMultipartUpload'], access.write)
    this.#allow(role, ['s3:DeleteObject'], access.delete)
    if (!access.list?.length) return
    role.addToPolicy(
      new PolicyStatement({
        actions: ['s3:ListBucket'],
        resources: [this.bucket.bucketArn],
        // "IfExists": the check behind "not found" is a read of one key, which has no prefix.
        conditions: { StringLikeIfExists: { 's3:prefix': [...access.list] } },
      }),
    )
  }

  #allow(role: Role, actions: string[], patterns: readonly string[] = []): void {
    if (patterns.length === 0) return
    const resources = patterns.map((pattern) => this.bucket.arnForObjects(pattern))
    role.addToPolicy(new PolicyStatement({ actions, resources }))
    acknowledgeWildcards(
      role,
      resources,
      'Objects below one prefix of the feed, whose keys hold dates, run ids and part numbers.',
    )
  }
}
