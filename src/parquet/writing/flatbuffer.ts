/**
 * FlatBuffers as far as an Arrow schema needs them: tables are given as they are declared, their slots in order.
 * @see https://flatbuffers.dev/internals/
 */

/** Absent; a whole number that is not negative, in so many bytes; or something that lies elsewhere. */
export type Slot = null | { readonly bytes: 1 | 2 | 4 | 8; readonly value: number } | Node
export type Node = string | { readonly table: readonly Slot[] } | { readonly vector: readonly Node[] }

const OFFSET_BYTES = 4

/** Where the tables are that have a layout, by its numbers: its bytes, a table's bytes, where in it each slot is. */
type Layouts = Map<string, number[]>

/** The buffer whose root is `table`. */
export function encodeFlatbuffer(table: readonly Slot[]): Uint8Array {
  const out: number[] = []
  const layouts: Layouts = new Map()
  reserve(out, OFFSET_BYTES)
  put(out, 0, OFFSET_BYTES, writeTable(out, table, layouts))
  // Last, for some readers do not look before what they have come to.
  for (const [layout, tables] of layouts) writeLayout(out, layout.split(',').map(Number), tables)
  return Uint8Array.from(out)
}

/** Little-endian. */
function put(out: number[], at: number, bytes: number, value: number): void {
  for (let i = 0, rest = value; i < bytes; i++, rest = Math.floor(rest / 256)) out[at + i] = rest % 256
}

/** @returns where that many zeros begin */
function reserve(out: number[], bytes: number, alignment = bytes): number {
  const at = Math.ceil(out.length / alignment) * alignment
  while (out.length < at + bytes) out.push(0)
  return at
}

function writeNode(out: number[], node: Node, layouts: Layouts): number {
  if (typeof node === 'string') return writeText(out, node)
  return 'table' in node ? writeTable(out, node.table, layouts) : writeVector(out, node.vector, layouts)
}

function writeText(out: number[], text: string): number {
  const bytes = Buffer.from(text)
  const at = reserve(out, OFFSET_BYTES)
  put(out, at, OFFSET_BYTES, bytes.length)
  for (const byte of bytes) out.push(byte)
  out.push(0)
  return at
}

function writeVector(out: number[], nodes: readonly Node[], layouts: Layouts): number {
  const at = reserve(out, OFFSET_BYTES * (1 + nodes.length), OFFSET_BYTES)
  put(out, at, OFFSET_BYTES, nodes.length)
  for (const [i, node] of nodes.entries()) point(out, at + OFFSET_BYTES * (1 + i), node, layouts)
  return at
}

function writeTable(out: number[], slots: readonly Slot[], layouts: Layouts): number {
  // A table begins with the way to its layout.
  let bytes = OFFSET_BYTES
  const offsets = slots.map((slot) => {
    if (slot === null) return 0
    const size = bytesOf(slot)
    const offset = Math.ceil(bytes / size) * size
    bytes = offset + size
    return offset
  })
  const at = reserve(out, bytes, Math.max(OFFSET_BYTES, ...slots.map(bytesOf)))
  const layout = [4 + offsets.length * 2, bytes, ...offsets].join()
  const alike = layouts.get(layout)
  if (alike) alike.push(at)
  else layouts.set(layout, [at])
  for (const [i, slot] of slots.entries()) {
    if (slot === null) continue
    if (typeof slot === 'object' && 'bytes' in slot) put(out, at + offsets[i], slot.bytes, slot.value)
    else point(out, at + offsets[i], slot, layouts)
  }
  return at
}

const bytesOf = (slot: Slot) =>
  slot !== null && typeof slot === 'object' && 'bytes' in slot ? slot.bytes : OFFSET_BYTES

function writeLayout(out: number[], numbers: readonly number[], tables: readonly number[]): void {
  const at = reserve(out, numbers.length * 2, 2)
  for (const [i, number] of numbers.entries()) put(out, at + i * 2, 2, number)
  for (const table of tables) put(out, table, OFFSET_BYTES, (table - at) >>> 0)
}

function point(out: number[], from: number, node: Node, layouts: Layouts): void {
  put(out, from, OFFSET_BYTES, writeNode(out, node, layouts) - from)
}
