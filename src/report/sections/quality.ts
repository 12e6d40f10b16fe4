import type { Check, Offenders } from '../../core/expectations/check.ts'
import type { QualityReport } from '../../core/expectations/check-day.ts'
import { formatCount, formatCounted } from '../../core/format.ts'
import { MISSING, showValue } from '../display.ts'
import type { LinkTo } from '../field-links.ts'
import { type Html, html, trusted } from '../html.ts'
import { folded, table } from '../parts.ts'
import type { MakeSection } from './section.ts'

/** Failed checks in full view with rows that broke them; passed ones by rule, folded away. */
export const qualitySection: MakeSection = ({ quality, linkTo }) => {
  if (quality === null) return null
  const { checks } = quality
  const passed = checks.filter((check) => check.passed)
  const failed = checks.filter((check) => !check.passed)
  // What keeps a day from being published comes before what does not.
  failed.sort((a, b) => Number(a.severity === 'warn') - Number(b.severity === 'warn'))
  return {
    id: 'quality',
    title: 'Quality',
    count: failed.length,
    isBad: failed.length > 0,
    body: html`<p class="lead">${verdictBadge(quality)}</p>
${failed.map((check) => failedCheck(check, linkTo))}
${passed.length > 0 ? passedChecks(passed, linkTo) : null}`,
  }
}

/** All checks in a word. */
export function verdictBadge({ checks }: QualityReport): Html {
  const failed = checks.filter((check) => !check.passed)
  if (failed.length === 0)
    return html`<span class="badge good"><span aria-hidden="true">✓</span> All ${formatCounted(checks.length, 'check')} passed</span>`
  const warned = failed.filter(({ severity }) => severity === 'warn').length
  const [look, sign] = warned === failed.length ? ['warned', '!'] : ['failed', '✗']
  const found = [
    ...(warned < failed.length ? [`${failed.length - warned} failed`] : []),
    ...(warned > 0 ? [`${formatCounted(warned, 'warning')}`] : []),
  ]
  return html`<span class="badge ${look}"><span aria-hidden="true">${sign}</span> ${found.join(', ')} of ${formatCounted(checks.length, 'check')}</span>`
}

function failedCheck({ rule, field, severity, expected, observed, offenders }: Check, linkTo: LinkTo): Html {
  const [look, word] = severity === 'warn' ? ['warned', '! warning'] : ['failed', '✗ failed']
  return html`<article class="panel pad check ${look}"><h3><span class="badge ${look}">${word}</span> ${field === null ? html`Whole day` : linkTo(field)} <span class="quiet">${rule}</span></h3>
<dl class="facts"><dt>Expected</dt><dd>${expected}</dd><dt>Observed</dt><dd>${observed}</dd></dl>
${offenders && offenders.count > 0 ? offendingRows(offenders, field) : null}</article>`
}

/** The field that was checked comes first. */
function offendingRows({ count, rows }: Offenders, field: string | null): Html {
  const names = Object.keys(rows[0]?.values ?? {})
  const ordered =
    field !== null && names.includes(field) ? [field, ...names.filter((name) => name !== field)] : names
  const label = `The first ${rows.length} of ${formatCounted(count, 'row')} that break it`
  if (rows.length === 0) return html`<p class="note">${formatCounted(count, 'row')}</p>`
  return html`<p class="note">${label}</p>${table({
    label,
    columns: [{ name: 'Row', isNumber: true }, ...ordered.map((name) => ({ name }))],
    rows: rows.map(({ row, values }) => [
      formatCount(row),
      ...ordered.map((name) => cell(values[name], name === field)),
    ]),
  })}`
}

function cell(value: string | number | boolean | null, isChecked: boolean): Html {
  const shown = value === null ? html`<i>${MISSING}</i>` : html`${showValue(value, false)}`
  return isChecked ? html`<mark>${shown}</mark>` : shown
}

function passedChecks(passed: readonly Check[], linkTo: LinkTo): Html {
  const rules = [...new Set(passed.map(({ rule }) => rule))]
  const group = (rule: string) => {
    const ofRule = passed.filter((check) => check.rule === rule)
    return folded(
      html`<span class="good" aria-hidden="true">✓</span> ${rule} <span class="quiet">${formatCount(ofRule.length)}</span>`,
      table({
        label: `Passed: ${rule}`,
        columns: [{ name: 'Field' }, { name: 'Expected' }, { name: 'Observed' }],
        rows: ofRule.map(({ field, expected, observed }) => [
          field === null ? trusted('Whole day') : linkTo(field),
          expected,
          observed,
        ]),
      }),
    )
  }
  return html`<h3>Passed</h3><div class="panel rules">${rules.map(group)}</div>`
}
