/** Keeps every script of this folder on this machine: without it, a missing variable would reach a real account. */
import { isLoopback } from '../src/storage/s3-client.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** For all services; a service's own variable is this one, an underscore and the service. */
const ENDPOINT = 'AWS_ENDPOINT_URL'
/** Makes every SDK pass over the variables above. */
const IGNORE_ENDPOINTS = 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'

export class NotLoopbackError extends Error {
  override name = 'NotLoopbackError'
}

/**
 * The one endpoint that the environment names, as an origin: `http://127.0.0.1:4566`.
 * @throws NotLoopbackError when there is none, when it is not plainly on this machine, or when any service has another
 */
export function loopbackEndpoint(environment: Environment): string {
  if (environment[IGNORE_ENDPOINTS]?.toLowerCase() === 'true') {
    throw new NotLoopbackError(`${IGNORE_ENDPOINTS}: expected none, found true, which turns ${ENDPOINT} off`)
  }
  const endpoint = originOf(ENDPOINT, environment[ENDPOINT])
  for (const [name, value] of Object.entries(environment)) {
    if (!name.startsWith(`${ENDPOINT}_`) || value === undefined) continue
    const own = originOf(name, value)
    if (own !== endpoint) throw new NotLoopbackError(`${name}: expected ${endpoint} or none, found ${own}`)
  }
  return endpoint
}

function originOf(name: string, value: string | undefined): string {
  const url = URL.parse(value ?? '')
  if (url && isBare(url) && isLoopback(url.href)) return url.origin
  const expected = 'the bare http address of an emulator on this machine, such as http://127.0.0.1:4566'
  throw new NotLoopbackError(`${name}: expected ${expected}, found ${value ? JSON.stringify(value) : 'none'}`)
}

/** Nothing but a host and a port: whatever else an address has, no emulator needs, and it may mislead the eye. */
const isBare = ({ protocol, username, password, port, pathname, search, hash }: URL): boolean =>
  protocol === 'http:' && port !== '' && pathname === '/' && username + password + search + hash === ''
