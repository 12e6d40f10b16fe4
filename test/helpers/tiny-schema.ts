/** The smallest dataset with an entity, a label, a null and a side: a day of it takes milliseconds. */
export const TINY_CARDS = 40
export const TINY_ROWS = 100
/** Rows of the side. */
export const TINY_LABELS = 10

export const tinySchema = {
  name: 'tiny',
  version: 1,
  rows: TINY_ROWS,
  rows_of: 'card',
  populations: {
    card: { size: TINY_CARDS, attributes: [{ name: 'id', type: 'string', pattern: 'C-{0000-9999}' }] },
  },
  fields: [
    { name: 'txn_id', type: 'row_id' },
    { name: 'event_time', type: 'datetime' },
    { name: 'card_id', type: 'entity', from: 'card.id' },
    { name: 'amount', type: 'float', min: 1, max: 500, decimals: 2, nulls: 0.1 },
    { name: 'channel', type: 'category', choices: ['ONLINE', 'IN_STORE'] },
    { name: 'label_fraud', type: 'bool', exact_rate: 0.1 },
    {
      name: 'reported_on',
      type: 'datetime',
      between: ['2026-11-19', '2026-12-19'],
      as: 'date',
      hidden: true,
    },
  ],
  sides: {
    labels: { of: 'label_fraud', fields: ['txn_id', 'amount', 'reported_on'], known_on: 'reported_on' },
  },
}

/** The same dataset with a column that gives the label away: a day of 400 rows is enough for the gate to see it. */
export const leakySchema = {
  ...tinySchema,
  rows: 400,
  label: { field: 'label_fraud' },
  fields: [
    ...tinySchema.fields,
    { name: 'tell', type: 'string', pattern: 'x{0-9}', when: { label_fraud: true } },
  ],
}
