import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { listFiles } from '../../scripts/make-lists.ts'

const FOLDER = join(import.meta.dirname, '../../src/core/lists/data')

it('the shipped lists are what the packages of data make of them, byte for byte', () => {
  const made = listFiles()
  expect(readdirSync(FOLDER).toSorted()).toEqual([...made.keys()].toSorted())
  for (const [path, text] of made) expect(readFileSync(join(FOLDER, path), 'utf8'), path).toBe(text)
}, 120_000)
