import type { Coordinates, Stream } from '../random/stream.ts'

/** Something made for some items at once: a field, an attribute or a reference. */
interface Subject {
  /** `row`, or the name of a population with a leading `@`. */
  readonly frame: string
  readonly name: string
  /** Coordinates of the items. */
  readonly at: Coordinates
}

/** A stream by its names under the dataset. */
export interface StreamName {
  readonly scope: string
  readonly name: string
}

/** That something was drawn from a stream, at these coordinates. */
export interface DrawNote {
  readonly stream: StreamName
  readonly at: readonly [number, number]
}

interface Entry {
  readonly subject: Subject
  readonly draws: { readonly stream: StreamName; readonly at: Coordinates }[]
}

/** Keeps from which streams and at which coordinates each field is drawn while rows are made. */
export class Journal {
  readonly #entries = new Map<string, Entry[]>()
  /** What is being made: one thing may ask for another. */
  readonly #open: Entry[] = []

  /** Makes something, to which belongs whatever is drawn meanwhile. */
  attribute<T>(subject: Subject, make: () => T): T {
    const entry: Entry = { subject, draws: [] }
    const key = keyOf(subject)
    this.#entries.set(key, [...(this.#entries.get(key) ?? []), entry])
    this.#open.push(entry)
    try {
      return make()
    } finally {
      this.#open.pop()
    }
  }

  /** The stream, whose draws are noted from now on. */
  follow({ key }: Stream, stream: StreamName): Stream {
    return {
      key,
      // Copied: who draws may go on to change the coordinates.
      onDraw: ([first, second], n) =>
        this.#open.at(-1)?.draws.push({ stream, at: [first.slice(0, n), second.slice(0, n)] }),
    }
  }

  /** What was drawn for a field of the item that has these coordinates, in order; nothing where it was never made. */
  drawsOf(frame: string, name: string, item: readonly [number, number]): DrawNote[] {
    for (const { subject, draws } of this.#entries.get(keyOf({ frame, name })) ?? []) {
      const i = indexOf(subject.at, item)
      if (i >= 0) return draws.map(({ stream, at }) => ({ stream, at: [at[0][i], at[1][i]] }))
    }
    return []
  }
}

const keyOf = ({ frame, name }: Pick<Subject, 'frame' | 'name'>) => `${frame}/${name}`

function indexOf([first, second]: Coordinates, [c0, c1]: readonly [number, number]): number {
  for (let i = 0; i < first.length; i++) if (first[i] === c0 && second[i] === c1) return i
  return -1
}
