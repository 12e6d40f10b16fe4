/** What a store says of an object without its bytes. */
export interface ObjectInfo {
  readonly key: string
  readonly sizeBytes: number
  /** Changes whenever the object does. Opaque: compare, or hand back in `ifMatch`. */
  readonly etag: string
}

/** At most one may be set. When the condition does not hold: PreconditionFailedError, and nothing is written. */
export interface PutCondition {
  /** Write only if there is no such object. */
  readonly ifNoneMatch?: '*'
  /** Write only if the object still has this etag. */
  readonly ifMatch?: string
}

/**
 * The little that the jobs need of an object store. Keys are relative, `/`-separated, without `..` or a leading `/`.
 * A write is whole or absent: no reader ever sees half an object. Failures are StorageError with their `cause`.
 */
export interface ObjectStore {
  /** Where the store is, for people and for reopening it elsewhere: `file:///data`, `s3://bucket/prefix`, `memory:`. */
  readonly uri: string
  /** Whole object, or null when there is none. */
  get(key: string): Promise<{ readonly bytes: Uint8Array; readonly etag: string } | null>
  head(key: string): Promise<ObjectInfo | null>
  put(key: string, bytes: Uint8Array, condition?: PutCondition): Promise<ObjectInfo>
  /** Streams chunks to one object in constant memory. If the source throws, no object is left and the error passes on. */
  putStream(key: string, chunks: AsyncIterable<Uint8Array>): Promise<ObjectInfo>
  /** Every object under the prefix, in key order. */
  list(prefix: string): AsyncIterable<ObjectInfo>
  /** Copies within the store, provided the source still has this etag. */
  copy(from: string, to: string, ifMatch: string): Promise<ObjectInfo>
  /** Deletes what exists of these; a missing key is no error. */
  delete(keys: readonly string[]): Promise<void>
}
