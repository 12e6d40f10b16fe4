import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { afterAll, expect, it } from 'vitest'
import { addDeployment } from '../../lib/deployment.ts'

/** As the command line gives it, so that templates are checked as strictly. */
const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'synth-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Every file of the cloud assembly, the bundled code included. */
function synthesize(name: string): Map<string, string> {
  const outdir = join(folder, name)
  const app = new App({ outdir, context, analyticsReporting: false })
  addDeployment(app)
  app.synth()
  const files = readdirSync(outdir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name)
      return [path.slice(outdir.length), readFileSync(path, 'base64')]
    }),
  )
}

it('synthesizes the same assembly twice, but for the stack traces in its metadata', () => {
  const first = synthesize('first')
  const second = synthesize('second')
  expect([...first.keys()].sort()).toEqual([...second.keys()].sort())
  expect([...first.keys()].filter((path) => path.endsWith('.mjs')).length).toBeGreaterThan(10)
  const different = [...first.keys()].filter((path) => first.get(path) !== second.get(path))
  expect(different.filter((path) => !path.endsWith('.metadata.json'))).toEqual([])
}, 60_000)
