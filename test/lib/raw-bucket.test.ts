import { Match, Template } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import { deploymentOf, template } from './synthesized.ts'

const rules = (...expected: object[]) => ({
  LifecycleConfiguration: { Rules: Match.arrayWith(expected.map((rule) => Match.objectLike(rule))) },
})

describe('the bucket', () => {
  it('is encrypted, versioned and closed to the public', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      VersioningConfiguration: { Status: 'Enabled' },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    })
  })

  it('refuses plain HTTP and old TLS to everybody', () => {
    const refusal = (Condition: object) =>
      Match.objectLike({ Effect: 'Deny', Action: 's3:*', Principal: { AWS: '*' }, Condition })
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: [
          refusal({ Bool: { 'aws:SecureTransport': 'false' } }),
          refusal({ NumericLessThan: { 's3:TlsVersion': 1.2 } }),
        ],
      },
    })
  })

  it('keeps what was published, and nothing else for ever', () => {
    template.hasResourceProperties(
      'AWS::S3::Bucket',
      rules(
        {
          NoncurrentVersionExpiration: { NoncurrentDays: 30 },
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
          ExpiredObjectDeleteMarker: true,
          Prefix: Match.absent(),
          ExpirationInDays: Match.absent(),
        },
        { Prefix: '_staging/', ExpirationInDays: 2, NoncurrentVersionExpiration: { NoncurrentDays: 1 } },
        { Prefix: '_superseded/', ExpirationInDays: 30 },
        { Prefix: '_quarantine/', ExpirationInDays: 30 },
      ),
    )
  })

  it('keeps superseded runs and old versions as long as the deployment says', () => {
    Template.fromStack(deploymentOf({ retentionDays: '7' }).core).hasResourceProperties(
      'AWS::S3::Bucket',
      rules(
        { NoncurrentVersionExpiration: { NoncurrentDays: 7 }, Prefix: Match.absent() },
        { Prefix: '_superseded/', ExpirationInDays: 7 },
      ),
    )
  })

  it.each([
    ['production', 'Retain', 0],
    ['sandbox', 'Delete', 1],
    ['emulator', 'Delete', 0],
  ])(
    'in %s has the deletion policy %s, and is emptied by %i functions of CDK',
    (profile, policy, emptiers) => {
      const of = Template.fromStack(deploymentOf({ profile }).core)
      of.hasResource('AWS::S3::Bucket', { DeletionPolicy: policy, UpdateReplacePolicy: policy })
      expect(Object.keys(of.findResources('Custom::S3AutoDeleteObjects'))).toHaveLength(emptiers)
    },
  )
})
