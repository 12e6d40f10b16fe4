/** Names of the environment variables that the stack sets and the functions read. */

/** Where the store is, as `openStore` takes it. */
export const STORE_VARIABLE = 'DAILY_SYNTHETIC_STORE'
