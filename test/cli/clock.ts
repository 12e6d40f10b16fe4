/** When the tests of the command line happen. */
export const NOW = new Date('2026-11-20T12:00:00Z')
export const YESTERDAY = '2026-11-19'
