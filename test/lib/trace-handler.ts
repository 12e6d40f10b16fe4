/** Run as a process of its own: calls a bundled handler as Lambda would, and prints the segments that it sends to X-Ray. */
import { createSocket } from 'node:dgram'
import { setTimeout as sleep } from 'node:timers/promises'

const WAIT_MILLIS = 5_000
const [code] = process.argv.slice(2)
const daemon = createSocket('udp4')
const segments: unknown[] = []
// A datagram is a header and a segment, a line each.
daemon.on('message', (datagram) => segments.push(JSON.parse(datagram.toString().split('\n')[1] ?? '')))
await new Promise<void>((resolve) => daemon.bind(0, '127.0.0.1', resolve))

Object.assign(process.env, {
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  LAMBDA_TASK_ROOT: code,
  _X_AMZN_TRACE_ID: 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1',
  AWS_XRAY_DAEMON_ADDRESS: `127.0.0.1:${daemon.address().port}`,
  POWERTOOLS_TRACE_ENABLED: 'true',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
  DAILY_SYNTHETIC_STORE: code,
})
const { handler } = await import(`${code}/lambdas/plan-day.mjs`)
const refused = await handler({ owner: 'me', request: { date: 'never' } }).catch((error: Error) => error.name)
for (let waited = 0; segments.length === 0 && waited < WAIT_MILLIS; waited += 10) await sleep(10)
daemon.close()
process.stdout.write(JSON.stringify({ refused, segments }))
