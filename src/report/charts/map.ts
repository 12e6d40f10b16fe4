import { axisX, axisY } from '@observablehq/plot'
import type { Interaction } from '../../core/profile/interactions.ts'
import type { Html } from '../html.ts'
import { numberAxis } from './axis.ts'
import { describeDensity, shadeMark, shades } from './density.ts'
import { draw } from './draw.ts'

export const isMap = (_interaction: Interaction): boolean => false
export const mapChart = (interaction: Interaction): Html => {
  void numberAxis
  void axisX
  void axisY
  void describeDensity
  void shadeMark
  void shades
  void draw
  throw new Error(String(interaction))
}
