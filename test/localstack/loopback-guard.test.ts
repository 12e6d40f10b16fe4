import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { emulatorEnvironment } from '../../localstack/emulator-environment.ts'
import { loopbackEndpoint, NotLoopbackError } from '../../localstack/loopback-guard.ts'

const LOCALSTACK = join(import.meta.dirname, '..', '..', 'localstack')
const LOCAL = 'http://127.0.0.1:4566'

describe('loopbackEndpoint', () => {
  it.each([
    [LOCAL, LOCAL],
    ['http://localhost:4566/', 'http://localhost:4566'],
    ['http://[::1]:4566', 'http://[::1]:4566'],
    // Another way to write 127.0.0.1, understood alike by every URL parser of this runtime.
    ['http://0x7f.1:4566', LOCAL],
  ])('accepts %s', (endpoint, origin) => {
    expect(loopbackEndpoint({ AWS_ENDPOINT_URL: endpoint })).toBe(origin)
  })

  it.each([
    undefined,
    '',
    '127.0.0.1:4566',
    'localhost:4566',
    'http://127.0.0.1.evil.com:4566',
    'http://localhost.evil.com:4566',
    'http://localhost.:4566',
    'http://127.0.0.1@evil.com:4566',
    'http://localhost:4566@evil.com',
    'http://user:secret@127.0.0.1:4566',
    'http://evil.com/127.0.0.1',
    'http://evil.com#@127.0.0.1',
    'http://evil.com\\@127.0.0.1',
    'http://127.0.0.1:4566/path',
    'http://127.0.0.1:4566/?query',
    'http://[::ffff:127.0.0.1]:4566',
    'http://0.0.0.0:4566',
    'http://127.0.0.1',
    'http://127.0.0.1.nip.io:4566',
    'https://127.0.0.1:4566',
    'https://s3.us-east-1.amazonaws.com',
  ])('refuses %s', (endpoint) => {
    expect(() => loopbackEndpoint({ AWS_ENDPOINT_URL: endpoint })).toThrow(NotLoopbackError)
  })

  it('accepts the same endpoint for one service', () => {
    expect(loopbackEndpoint({ AWS_ENDPOINT_URL: LOCAL, AWS_ENDPOINT_URL_S3: `${LOCAL}/` })).toBe(LOCAL)
  })

  it.each(['https://s3.amazonaws.com', 'http://127.0.0.1.evil.com', 'http://127.0.0.1:9000', ''])(
    'refuses %s as the endpoint of one service',
    (endpoint) => {
      const environment = { AWS_ENDPOINT_URL: LOCAL, AWS_ENDPOINT_URL_S3: endpoint }
      expect(() => loopbackEndpoint(environment)).toThrow(/^AWS_ENDPOINT_URL_S3: expected/)
    },
  )

  it('refuses an environment in which endpoints are turned off', () => {
    const environment = { AWS_ENDPOINT_URL: LOCAL, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'TRUE' }
    expect(() => loopbackEndpoint(environment)).toThrow(/^AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: expected none/)
  })
})

describe('emulatorEnvironment', () => {
  it('keeps nothing that could lead to an account, nor a proxy before the emulator', () => {
    const account = {
      AWS_PROFILE: 'production',
      AWS_SESSION_TOKEN: 'real',
      AWS_ACCESS_KEY_ID: 'real',
      AWS_WEB_IDENTITY_TOKEN_FILE: '/token',
      NO_PROXY: 'intranet',
    }
    const environment = emulatorEnvironment({ ...account, AWS_ENDPOINT_URL: LOCAL, HOME: '/home' })
    expect(environment).toMatchObject({ HOME: '/home', AWS_ENDPOINT_URL: LOCAL, AWS_ENDPOINT_URL_S3: LOCAL })
    expect(Object.keys(environment).filter((name) => /PROFILE|TOKEN/.test(name))).toEqual([])
    expect(Object.values(environment)).not.toContain('real')
    expect(environment.NO_PROXY?.split(',')).toEqual(expect.arrayContaining(['127.0.0.1', 'intranet']))
  })
})

describe('every script', () => {
  const scripts = ['up.ts', 'deploy.ts', 'run.ts', 'down.ts']

  it('is one of those that are tried below', () => {
    const found = readdirSync(LOCALSTACK).filter(
      (file) => file.endsWith('.ts') && !/^export /m.test(readFileSync(join(LOCALSTACK, file), 'utf8')),
    )
    expect(found.sort()).toEqual([...scripts].sort())
  })

  it.each(scripts)('refuses another host before it does anything: %s', async (script) => {
    const env = { ...process.env, AWS_ENDPOINT_URL: 'http://127.0.0.1.evil.com:4566' }
    const attempt = promisify(execFile)(process.execPath, [join(LOCALSTACK, script)], { env })
    await expect(attempt).rejects.toThrow(
      'NotLoopbackError: AWS_ENDPOINT_URL: expected the bare http address',
    )
  })

  it.each(['deploy.ts', 'run.ts'])(
    'refuses to guess where to when no endpoint is set: %s',
    async (script) => {
      const { AWS_ENDPOINT_URL, ...env } = process.env
      const attempt = promisify(execFile)(process.execPath, [join(LOCALSTACK, script)], { env })
      await expect(attempt).rejects.toThrow('found none')
    },
  )
})
