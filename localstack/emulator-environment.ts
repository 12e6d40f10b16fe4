/** What a process sees of AWS when it may reach nothing but an emulator. */
import { devNull } from 'node:os'
import { delimiter, dirname } from 'node:path'
import { type Environment, loopbackEndpoint } from './loopback-guard.ts'

export const DEFAULT_ENDPOINT = 'http://127.0.0.1:4566'
export const REGION = 'us-east-1'
/** The account that emulators use unless told otherwise. */
export const ACCOUNT = '000000000000'
/** Reached directly, whatever proxy leads elsewhere. */
const LOOPBACK_HOSTS = 'localhost,127.0.0.1,::1,[::1]'

/**
 * The environment without any AWS setting but those of the emulator that it names.
 * @throws NotLoopbackError
 */
export function emulatorEnvironment(environment: Environment): Record<string, string> {
  const endpoint = loopbackEndpoint(environment)
  const others = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !/^AWS_/i.test(entry[0]),
  )
  const noProxy = [LOOPBACK_HOSTS, environment.NO_PROXY ?? environment.no_proxy ?? []].flat().join(',')
  return {
    ...Object.fromEntries(others),
    // MiniStack runs functions, and CDK the app, with the first node on the path: the one that runs this.
    PATH: [dirname(process.execPath), environment.PATH].join(delimiter),
    NO_PROXY: noProxy,
    no_proxy: noProxy,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_EC2_METADATA_DISABLED: 'true',
    // Profiles have settings of endpoints too.
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
  }
}

/**
 * Makes it this process's own environment: every client and child process from here on reaches the emulator only.
 * @throws NotLoopbackError before anything is changed
 */
export function enterEmulator(environment: Environment = process.env): string {
  const emulated = emulatorEnvironment(environment)
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, emulated)
  return loopbackEndpoint(process.env)
}
