import { drawUniform } from '../random/stream.ts'
import type { FieldOf } from '../schema/field-form.ts'
import { emptyBytes } from '../workspace.ts'
import type { Made, Surroundings } from './made.ts'
import { periodsOf } from './per.ts'

/**
 * Whether a member is within an episode: each of its periods of `every_days` has one by chance, of a length and at a
 * place in the period of its own. What else is drawn `per` so many days is the same throughout an episode.
 */
export function compileEpisode(form: FieldOf<'episode'>, around: Surroundings): Made | null {
  const { every_days, lasts_days, chance } = form
  const [fewest, most] = lasts_days
  if (around.kind === 'row')
    return around.fault('type', 'an attribute of a population, which rows can read', 'episode')
  if (fewest > most || most > every_days)
    return around.fault(
      'lasts_days',
      `fewest and most, up to every_days (${every_days})`,
      lasts_days.join(', '),
    )
  return {
    type: 'bool',
    nullable: false,
    cardinality: 'low',
    declared: {},
    make: (scope) => {
      const { held, elapsed } = periodsOf(scope, every_days)
      const name = form.stream ?? form.name
      const happens = drawUniform(scope.stream(name), held.at, scope.length)
      const lengths = drawUniform(scope.stream(`${name}/days`), held.at, scope.length)
      const starts = drawUniform(scope.stream(`${name}/start`), held.at, scope.length)
      const values = emptyBytes(scope.length).fill(0)
      for (let i = 0; i < values.length; i++) {
        if (happens[i] >= chance) continue
        const days = fewest + Math.floor((most - fewest + 1) * lengths[i])
        const start = Math.floor((every_days - days + 1) * starts[i])
        values[i] = elapsed[i] >= start && elapsed[i] < start + days ? 1 : 0
      }
      return { encoding: 'plain', type: 'bool', values, valid: null }
    },
  }
}
