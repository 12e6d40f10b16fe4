/** Rows that belong to entities: src/core/world/owned-rows.ts. */
import { doubleAt, intAt, setDouble, setFlag, setInt } from '../memory'

/** Entities whose due days recur: src/core/world/recurring.ts */
const CYCLE = 1024

/**
 * Lays rows end to end, entity by entity: those that it is dealt, at places 0, 1, 2 …, those that are due, at places of their own, and
 * those that are struck, from `firstStruck` on. All three lists are in order of entity. Says how many entities these are.
 *
 * @param starts      receives where the rows of each entity begin, and where the last end
 * @param struckRows  receives where each row lies that is struck
 */
export function layRows(
  dealt: usize,
  dealtRows: usize,
  dealtCount: i32,
  due: usize,
  duePlaces: usize,
  dueCount: i32,
  struck: usize,
  struckCount: i32,
  firstStruck: i32,
  entities: usize,
  starts: usize,
  places: usize,
  struckRows: usize,
): i32 {
  let group = 0
  let row = 0
  let nextDealt = 0
  let nextDue = 0
  let nextStruck = 0
  setInt(starts, 0, 0)
  while (nextDealt < dealtCount || nextDue < dueCount || nextStruck < struckCount) {
    let entity = nextDealt < dealtCount ? doubleAt(dealt, nextDealt) : Infinity
    if (nextDue < dueCount) entity = min<f64>(entity, doubleAt(due, nextDue))
    if (nextStruck < struckCount) entity = min<f64>(entity, doubleAt(struck, nextStruck))
    if (nextDealt < dealtCount && doubleAt(dealt, nextDealt) === entity) {
      const rows = intAt(dealtRows, nextDealt++)
      for (let place = 0; place < rows; place++) setInt(places, row++, place)
    }
    for (; nextDue < dueCount && doubleAt(due, nextDue) === entity; nextDue++)
      setInt(places, row++, intAt(duePlaces, nextDue))
    let place = firstStruck
    for (; nextStruck < struckCount && doubleAt(struck, nextStruck) === entity; nextStruck++) {
      setInt(struckRows, nextStruck, row)
      setInt(places, row++, place++)
    }
    setDouble(entities, group++, entity)
    setInt(starts, group, row)
  }
  return group
}

/** Adds to counts what is due to entities, of which every 1,024 have the same: before the first, the second … of these lie `before`. */
export function addDue(entities: usize, count: i32, before: usize, counts: usize): void {
  for (let i = 0; i < count; i++) {
    const place = <i32>(<i64>doubleAt(entities, i)) & (CYCLE - 1)
    setInt(counts, i, intAt(counts, i) + intAt(before, place + 1) - intAt(before, place))
  }
}

/** `first` and each row's number among those of its entity in their order, where row k is item order[k]; nowhere: they are in order. */
export function ranksWithin(starts: usize, groups: i32, order: usize, first: i32, out: usize): void {
  for (let group = 0; group < groups; group++) {
    const start = intAt(starts, group)
    const end = intAt(starts, group + 1)
    for (let k = start; k < end; k++) setInt(out, order === 0 ? k : intAt(order, k), first + k - start)
  }
}

/** The numbers of items from `first` on, where row k is item order[k]. */
export function numberRows(order: usize, count: i32, first: f64, out: usize): void {
  for (let k = 0; k < count; k++) setDouble(out, intAt(order, k), first + <f64>k)
}

/** For each row the number of its group. */
export function ordinalsOf(starts: usize, groups: i32, out: usize): void {
  for (let group = 0; group < groups; group++) {
    const end = intAt(starts, group + 1)
    for (let i = intAt(starts, group); i < end; i++) setInt(out, i, group)
  }
}

/**
 * Flags rows with places of [first, end), which are due, and puts the number of the member that each is due to: the entity's own begin
 * at its holder · each. Rows that are not due have the first of these.
 */
export function dueMembers(
  places: usize,
  ordinals: usize,
  holders: usize,
  count: i32,
  first: i32,
  end: i32,
  each: f64,
  numbers: usize,
  flags: usize,
): void {
  for (let i = 0; i < count; i++) {
    const member = <u32>(intAt(places, i) - first)
    const isDue = i32(member < <u32>(end - first))
    setFlag(flags, i, isDue)
    setDouble(numbers, i, doubleAt(holders, intAt(ordinals, i)) * each + <f64>(member & -isDue))
  }
}
