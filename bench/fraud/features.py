"""The fifteen features of the Fraud Detection Handbook, chapter 3, over whole columns. Needs numpy alone."""

from dataclasses import dataclass

import numpy as np

MICROS_PER_MINUTE = 60_000_000
MICROS_PER_HOUR = 60 * MICROS_PER_MINUTE
MICROS_PER_DAY = 24 * MICROS_PER_HOUR

WINDOWS_DAYS = (1, 7, 30)
FIRST_HOUR_AWAKE = 7

FEATURES = (
    "amount",
    "is_weekend",
    "is_night",
    *(f"card_{what}_{days}d" for days in WINDOWS_DAYS for what in ("count", "mean_amount")),
    *(f"merchant_{what}_{days}d" for days in WINDOWS_DAYS for what in ("count", "risk")),
)


@dataclass(frozen=True)
class Payments:
    """Columns of equal length, rows in any order. Codes are whole numbers from 0."""

    day: np.ndarray  # place of the UTC day among the days read, from 0
    time_micros: np.ndarray  # UTC, since 1970
    offset_minutes: np.ndarray  # what the local clock is ahead of UTC
    amount: np.ndarray  # major units
    currency: np.ndarray  # codes
    card: np.ndarray  # codes
    merchant: np.ndarray  # codes
    fraud: np.ndarray  # bool


class Timeline:
    """The payments of each entity in the order of their times, for sums over spans of time."""

    def __init__(self, entity, time_micros, reach_days):
        since_first = time_micros - time_micros.min()
        # Entities lie so far apart that reaching back from the first payment of one ends in nobody's time.
        stride = int(since_first.max()) + 1 + reach_days * MICROS_PER_DAY
        most = np.iinfo(np.int64).max // stride
        if entity.max() >= most:
            raise ValueError(f"entities: expected at most {most}, found {entity.max() + 1}")
        self._key = entity.astype(np.int64) * stride + since_first
        self._order = np.argsort(self._key, kind="stable")
        self._sorted = self._key[self._order]

    def cursor(self, rows, ago_days):
        """For each of `rows`, how many payments of the timeline come up to `ago_days` before it, itself included."""
        return np.searchsorted(self._sorted, self._key[rows] - ago_days * MICROS_PER_DAY, side="right")

    def running_sum(self, values):
        """Sums whose differences between two cursors are the sums between them."""
        return np.concatenate(([0.0], np.cumsum(values[self._order], dtype=np.float64)))


def features(payments, rows, delay_days):
    """
    One row of FEATURES for each of `rows`, in their order; earlier payments must be there to be looked back upon.

    A window of n days before a moment t is (t - n, t]. Those of a merchant end `delay_days` before the payment, as
    the labels after that are not known yet.
    """
    local_micros = payments.time_micros[rows] + payments.offset_minutes[rows] * MICROS_PER_MINUTE
    # 1970-01-01 was a Thursday, weekday 3 when Monday is 0.
    weekday = (local_micros // MICROS_PER_DAY + 3) % 7
    hour = local_micros % MICROS_PER_DAY // MICROS_PER_HOUR
    columns = [payments.amount[rows], weekday >= 5, hour < FIRST_HOUR_AWAKE]
    for count, mean in _windows(payments.card, payments.amount, payments.time_micros, rows, 0):
        columns += [count, mean]
    for count, risk in _windows(payments.merchant, payments.fraud, payments.time_micros, rows, delay_days):
        columns += [count, risk]
    return np.column_stack(columns).astype(np.float64)


def _windows(entity, values, time_micros, rows, delay_days):
    """For each window, how many payments the entity had in it and their mean value, 0 where there are none."""
    timeline = Timeline(entity, time_micros, reach_days=delay_days + max(WINDOWS_DAYS))
    sums = timeline.running_sum(values)
    end = timeline.cursor(rows, delay_days)
    for days in WINDOWS_DAYS:
        start = timeline.cursor(rows, delay_days + days)
        count = end - start
        yield count, (sums[end] - sums[start]) / np.maximum(count, 1)


def relative_amounts(amount, currency, training):
    """
    Amounts divided by the mean of their currency among the rows of the mask `training`: one scale for all currencies,
    learnt from nothing that a model may not know. A currency unseen there is divided by the mean of all.
    """
    seen = currency[training]
    sums = np.bincount(seen, amount[training], minlength=currency.max() + 1)
    counts = np.bincount(seen, minlength=currency.max() + 1)
    means = np.where(counts > 0, sums / np.maximum(counts, 1), amount[training].mean())
    return amount / means[currency]


def known_compromised(payments, first_day, delay_days):
    """
    Mask of the payments whose card is known to be compromised: it had a fraud on `first_day` or later, and earlier
    than `delay_days` before the payment's day.
    """
    never = np.iinfo(np.int64).max
    first_fraud_day = np.full(payments.card.max() + 1, never)
    frauds = payments.fraud & (payments.day >= first_day)
    np.minimum.at(first_fraud_day, payments.card[frauds], payments.day[frauds])
    return first_fraud_day[payments.card] < payments.day - delay_days


def card_precision(payments, rows, scores, top):
    """
    Mean over the days of the share of compromised cards among the `top` most suspicious ones of the day, those found on
    an earlier day left out. A card is as suspicious as its worst payment of the day; ties are broken by lot.
    """
    lot = np.random.default_rng(0).permutation(payments.card.max() + 1)
    found = np.zeros(len(lot), dtype=bool)
    precisions = []
    for day in np.unique(payments.day[rows]):
        today = (payments.day[rows] == day) & ~found[payments.card[rows]]
        cards, place = np.unique(payments.card[rows][today], return_inverse=True)
        worst = np.full(len(cards), -np.inf)
        np.maximum.at(worst, place, scores[today])
        compromised = np.bincount(place, payments.fraud[rows][today], minlength=len(cards)) > 0
        suspects = np.lexsort((lot[cards], -worst))[:top]
        hits = suspects[compromised[suspects]]
        found[cards[hits]] = True
        precisions.append(len(hits) / top)
    return float(np.mean(precisions))


def compromised_cards_per_day(payments, rows):
    """Mean over the days of the cards with a fraud on that day."""
    frauds = payments.fraud[rows]
    pairs = np.unique(np.stack((payments.day[rows][frauds], payments.card[rows][frauds])), axis=1)
    return pairs.shape[1] / len(np.unique(payments.day[rows]))
