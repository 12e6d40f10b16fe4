/** What kind of place a feed is deployed to, and what follows from it. */

interface Traits {
  /** Whether the bucket outlives its stack. */
  readonly keepsData: boolean
  /** Whether the bucket is emptied so that it can go with its stack. */
  readonly emptiesBucket: boolean
  readonly isTraced: boolean
  /** Whether an alarm may be on a sum of metrics: MiniStack refuses that. */
  readonly sumsMetrics: boolean
  /** Whether the stacks beside Core are deployed: emulators lack Glue, Athena and Budgets. */
  readonly hasCompanions: boolean
  /** A run a minute is for tests: every run of a day but the first finds the day published. */
  readonly shortestRateMinutes: number
}

export const PROFILES = {
  production: {
    keepsData: true,
    emptiesBucket: false,
    isTraced: true,
    sumsMetrics: true,
    hasCompanions: true,
    shortestRateMinutes: 60,
  },
  sandbox: {
    keepsData: false,
    emptiesBucket: true,
    isTraced: true,
    sumsMetrics: true,
    hasCompanions: true,
    shortestRateMinutes: 60,
  },
  // Emptying runs a function of CDK's own, which hangs MiniStack.
  emulator: {
    keepsData: false,
    emptiesBucket: false,
    isTraced: false,
    sumsMetrics: false,
    hasCompanions: false,
    shortestRateMinutes: 1,
  },
} as const satisfies Record<string, Traits>

export type Profile = keyof typeof PROFILES
