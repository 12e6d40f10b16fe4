import * as z from 'zod'

const fileReceipt = z.object({
  rows: z.number(),
  bytes: z.number(),
  /** Of the bytes as they left the writer, 64 hex digits. */
  sha256: z.string(),
  /** Of the object as stored. Whatever rewrites it later, even with the same bytes, may change it. */
  etag: z.string(),
  /** Row digest of the rows as they were generated. */
  digest: z.string(),
})

/** What GeneratePart says it wrote. InspectPart holds the stored objects against it. */
export const partReceipt = fileReceipt.extend({
  runId: z.string(),
  part: z.number(),
  /** Of the files of the dataset's sides, in their order. */
  sides: z.array(fileReceipt),
})

/** Of one file. */
export type FileReceipt = Readonly<z.infer<typeof fileReceipt>>
export type PartReceipt = Readonly<z.infer<typeof partReceipt>>
/** A part that was verified, as it lies in staging. */
export const verifiedPart = fileReceipt.omit({ digest: true }).extend({ part: z.number() })
export type VerifiedPart = Readonly<z.infer<typeof verifiedPart>>

/** What InspectPart leaves of a part that is not what was written: outcomes of parts carry no sentences. */
export const partFault = z.object({ message: z.string() })
