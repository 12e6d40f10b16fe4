/** Writes docs/scale.md: `npm run scale`. */
import { writeFile } from 'node:fs/promises'
import { scaleDocument } from './scale/document.ts'

await writeFile(new URL('../docs/scale.md', import.meta.url), scaleDocument())
