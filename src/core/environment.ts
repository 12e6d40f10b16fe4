/** Names of the environment variables that the stack sets and the functions read. */

/** Where the store is, as `openStore` takes it. */
export const STORE_VARIABLE = 'DAILY_SYNTHETIC_STORE'

/** What requests leave open, as JSON that `parseRunDefaults` takes. Unset: the project's own defaults. */
export const DEFAULTS_VARIABLE = 'DAILY_SYNTHETIC_DEFAULTS'

/** The catalog's tables that follow the published days, as `formatTables` has them. Unset: there is no catalog. */
export const CATALOG_TABLES_VARIABLE = 'DAILY_SYNTHETIC_CATALOG_TABLES'

/** Name of the event bus that hears of published days. Unset: nobody is told. */
export const EVENT_BUS_VARIABLE = 'DAILY_SYNTHETIC_EVENT_BUS'
