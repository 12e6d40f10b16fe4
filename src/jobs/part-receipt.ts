import * as z from 'zod'

/** What GeneratePart says it wrote. InspectPart holds the stored object against it. */
export const partReceipt = z.object({
  runId: z.string(),
  part: z.number(),
  rows: z.number(),
  bytes: z.number(),
  /** Of the bytes as they left the writer, 64 hex digits. */
  sha256: z.string(),
  /** Of the object as stored. Whatever rewrites it later, even with the same bytes, may change it. */
  etag: z.string(),
  /** Row digest of the rows as they were generated. */
  digest: z.string(),
})

export type PartReceipt = Readonly<z.infer<typeof partReceipt>>
