/** Values that are kept. */
const EXAMPLES = 8

/** A value and its hash. */
export interface Example {
  readonly first: number
  readonly second: number
  readonly value: string | number
}

/** The 8 distinct values with the least hashes: the same in whatever order and parts the values come. */
export class ExampleValues {
  /** By rising hash. */
  private kept: Example[] = []
  /** High words of hashes that are kept are at most this. A quick look before the value is made. */
  greatest = Number.POSITIVE_INFINITY

  add(example: Example): void {
    if (example.first > this.greatest) return
    const isKnown = this.kept.some(
      ({ first, second }) => first === example.first && second === example.second,
    )
    if (isKnown) return
    this.kept = [...this.kept, example]
      .sort((a, b) => a.first - b.first || a.second - b.second)
      .slice(0, EXAMPLES)
    if (this.kept.length === EXAMPLES) this.greatest = this.kept[EXAMPLES - 1].first
  }

  merge(other: ExampleValues): void {
    for (const example of other.kept) this.add(example)
  }

  values(): (string | number)[] {
    return this.kept.map(({ value }) => value)
  }
}
