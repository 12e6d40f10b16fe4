/**
 * Version of everything that decides a value: streams, generators, tables and the libraries that feed pools. Raise it
 * whenever the same request would give other rows; it is part of every run id.
 */
export const ENGINE_VERSION = '2'
