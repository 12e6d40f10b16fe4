/** The Arrow schema that a file carries, for readers that know Arrow: descriptions, and which texts are dictionaries. */
import type { ColumnType, FieldType } from '../core/column.ts'
import { encodeFlatbuffer, type Node, type Slot } from './writing/flatbuffer.ts'

/** Where readers look for it among the key-value metadata. */
export const ARROW_SCHEMA_KEY = 'ARROW:schema'

/** Key of a field's description in it. */
export const DESCRIPTION_KEY = 'description'

// Tables, their slots and numbers as Arrow's format/Schema.fbs and format/Message.fbs declare them. It is written here,
// for the library would take longer to load than a short file takes to write.

const byte = (value: number): Slot => ({ bytes: 1, value })
const short = (value: number): Slot => ({ bytes: 2, value })
const flag = (value: boolean): Slot => byte(Number(value))

const METADATA_V5 = 4
const SCHEMA_MESSAGE = 1
const MICROSECOND = 2
const DOUBLE = 2

/** Which member of the union of types it is, and its table. */
type ArrowType = readonly [id: number, table: readonly Slot[]]

const int = (bits: number): ArrowType => [2, [{ bytes: 4, value: bits }, flag(true)]]

const INT32 = int(32)
const ARROW_TYPES: Readonly<Record<ColumnType, ArrowType>> = {
  bool: [6, []],
  int32: INT32,
  int64: int(64),
  float64: [3, [short(DOUBLE)]],
  timestamp: [10, [short(MICROSECOND), 'UTC']],
  string: [5, []],
}

/** Before the message, in a stream: a mark, and the length of the message. */
const PREFIX_BYTES = 8
const CONTINUATION = 0xffffffff
const MESSAGE_ALIGNMENT = 8

/** The fields as the message that begins an Arrow stream, in base64. */
export function encodeArrowSchema(fields: readonly FieldType[]): string {
  const schema: Slot = { table: [null, { vector: fields.map(fieldTable) }] }
  const message = encodeFlatbuffer([short(METADATA_V5), byte(SCHEMA_MESSAGE), schema])
  const paddedBytes = Math.ceil(message.length / MESSAGE_ALIGNMENT) * MESSAGE_ALIGNMENT
  const stream = Buffer.alloc(PREFIX_BYTES + paddedBytes)
  stream.writeUInt32LE(CONTINUATION, 0)
  stream.writeUInt32LE(paddedBytes, 4)
  stream.set(message, PREFIX_BYTES)
  return stream.toString('base64')
}

/** Texts that recur are dictionaries, each with an id of its own; numbers never are, to save decoding. */
function fieldTable({ name, type, nullable, cardinality, description }: FieldType, id: number): Node {
  const recurs = type === 'string' && (cardinality === 'low' || cardinality === 'recurring')
  const [typeId, table] = ARROW_TYPES[type]
  const dictionary = recurs ? { table: [{ bytes: 8, value: id }, { table: INT32[1] }] as const } : null
  const children = { vector: [] }
  const metadata = description === '' ? null : { vector: [{ table: [DESCRIPTION_KEY, description] }] }
  return { table: [name, flag(nullable), byte(typeId), { table }, dictionary, children, metadata] }
}
