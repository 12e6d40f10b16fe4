/** List prices in US dollars, us-east-1, November 2026, without free tier or discounts. A newer list is a new file. */
export const PRICES = {
  region: 'us-east-1',
  asOf: '2026-11',
  /** Lambda on arm64. */
  functionGibSecond: 0.0000133334,
  functionRequest: 0.0000002,
  /** Step Functions, Standard. */
  transition: 0.000025,
  /** S3 Standard: PUT, COPY, POST and LIST. */
  storageWrite: 0.005 / 1000,
  storageRead: 0.0004 / 1000,
  storageGibMonth: 0.023,
  /** CloudWatch Logs, ingested. */
  logGib: 0.5,
} as const

export type Prices = { readonly [K in keyof typeof PRICES]: K extends 'region' | 'asOf' ? string : number }
