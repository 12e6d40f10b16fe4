import { describe, expect, it } from 'vitest'
import { ContractError } from '../../src/core/errors.ts'
import { manifestKey, parseManifest } from '../../src/core/manifest.ts'

const manifest = {
  dataset: 'payments',
  date: '2026-11-19',
  runId: '0123456789abcdef',
  rows: 3,
  averageRows: null,
  parts: [{ key: 'k', rows: 3, sizeBytes: 9, sha256: 'ff' }],
  digest: 'd',
  columnDigests: { amount: 'c' },
  bytes: 9,
  sides: [],
  schema: { name: 'payments' },
  schemaDigest: 's',
  schemaVersion: 1,
  seed: 1,
  engineVersion: '1',
  execution: 'e',
  publishedAt: '2026-11-20T02:00:00.000Z',
  highlights: {
    labelRate: 0.003,
    drift: { field: 'amount', psi: 0.04, isNotable: false },
    warnings: 1,
  },
}
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

describe('manifest', () => {
  it('lies beside the parts of its run', () => {
    expect(manifestKey(manifest)).toBe(
      'payments/year=2026/month=11/day=19/run_id=0123456789abcdef/_manifest.json',
    )
  })

  it('reads back as it was written', () => {
    expect(parseManifest(bytes(manifest), 'key')).toEqual(manifest)
  })

  it('of before there were highlights has none', () => {
    const { highlights, ...old } = manifest
    expect(parseManifest(bytes(old), 'key')).toEqual({ ...old, highlights: null })
  })

  it.each([{ ...manifest, rows: -1 }, { ...manifest, parts: undefined }, null])(
    'names its key when it is none',
    (other) => {
      expect(() => parseManifest(bytes(other), 'the/key')).toThrow(ContractError)
      expect(() => parseManifest(bytes(other), 'the/key')).toThrow('the/key: expected a manifest')
    },
  )
})
