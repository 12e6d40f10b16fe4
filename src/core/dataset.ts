import { createHash } from 'node:crypto'
import type { Field } from './declaration.ts'
import { type Fault, InvalidSchemaError } from './errors.ts'
import { faultsOfAnalysis } from './schema/analysis.ts'
import { faultsOfExpectations } from './schema/expectations.ts'
import type { SchemaForm } from './schema/format.ts'
import { type Compilation, compileFrame, type Frame, populationAt } from './schema/frame.ts'
import { faultsOfLabel, type Label, labelOf } from './schema/label.ts'
import { parseForm, show } from './schema/parse.ts'
import { compileSides } from './schema/side.ts'
import { compileTables } from './schema/table.ts'
import type { Side } from './side.ts'

/** A compiled schema: what its days hold, and how every value is made. */
export interface Dataset {
  readonly name: string
  readonly version: number
  /** SHA-256 of the document, as hex: changes whenever the schema does. */
  readonly digest: string
  readonly rowsPerDay: number
  /** The columns, in order. */
  readonly fields: readonly Field[]
  /** What models are to predict, when the schema says. */
  readonly label: Label | null
  /** Datasets beside this one, of some of its rows. */
  readonly sides: readonly Side[]
  /** The schema as it was read: plain JSON, from which the same dataset can be compiled elsewhere. */
  readonly document: unknown
  readonly form: SchemaForm
  /** Name of the field by which the rows of an entity are in order, if any. */
  readonly orderedBy: string | null
  readonly rowFrame: Frame
  readonly frames: ReadonlyMap<string, Frame>
}

/** @throws InvalidSchemaError with every fault of the document at once */
export function compileDataset(document: unknown): Dataset {
  const { faults, salvaged } = parseForm(document)
  if (salvaged === null) throw new InvalidSchemaError(faults)
  const { form } = salvaged
  const tables = compileTables(form.tables, faults)
  const shared: Compilation = { form, faults, tables, frames: new Map(), broken: salvaged.broken }
  compilePopulations(shared)
  const owner = form.rows_of
  if (owner !== undefined && !shared.frames.has(owner))
    shared.faults.push({
      path: 'rows_of',
      expected: `one of ${[...shared.frames.keys()].join(', ')}`,
      found: show(owner),
    })
  const recurring = recurringPopulations(shared)
  const rowFrame = compileFrame(shared, {
    kind: 'row',
    forms: form.fields,
    path: 'fields',
    links: [...(owner === undefined ? [] : [owner]), ...recurring].map((name) => [name, name]),
    partial: recurring,
  })
  checkCampaigns(shared, rowFrame)
  const fields = [...rowFrame.fields.values()].filter((field) => !field.hidden)
  shared.faults.push(...faultsOfLabel(form, fields, rowFrame.broken))
  const sides = compileSides(shared, rowFrame)
  shared.faults.push(
    ...faultsOfExpectations(form, fields, { broken: rowFrame.broken, skipped: shared.broken }),
    ...faultsOfAnalysis(form, fields, rowFrame.broken),
  )
  if (fields.length === 0 && shared.faults.length === 0)
    shared.faults.push({ path: 'fields', expected: 'a field that is not hidden', found: 'none' })
  if (shared.faults.length > 0) throw new InvalidSchemaError(shared.faults)
  return {
    name: form.name,
    version: form.version,
    digest: digestOf(document),
    rowsPerDay: form.rows,
    fields,
    label: labelOf(form),
    sides,
    document,
    form,
    orderedBy: orderingField(form),
    rowFrame,
    frames: shared.frames,
  }
}

/** Populations see those before them; a child sees its parent. */
function compilePopulations(shared: Compilation): void {
  for (const [name, population] of Object.entries(shared.form.populations)) {
    const path = `populations.${name}`
    if (!shared.broken.has(path))
      shared.faults.push(...faultsOfSize(shared, path, population), ...faultsOfPositions(path, population))
    const { parent } = population
    const links = parent !== undefined && shared.frames.has(parent) ? [[parent, parent] as const] : []
    const frame = compileFrame(shared, {
      kind: 'population',
      forms: population.attributes,
      path: `${path}.attributes`,
      links,
    })
    shared.frames.set(name, frame)
  }
}

/** The population whose members bring monthly rows: at most one, of children of those that rows belong to. */
function recurringPopulations({ form, faults }: Compilation): string[] {
  const names = Object.keys(form.populations).filter((name) => form.populations[name].monthly !== undefined)
  names.forEach((name, i) => {
    const path = `populations.${name}.monthly`
    if (i > 0) faults.push({ path, expected: 'one population with it', found: names.join(', ') })
    else if (form.rows_of === undefined || form.populations[name].parent !== form.rows_of)
      faults.push({ path, expected: 'a population whose parent is rows_of', found: show(form.rows_of) })
  })
  return names.slice(0, 1)
}

function checkCampaigns(shared: Compilation, rowFrame: Frame): void {
  const { campaigns, rows_of } = shared.form
  if (campaigns === undefined) return
  if (rows_of === undefined)
    shared.faults.push({ path: 'campaigns', expected: 'rows_of, whose members they strike', found: 'none' })
  for (const [name, { among }] of Object.entries(campaigns.scenarios))
    if (among !== undefined && populationAt(shared, rowFrame.links, among.split('.')) === undefined)
      shared.faults.push({
        path: `campaigns.scenarios.${name}.among`,
        expected: 'a path to a member',
        found: show(among),
      })
}

/** The first field that is declared to be ordered. */
function orderingField({ fields }: SchemaForm): string | null {
  return fields.find((field) => field.type === 'datetime' && field.ordered)?.name ?? null
}

function faultsOfSize(
  shared: Compilation,
  path: string,
  population: SchemaForm['populations'][string],
): Fault[] {
  const { size, parent, each } = population
  if (parent === undefined) {
    if (size === undefined)
      return [{ path: `${path}.size`, expected: 'a size, or a parent and each', found: 'neither' }]
    return each === undefined
      ? []
      : [{ path: `${path}.each`, expected: 'a parent with it', found: show(each) }]
  }
  const faults: Fault[] = []
  if (!shared.frames.has(parent))
    faults.push({ path: `${path}.parent`, expected: 'a population before this one', found: show(parent) })
  for (const key of ['size', 'lifetime_days'] as const) {
    const found = population[key]
    if (found === undefined) continue
    faults.push({ path: `${path}.${key}`, expected: `no ${key} beside a parent`, found: show(found) })
  }
  if (each === undefined)
    faults.push({ path: `${path}.each`, expected: 'how many per parent', found: 'nothing' })
  return faults
}

/** A position gives every member of a parent its value. */
function faultsOfPositions(path: string, { attributes, each }: SchemaForm['populations'][string]): Fault[] {
  return attributes.flatMap((form, i) => {
    if (form.type !== 'position') return []
    const members = Object.values(form.values).reduce((sum, count) => sum + count, 0)
    if (members === each) return []
    const expected =
      each === undefined ? 'a population with a parent' : `counts that add up to each (${each})`
    return [{ path: `${path}.attributes.${i}.values`, expected, found: String(members) }]
  })
}

/** SHA-256 of the document as JSON. Keys keep their order, because the order of choices is part of what is drawn. */
const digestOf = (document: unknown) => createHash('sha256').update(JSON.stringify(document)).digest('hex')
