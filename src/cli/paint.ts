import { styleText } from 'node:util'

type Colour = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan'

/** Colours a text, or leaves it as it is where colours are not wanted. */
export type Paint = (colour: Colour, text: string) => string

/** `validateStream` is off because the caller has decided by its own stream, not by the process's stdout. */
export const paintFor = (colours: boolean): Paint =>
  colours ? (colour, text) => styleText(colour, text, { validateStream: false }) : (_, text) => text
