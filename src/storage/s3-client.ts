import { S3Client } from '@aws-sdk/client-s3'

const CONNECTION_TIMEOUT_MILLIS = 5_000
const SOCKET_IDLE_TIMEOUT_MILLIS = 60_000

/** Whether an endpoint is on this machine: an emulator, never an account. */
export const isLoopback = (endpoint: string) =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(endpoint).hostname)

/**
 * Region, credentials and endpoint (AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_S3) are found by the SDK's own rules.
 * An emulator on this machine cannot be reached as `bucket.localhost`, hence path-style addresses there.
 */
export function createS3Client(environment: Readonly<Record<string, string | undefined>>): S3Client {
  const endpoint = environment.AWS_ENDPOINT_URL_S3 ?? environment.AWS_ENDPOINT_URL
  return new S3Client({
    forcePathStyle: endpoint !== undefined && isLoopback(endpoint),
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT_MILLIS,
      socketTimeout: SOCKET_IDLE_TIMEOUT_MILLIS,
    },
  })
}
