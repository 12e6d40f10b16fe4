/** When a feed runs, as EventBridge writes it. */
const CRON = /^cron\(\S+( \S+){5}\)$/
const RATE = /^rate\((?:1 (minute|hour|day)|(?!1 )([1-9]\d*) (minutes|hours|days))\)$/
const MINUTES = { minute: 1, hour: 60, day: 1_440 } as const

/** Every night, when the day before is over everywhere that the schedule's clock, UTC, says so. */
export const DEFAULT_SCHEDULE = 'cron(0 2 * * ? *)'

/** A cron expression of six fields, or a rate that is not shorter than allowed. */
export function isSchedule(expression: unknown, shortestRateMinutes: number): expression is string {
  if (typeof expression !== 'string') return false
  if (CRON.test(expression)) return true
  const rate = RATE.exec(expression)
  if (!rate) return false
  const [, one, count = '1', several] = rate
  const unit = (one ?? several?.slice(0, -1)) as keyof typeof MINUTES
  return Number(count) * MINUTES[unit] >= shortestRateMinutes
}
