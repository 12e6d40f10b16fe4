import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InvalidRequestError } from '../../src/core/errors.ts'
import { openStore } from '../../src/storage/open-store.ts'

describe('openStore', () => {
  it.each([
    ['./data', `file://${resolve('data')}`],
    ['/data/feed', 'file:///data/feed'],
    ['file:///data/my%20feed', 'file:///data/my%20feed'],
    ['s3://my-bucket', 's3://my-bucket'],
    ['s3://my-bucket/', 's3://my-bucket'],
    ['s3://my-bucket/a/b/', 's3://my-bucket/a/b'],
  ])('opens %s as %s', async (location, uri) => {
    expect((await openStore(location)).uri).toBe(uri)
  })

  it('reopens a store by its uri', async () => {
    const { uri } = await openStore('./with space')
    expect((await openStore(uri)).uri).toBe(uri)
  })

  it.each(['', 's3://', 's3:bucket', 'gs://bucket', 'https://example.com/data', 'memory:'])(
    'refuses %j, naming what it could be',
    async (location) => {
      const failure = openStore(location)
      await expect(failure).rejects.toThrow(InvalidRequestError)
      await expect(failure).rejects.toThrow(
        'store: expected a folder, file:///folder or s3://bucket[/prefix], found',
      )
    },
  )
})
