import { packageText } from './packages.ts'

const PER_COUNTRY = 8
const BLOCK_ADDRESSES = 2 ** 16

/**
 * Per country eight blocks /16 that lie wholly in its allocations, spread evenly over them; fewer are repeated. The
 * package warns of mistakes in its data; another reading of the registries' files disagreed on 5 of these 868 blocks.
 */
export function networkRows(countries: readonly string[]): string[][] {
  const blocks = wholeBlocks()
  return countries.flatMap((country) => {
    const own = blocks.get(country) ?? []
    if (own.length === 0) return []
    return Array.from({ length: PER_COUNTRY }, (_, i) => {
      const block =
        own.length < PER_COUNTRY ? own[i % own.length] : own[Math.floor((i * own.length) / PER_COUNTRY)]
      return [`${country}-${i}`, `${block >> 8}.${block & 255}`]
    })
  })
}

/** Numbers of /16 blocks (their first two bytes) by country, in order. Ranges that touch are one. */
function wholeBlocks(): Map<string, number[]> {
  const blocks = new Map<string, number[]>()
  let [from, until, owner] = [0, 0, '']
  const close = () => {
    const own = blocks.get(owner) ?? []
    for (let block = Math.ceil(from / BLOCK_ADDRESSES); (block + 1) * BLOCK_ADDRESSES <= until; block++)
      own.push(block)
    blocks.set(owner, own)
  }
  for (const line of packageText('@ip-location-db/asn-country', 'asn-country-ipv4-num.csv')
    .trim()
    .split('\n')) {
    const [first, last, country] = line.trim().split(',')
    if (country !== owner || Number(first) !== until) {
      close()
      from = Number(first)
      owner = country
    }
    until = Number(last) + 1
  }
  close()
  return blocks
}
