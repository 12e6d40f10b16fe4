"""
Trains the Fraud Detection Handbook's baselines on one week and tries them on a later one.

    python evaluate.py REQUEST

REQUEST is JSON: `folder` of the day files, `dates` of all days to read, `train` and `test` as half-open ranges of places
among them, `amount` as "relative" or "raw". Prints one JSON document; figures of a model are of the test week.
"""

import json
import sys
from dataclasses import replace

import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, roc_auc_score, roc_curve
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier
from xgboost import XGBClassifier

from days import read_days, read_scenarios
from features import card_precision, compromised_cards_per_day, features, known_compromised, relative_amounts

# The most cards that the Handbook's investigators can look into in a day.
CARDS_PER_DAY = 100
# Frauds of a scenario are sought among as many payments as flag this share of the genuine ones.
GENUINE_FLAGGED = 0.01

# The Handbook's parameters, which are all defaults. XGBoost began at 0.5 then, not at the share of frauds; its exact
# trees of then take 16 times the time of histograms. Only the first model minds the scale of a feature.
MODELS = {
    "logistic": lambda: make_pipeline(StandardScaler(), LogisticRegression(random_state=0)),
    "tree2": lambda: DecisionTreeClassifier(max_depth=2, random_state=0),
    "tree": lambda: DecisionTreeClassifier(random_state=0),
    "forest": lambda: RandomForestClassifier(random_state=0, n_jobs=-1),
    "boosted": lambda: XGBClassifier(base_score=0.5, random_state=0, n_jobs=1),
}


def main():
    try:
        print(json.dumps(evaluate(**json.loads(sys.argv[1]))))
    except ValueError as error:
        sys.exit(str(error))


def evaluate(folder, dates, train, test, amount):
    payments = read_days(folder, dates)
    delay_days = test["start"] - train["end"]
    in_training = _within(payments.day, train)
    in_test = _within(payments.day, test)
    if amount == "relative":
        payments = replace(payments, amount=relative_amounts(payments.amount, payments.currency, in_training))
    known = known_compromised(payments, train["start"], delay_days)
    train_rows = np.flatnonzero(in_training)
    test_rows = np.flatnonzero(in_test & ~known)
    for name, rows in (("train", train_rows), ("test", test_rows)):
        if len(np.unique(payments.fraud[rows])) < 2:
            raise ValueError(f"{name}: expected genuine payments and frauds, found only one kind of {len(rows)}")
    scores = _scores(payments, train_rows, test_rows, delay_days)
    scenarios = read_scenarios(folder, dates[test["start"] : test["end"]])
    return {
        "train": _counts(payments, train_rows),
        "test": _counts(payments, test_rows),
        "removedRows": int(np.count_nonzero(in_test & known)),
        "compromisedCardsPerDay": compromised_cards_per_day(payments, test_rows),
        "models": {name: _figures(payments, test_rows, score) for name, score in scores.items()},
        "scenarios": None if scenarios is None else _recalls(scenarios[~known[in_test]], payments.fraud[test_rows], scores),
    }


def _within(day, days):
    return (day >= days["start"]) & (day < days["end"])


def _counts(payments, rows):
    return {"rows": len(rows), "frauds": int(np.count_nonzero(payments.fraud[rows]))}


def _scores(payments, train_rows, test_rows, delay_days):
    """How suspicious each model finds each payment of the test; "random" finds all alike."""
    x = features(payments, train_rows, delay_days)
    y = payments.fraud[train_rows]
    unseen = features(payments, test_rows, delay_days)
    scores = {name: make().fit(x, y).predict_proba(unseen)[:, 1] for name, make in MODELS.items()}
    return scores | {"random": np.zeros(len(test_rows))}


def _figures(payments, rows, score):
    fraud = payments.fraud[rows]
    return {
        "aucRoc": float(roc_auc_score(fraud, score)),
        "averagePrecision": float(average_precision_score(fraud, score)),
        "cardPrecision": card_precision(payments, rows, score, CARDS_PER_DAY),
    }


def _recalls(scenarios, fraud, scores):
    """By scenario, its frauds in the test and the share of them that each model finds."""

    def recall(of_it, score):
        among = of_it | ~fraud
        genuine_flagged, found, _ = roc_curve(of_it[among], score[among])
        return float(np.interp(GENUINE_FLAGGED, genuine_flagged, found))

    frauds = {str(scenario): fraud & (scenarios == scenario) for scenario in np.unique(scenarios[fraud])}
    return {
        scenario: {
            "frauds": int(np.count_nonzero(of_it)),
            "recall": {name: recall(of_it, score) for name, score in scores.items()},
        }
        for scenario, of_it in frauds.items()
    }


if __name__ == "__main__":
    main()
