/** AWS refused or failed: permission, region, network, or no such thing. `cause` has the reason. */
export class CloudError extends Error {
  override name = 'CloudError'
}

/** Runs a request to AWS; `what` says what was expected of it. Whatever it throws becomes a CloudError. */
export async function asking<T>(what: string, request: () => Promise<T>): Promise<T> {
  try {
    return await request()
  } catch (cause) {
    throw new CloudError(`${what}, found ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
}
