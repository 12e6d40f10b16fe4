/** Rows of the first step of a part. */
const FIRST_STEP_ROWS = 256

/**
 * How many rows are made at a time, after a step of so many: few at first (after 0), then twice as many each time, up to
 * `most`. Engines compile a function as a whole once it has been called a few times; a long loop in its first call they
 * compile in the middle of it, and then anew, which costs a fresh process a fifth of its first half million rows.
 */
export const growStep = (rows: number, most: number) =>
  Math.min(rows === 0 ? FIRST_STEP_ROWS : 2 * rows, most)
