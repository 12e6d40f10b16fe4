"""Reads days of payments from Parquet, one file per day, into whole columns."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from features import Payments

COLUMNS = (
    "event_time",
    "local_time_offset",
    "amount",
    "currency_code",
    "card_pan_hash",
    "merchant_id",
    "label_fraud",
)


def read_days(folder, dates):
    """The payments of these days, in their order. `<date>.parquet` has all COLUMNS, without nulls."""
    tables = [pq.read_table(Path(folder, f"{date}.parquet"), columns=list(COLUMNS)) for date in dates]
    table = pa.concat_tables(tables)
    for name in COLUMNS:
        if table[name].null_count > 0:
            raise ValueError(f"{name}: expected no nulls, found {table[name].null_count}")
    return Payments(
        day=np.repeat(np.arange(len(dates)), [part.num_rows for part in tables]),
        time_micros=table["event_time"].cast(pa.timestamp("us", "UTC")).cast(pa.int64()).to_numpy(),
        offset_minutes=table["local_time_offset"].to_numpy().astype(np.int64),
        amount=table["amount"].to_numpy().astype(np.float64),
        currency=_codes(table["currency_code"]),
        card=_codes(table["card_pan_hash"]),
        merchant=_codes(table["merchant_id"]),
        fraud=table["label_fraud"].to_numpy().astype(bool),
    )


def _codes(column):
    return column.combine_chunks().dictionary_encode().indices.to_numpy()


def read_scenarios(folder, dates):
    """
    Name of the scenario of each payment of these days, in their order, "" where it has none; null when a day lacks
    its `<date>.labels.parquet` (columns transaction_id and scenario, in any order, of some or all payments).
    """
    if not all(_labels(folder, date).exists() for date in dates):
        return None
    return np.concatenate([_scenarios_of_day(folder, date) for date in dates])


def _scenarios_of_day(folder, date):
    ids = pq.read_table(Path(folder, f"{date}.parquet"), columns=["transaction_id"])["transaction_id"]
    labels = pq.read_table(_labels(folder, date), columns=["transaction_id", "scenario"])
    place = pc.index_in(ids, value_set=labels["transaction_id"].combine_chunks())
    scenarios = labels["scenario"].cast(pa.string()).combine_chunks().take(place.combine_chunks())
    return np.array(pc.fill_null(scenarios, "").to_pylist(), dtype=object)


def _labels(folder, date):
    return Path(folder, f"{date}.labels.parquet")
