import type { JobName } from '../../lib/job-access.ts'
import { cleanupRun } from '../../src/jobs/cleanup-run.ts'
import type { JobContext } from '../../src/jobs/context.ts'
import { generatePart } from '../../src/jobs/generate-part.ts'
import { inspectPart } from '../../src/jobs/inspect-part.ts'
import { planBackfill } from '../../src/jobs/plan-backfill.ts'
import { planDay } from '../../src/jobs/plan-day.ts'
import { profileDay } from '../../src/jobs/profile-day.ts'
import { publishDay } from '../../src/jobs/publish-day.ts'
import { recoverRun } from '../../src/jobs/recover-run.ts'
import { releaseRun } from '../../src/jobs/release-run.ts'
import { summarizeBackfill } from '../../src/jobs/summarize-backfill.ts'
import { verifyDay } from '../../src/jobs/verify-day.ts'

/** Every job by the name of its state. */
export const ALL_JOBS: Readonly<Record<JobName, (input: unknown, context: JobContext) => Promise<unknown>>> =
  {
    PlanDay: planDay,
    GeneratePart: generatePart,
    InspectPart: inspectPart,
    VerifyDay: verifyDay,
    ProfileDay: profileDay,
    PublishDay: publishDay,
    CleanupRun: cleanupRun,
    ReleaseRun: releaseRun,
    RecoverRun: recoverRun,
    PlanBackfill: planBackfill,
    SummarizeBackfill: summarizeBackfill,
  }
