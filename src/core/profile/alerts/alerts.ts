import { formatCounted, formatShare } from '../../format.ts'
import { ALERT_KINDS, type Alert, type AlertKind } from '../alert.ts'
import type { DatasetProfile } from '../dataset-profile.ts'
import { correlatedAlerts } from './correlated.ts'
import { driftedAlerts } from './drifted.ts'
import { FIELD_ALERTS } from './field-alerts.ts'

/** What a reader of a profile should look at first: by gravity, then in the order of the fields. */
export function alertsOf(profile: Omit<DatasetProfile, 'alerts'>): Alert[] {
  const { rows, fields, correlations, duplicates, drift } = profile
  if (rows === 0) return [{ kind: 'empty', field: null, message: 'There are no rows' }]
  const names = fields.map(({ name }) => name)
  const alerts: Alert[] = [
    ...(drift ? driftedAlerts(drift) : []),
    ...duplicateAlerts(duplicates),
    ...correlatedAlerts(correlations, names),
    ...fields.flatMap((field) =>
      Object.entries(FIELD_ALERTS).flatMap(([kind, alert]) => {
        const message = alert(field)
        return message === null ? [] : [{ kind: kind as AlertKind, field: field.name, message }]
      }),
    ),
  ]
  const place = ({ kind, field }: Alert) =>
    ALERT_KINDS.indexOf(kind) * (names.length + 1) + (field === null ? 0 : names.indexOf(field) + 1)
  return alerts.sort((a, b) => place(a) - place(b))
}

function duplicateAlerts({ rows, share, isExact }: DatasetProfile['duplicates']): Alert[] {
  if (rows === 0) return []
  const message = `${isExact ? '' : 'About '}${formatCounted(rows, 'row')} (${formatShare(share)}) repeat others`
  return [{ kind: 'duplicates', field: null, message }]
}
