import { LineCounter, parseDocument } from 'yaml'
import { InvalidSchemaError } from '../errors.ts'

/** YAML (or JSON) text as plain data. @throws InvalidSchemaError with line and column of each error of syntax. */
export function parseSchemaText(text: string): unknown {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  if (document.errors.length > 0) {
    throw new InvalidSchemaError(
      document.errors.map((error) => {
        const { line, col } = lineCounter.linePos(error.pos[0])
        return { path: `line ${line}, column ${col}`, expected: 'YAML', found: error.message }
      }),
    )
  }
  return document.toJS()
}
