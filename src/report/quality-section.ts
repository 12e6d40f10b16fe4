import type { Check } from '../core/expectations/check.ts'
import type { QualityReport } from '../core/expectations/check-day.ts'
import { breakable, type Html, html } from './html.ts'

/** Failed checks in full view, passed ones folded away. */
export function qualitySection({ checks }: QualityReport): Html {
  const failed = checks.filter((check) => !check.passed)
  const passed = checks.filter((check) => check.passed)
  return html`<section aria-labelledby="quality"><h2 id="quality">Quality</h2>
<p>${verdict(failed, checks.length)}</p>
${failed.length > 0 ? checkTable('Checks that failed', failed) : null}
${passed.length > 0 ? html`<details><summary>Show the ${passed.length} checks that passed</summary>${checkTable('Checks that passed', passed)}</details>` : null}
</section>`
}

function verdict(failed: readonly Check[], total: number): Html {
  if (failed.length === 0) {
    return html`<span class="badge passed">✓ All ${total} checks passed</span>`
  }
  const isOnlyWarned = failed.every(({ severity }) => severity === 'warn')
  return html`<span class="badge ${isOnlyWarned ? 'warned' : 'failed'}">${isOnlyWarned ? '!' : '✗'} ${failed.length} of ${total} checks failed</span>`
}

function checkTable(caption: string, checks: readonly Check[]): Html {
  return html`<div class="panel scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr><th scope="col">Result</th><th scope="col">Field</th><th scope="col">Rule</th><th scope="col">Expected</th><th scope="col">Observed</th></tr></thead>
<tbody>${checks.map(checkRow)}</tbody></table></div>`
}

function checkRow({ rule, field, severity, expected, observed, passed }: Check): Html {
  const [style, word] = passed
    ? ['passed', '✓ passed']
    : severity === 'warn'
      ? ['warned', '! warning']
      : ['failed', '✗ failed']
  return html`<tr><td><span class="badge ${style}">${word}</span></td><th scope="row">${breakable(field ?? 'whole day')}</th><td class="value">${rule}</td><td class="wide">${expected}</td><td class="wide">${observed}</td></tr>`
}
