/** 24 columns of the same types and cardinalities as a payment's, independent of each other, written to Parquet. */
export function comparableQuery(rows: number, path: string, compression: 'snappy' | 'zstd'): string {
  const draw = (column: number, values: number) => `(hash(i, ${column}) % ${values})::BIGINT`
  const columns = [
    `printf('%016x', hash(i, 1)) AS transaction_id`,
    `make_timestamp(1795046400000000 + ${draw(2, 86_400_000_000)}::BIGINT) AS event_time`,
    `(${draw(3, 12)} * 60 - 360)::INT AS local_time_offset`,
    `round(exp(3.2 + 0.7 * sqrt(-2 * ln((${draw(4, 1_000_003)} + 1) / 1000004)) * cos(6.2831853 * ${draw(5, 1_000_003)} / 1000003)), 2) AS amount`,
    `['USD', 'EUR', 'GBP', 'JPY'][${draw(6, 4)} + 1] AS currency_code`,
    `sha256((i // 6)::VARCHAR) AS card_pan_hash`,
    `['VISA', 'MASTERCARD', 'AMEX', 'DISCOVER'][${draw(7, 4)} + 1] AS card_scheme`,
    `(2026 + ${draw(8, 5)})::INT AS card_exp_year`,
    `(1 + ${draw(9, 12)})::INT AS card_exp_month`,
    `(i // 12)::BIGINT AS customer_id`,
    `${draw(10, 8400)}::BIGINT AS merchant_id`,
    `['US', 'GB', 'DE', 'FR', 'IN', 'JP'][${draw(11, 6)} + 1] AS merchant_country`,
    `CASE WHEN ${draw(12, 20)} > 0 THEN (5000 + ${draw(13, 17)})::INT END AS mcc_code`,
    `['ONLINE', 'IN_STORE', 'ATM'][${draw(14, 3)} + 1] AS channel`,
    `['CHIP', 'NFC', 'ECOM', 'MAGSTRIPE'][${draw(15, 4)} + 1] AS pos_entry_mode`,
    `CASE WHEN ${draw(16, 100)} > 7 THEN printf('trm_%012x', hash(${draw(17, 60_000)}, 0) >> 16) END AS device_id`,
    `['IOS', 'ANDROID', 'WEB', 'POS'][${draw(18, 4)} + 1] AS device_type`,
    `CASE WHEN ${draw(19, 10)} > 6 THEN printf('%d.%d.%d.%d', ${draw(20, 200)}, ${draw(21, 256)}, ${draw(22, 256)}, ${draw(23, 256)}) END AS ip_address`,
    `CASE WHEN ${draw(19, 10)} > 6 THEN printf('Mozilla/5.0 (Linux; Android %d; K) AppleWebKit/537.36', ${draw(24, 196)}) END AS user_agent`,
    `CASE WHEN ${draw(25, 100)} > 0 THEN round(${draw(26, 8400)} / 100 - 42, 6) END AS latitude`,
    `CASE WHEN ${draw(25, 100)} > 0 THEN round(${draw(27, 8400)} / 50 - 84, 6) END AS longitude`,
    `${draw(28, 30)} = 0 AS is_recurring`,
    `CASE WHEN i % 6 > 0 THEN printf('%016x', hash(i - 1, 1)) END AS previous_txn_id`,
    `${draw(29, 333)} = 0 AS label_fraud`,
  ]
  return `COPY (SELECT ${columns.join(', ')} FROM range(${rows}) t(i)) TO '${path}' (FORMAT parquet, COMPRESSION ${compression})`
}
