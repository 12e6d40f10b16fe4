import type { Batch, FieldType } from '../core/column.ts'

/** Some consecutive rows as a file has them. */
export interface Piece {
  /** In order. Each lies in a buffer that nothing else uses, which can go to another thread. */
  readonly bytes: readonly Uint8Array<ArrayBuffer>[]
}

/** How rows become a file: in pieces, each made without the others, then joined. */
export interface FileFormat<P extends Piece = Piece> {
  /** The rows of the batches in their order. Throws what `batches` throws. */
  encode(fields: readonly FieldType[], batches: Iterable<Batch>): Iterable<P>
  /** The file of all pieces in their order, as it is made. Throws what `pieces` throws. */
  join(
    fields: readonly FieldType[],
    pieces: Iterable<P> | AsyncIterable<P>,
  ): AsyncGenerator<Uint8Array, void, undefined>
}

export const writeFile = <P extends Piece>(
  format: FileFormat<P>,
  fields: readonly FieldType[],
  batches: Iterable<Batch>,
): AsyncGenerator<Uint8Array, void, undefined> => format.join(fields, format.encode(fields, batches))
