import type { Alert } from '../alert.ts'
import type { Drift, DriftAgainst, FieldDrift } from '../drift.ts'

/** Usual readings of the population stability index. */
const NOTABLE = 0.1
const MAJOR = 0.25
/** An index up to this many times what chance gives on average is put down to chance. */
const TIMES_CHANCE = 3

/** One for each field that is notably other than the day before, or else than the week. */
export function driftedAlerts({ previous, week }: Drift): Alert[] {
  const names = [previous, ...(week ? [week] : [])].flatMap(({ fields }) => fields.map(({ field }) => field))
  return [...new Set(names)].flatMap((field) => {
    const message = sentence(previous, field) ?? (week && sentence(week, field))
    return message === null ? [] : [{ kind: 'drift' as const, field, message }]
  })
}

function sentence({ dates, fields }: DriftAgainst, name: string): string | null {
  const found = fields.find(({ field }) => field === name)
  if (!found || !isNotable(found)) return null
  const days = dates.length === 1 ? dates[0] : `the ${dates.length} days before`
  return `${Number(found.psi) >= MAJOR ? 'Far' : 'Notably'} from ${days}: PSI ${found.psi?.toFixed(2)}`
}

const isNotable = ({ psi, psiByChance }: FieldDrift) =>
  psi !== null && psi >= NOTABLE && psi > TIMES_CHANCE * (psiByChance ?? 0)
