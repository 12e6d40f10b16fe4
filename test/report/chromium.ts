import { existsSync } from 'node:fs'

/** Where systems keep it; CHROMIUM names another place. */
const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A browser to look at pages with, or undefined when the machine has none. */
export const chromiumPath = PLACES.find((place) => place !== undefined && existsSync(place))
