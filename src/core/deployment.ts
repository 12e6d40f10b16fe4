/** What a deployed feed says of itself: the outputs of its core stack, by which everything else finds it. */
import * as z from 'zod'

/** The core stack of a deployment that was given no other name. */
export const DEFAULT_STACK = 'DailySyntheticCore'

export const deploymentOutputs = z.object({
  BucketName: z.string(),
  DailyRunMachineArn: z.string(),
  BackfillMachineArn: z.string(),
  /** What the schedule makes. */
  Dataset: z.string(),
  /** Rows of a scheduled day, or words for as many as the schema says. */
  DefaultRows: z.string(),
  ScheduleExpression: z.string(),
  /** `database.table` of the dataset, then of its sides, with commas between, where there is a catalog. */
  CatalogTables: z.string().optional(),
})

export type DeploymentOutputs = Readonly<z.infer<typeof deploymentOutputs>>
