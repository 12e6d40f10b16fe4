import { packageText } from './packages.ts'

/** ISO 4217 codes that are paid in: those without minor units (metals, bonds, tests) are left out. */
export function currencyRows(): string[][] {
  const rows = new Map<string, string[]>()
  for (const [, entry] of packageText('currency-codes', 'iso-4217-list-one.xml').matchAll(
    /<CcyNtry>(.+?)<\/CcyNtry>/gs,
  )) {
    const text = (tag: string) => new RegExp(`<${tag}(?: [^>]*)?>([^<]+)</${tag}>`).exec(entry)?.[1].trim()
    const code = text('Ccy')
    const minorUnits = text('CcyMnrUnts')
    if (code === undefined || minorUnits === undefined || !/^\d+$/.test(minorUnits)) continue
    rows.set(code, [code, text('CcyNm')!, text('CcyNbr')!, minorUnits])
  }
  return [...rows.values()]
}
