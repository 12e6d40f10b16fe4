/** What the errors of S3 mean to a store. */
import { S3ServiceException } from '@aws-sdk/client-s3'

const statusOf = (error: unknown) =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined

/** 412: the condition does not hold. 409: another conditional write to the key is under way; ours lost to it. */
export function isLostCondition(error: unknown): boolean {
  const status = statusOf(error)
  return status === 412 || status === 409
}

/** A missing bucket is a failure, not a missing object. HEAD has no body, so it cannot tell them apart. */
export function isMissingObject(error: unknown): boolean {
  return statusOf(error) === 404 && (error as Error).name !== 'NoSuchBucket'
}
