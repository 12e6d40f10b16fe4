import { packageJson } from './packages.ts'

/** Merchant category codes, those of single airlines, hotels and car rentals (3000 to 3999) included. */
export function mccRows(): string[][] {
  const entries = packageJson('merchant-category-codes', 'without_groups/mcc-en.json') as {
    mcc: string
    fullDescription: string
  }[]
  return entries.map(({ mcc, fullDescription }) => [
    mcc,
    inLatin(fullDescription).replace(/\s+/g, ' ').trim(),
  ])
}

/** The package is kept in Ukrainian, too: some letters only look Latin. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  і: 'i',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
}
const inLatin = (text: string) => text.replace(/[аеіорсх]/g, (letter) => LOOK_ALIKES[letter])
