import type { Cardinality, Column, ColumnType } from '../column.ts'
import type { Declaration } from '../declaration.ts'
import type { Table } from '../lists/shipped-list.ts'
import type { CampaignsForm } from '../schema/campaign-form.ts'
import type { MemberNumbers } from './link.ts'

import type { Scope } from './scope.ts'

/** What compiling a field's form gives: what it promises, and how to make it. */
export interface Made {
  readonly type: ColumnType
  readonly nullable: boolean
  readonly cardinality: Cardinality
  readonly declared: Partial<Declaration>
  /** Which items can have a value at all, where that is known before it is made: null means all. */
  readonly reach?: (scope: Scope) => Uint8Array | null
  /** One value per item of the scope. */
  readonly make: (scope: Scope) => Column
}

/** An earlier field or attribute, found by path. */
export interface Source extends Omit<Made, 'make' | 'reach'> {
  readonly read: (scope: Scope) => Column
}

/** What a field is made from. */
export interface Input {
  /** As the schema names it: a field, `card.customer.country`, or a member, `card.customer`, whose number is read. */
  readonly path: string
  readonly read: Source['read']
}

/**
 * What a field's compiler may ask of its surroundings. Anything that does not resolve is noted as a fault of the
 * document and answered with null, so that one pass finds every fault.
 */
export interface Surroundings {
  readonly kind: 'row' | 'population'
  /** The fields, attributes and members asked for so far. */
  readonly inputs: readonly Input[]
  /** The field or attribute at this path; `at` is the key of the form that names it. */
  source(path: string, at: string): Source | null
  /** Where this path of links leads: a member for each item. */
  member(path: string, at: string): ((scope: Scope) => MemberNumbers) | null
  table(name: string, at: string): Table | null
  /** Notes a fault under the given key of the form, and answers null. */
  fault(at: string, expected: string, found: unknown): null
  /** Whether rows belong to entities. */
  readonly hasOwner: boolean
  /** The campaigns that make some of the rows; null for members, and where there are none. */
  readonly campaigns: CampaignsForm | null
}
