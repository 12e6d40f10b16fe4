"""The features, the removal of known cards and the precision, each against a plain loop over a few payments."""

import unittest
from datetime import datetime, timedelta, timezone

import numpy as np

from features import (
    FEATURES,
    MICROS_PER_DAY,
    MICROS_PER_HOUR,
    WINDOWS_DAYS,
    Payments,
    card_precision,
    compromised_cards_per_day,
    features,
    known_compromised,
    relative_amounts,
)

DAYS = 45
DELAY_DAYS = 7
FIRST_DAY = datetime(2026, 6, 27, tzinfo=timezone.utc)


def few_payments():
    """Few cards and merchants, round times: so that payments share moments, and fall on the edges of windows."""
    draw = np.random.default_rng(1)
    rows = 900
    day = draw.integers(0, DAYS, rows)
    hour = draw.integers(0, 24, rows)
    first_micros = int(FIRST_DAY.timestamp()) * 1_000_000
    return Payments(
        day=day,
        time_micros=first_micros + day * MICROS_PER_DAY + hour * MICROS_PER_HOUR,
        offset_minutes=draw.choice([-300, 0, 330], rows),
        amount=draw.integers(1, 100, rows) / 4,
        currency=draw.integers(0, 3, rows),
        card=draw.integers(0, 12, rows),
        merchant=draw.integers(0, 9, rows),
        fraud=draw.random(rows) < 0.1,
    )


def mean(values):
    return sum(values) / len(values) if len(values) > 0 else 0


def features_of(payments, row):
    """The definition, word for word."""
    moment = payments.time_micros[row]
    local = FIRST_DAY + timedelta(
        microseconds=int(moment) - int(FIRST_DAY.timestamp()) * 1_000_000, minutes=int(payments.offset_minutes[row])
    )

    def window(entity, values, days, delay):
        end = moment - delay * MICROS_PER_DAY
        inside = [
            values[other]
            for other in range(len(payments.day))
            if entity[other] == entity[row] and end - days * MICROS_PER_DAY < payments.time_micros[other] <= end
        ]
        return [len(inside), mean(inside)]

    found = [payments.amount[row], local.weekday() >= 5, local.hour <= 6]
    for days in WINDOWS_DAYS:
        found += window(payments.card, payments.amount, days, 0)
    for days in WINDOWS_DAYS:
        found += window(payments.merchant, payments.fraud, days, DELAY_DAYS)
    return found


class FeaturesTest(unittest.TestCase):
    payments = few_payments()

    def test_features_are_those_of_a_loop_over_all_payments(self):
        rows = np.flatnonzero(self.payments.day % 5 == 0)
        found = features(self.payments, rows, DELAY_DAYS)
        self.assertEqual(found.shape, (len(rows), len(FEATURES)))
        np.testing.assert_allclose(found, [features_of(self.payments, row) for row in rows], rtol=1e-9, atol=1e-9)

    def test_amounts_are_shares_of_their_currency_s_mean_in_training(self):
        amount = np.array([2.0, 4.0, 300.0, 900.0, 5.0])
        currency = np.array([0, 0, 1, 1, 2])
        training = np.array([True, True, True, False, False])
        np.testing.assert_allclose(
            relative_amounts(amount, currency, training), [2 / 3, 4 / 3, 1, 3, 5 / 102], rtol=1e-12
        )

    def test_cards_are_known_by_frauds_of_training_and_what_the_delay_has_told(self):
        first_day = 10
        known = [
            any(
                self.payments.fraud[other]
                and self.payments.card[other] == self.payments.card[row]
                and first_day <= self.payments.day[other] < self.payments.day[row] - DELAY_DAYS
                for other in range(len(self.payments.day))
            )
            for row in range(len(self.payments.day))
        ]
        np.testing.assert_array_equal(known_compromised(self.payments, first_day, DELAY_DAYS), known)
        self.assertTrue(0 < sum(known) < len(known))

    def test_precision_counts_cards_not_payments_and_forgets_those_found(self):
        payments = Payments(
            day=np.array([0, 0, 0, 0, 1, 1, 1]),
            card=np.array([0, 0, 1, 2, 0, 1, 2]),
            fraud=np.array([True, True, False, False, True, True, False]),
            time_micros=None,
            offset_minutes=None,
            amount=None,
            currency=None,
            merchant=None,
        )
        rows = np.arange(7)
        scores = np.array([0.9, 0.8, 0.7, 0.1, 0.99, 0.3, 0.5])
        # Day 0: card 0 is found, card 1 is not compromised. Day 1: card 0 is forgotten, so cards 2 and 1 are looked at.
        self.assertEqual(card_precision(payments, rows, scores, 2), (1 / 2 + 1 / 2) / 2)
        self.assertEqual(card_precision(payments, rows, scores, 1), (1 / 1 + 0 / 1) / 2)
        self.assertEqual(compromised_cards_per_day(payments, rows), (1 + 2) / 2)


if __name__ == "__main__":
    unittest.main()
