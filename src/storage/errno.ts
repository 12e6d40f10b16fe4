/** Whether a system call failed for one of these reasons, e.g. `ENOENT`. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

/** `fallback` when the path leads to no file; any other failure passes on. */
export async function unlessAbsent<T, F>(operation: Promise<T>, fallback: F): Promise<T | F> {
  try {
    return await operation
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return fallback
    throw error
  }
}
