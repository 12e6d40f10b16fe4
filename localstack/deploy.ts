/** `npm run local:deploy [-- key=value …]`: the Core stack on the emulator; the words are CDK context. */
import { deployCore } from './cdk.ts'
import { enterEmulator } from './emulator-environment.ts'

enterEmulator()
const settings = process.argv.slice(2).map((word) => {
  const [, key, value] = /^(\w+)=(.*)$/.exec(word) ?? []
  if (key === undefined) throw new Error(`${word}: expected key=value, as in rows=20000`)
  return [key, value as string] as const
})
const outputs = await deployCore(Object.fromEntries(settings))
for (const [name, value] of Object.entries(outputs)) process.stdout.write(`${name} ${value}\n`)
