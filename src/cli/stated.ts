type Stated<T> = { readonly [K in keyof T]?: Exclude<T[K], null> }

/** Only what the person said: what is null, another may decide. */
export const stated = <T extends object>(values: T): Stated<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Stated<T>
