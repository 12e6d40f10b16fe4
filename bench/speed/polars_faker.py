"""A day of payments as people write it today: Faker for the words, Python's random for the numbers, Polars for the file."""

import random
import sys
from datetime import datetime, timedelta, timezone

import polars as pl
from faker import Faker

rows, path = int(sys.argv[1]), sys.argv[2]
fake = Faker()
Faker.seed(1)
random.seed(1)
midnight = datetime(2026, 11, 19, tzinfo=timezone.utc)
channels = ["ONLINE", "IN_STORE", "ATM"]
cards = [fake.sha256() for _ in range(max(1, rows // 6))]


def payment() -> dict:
    channel = random.choice(channels)
    is_online = channel == "ONLINE"
    return {
        "transaction_id": fake.hexify("^" * 16),
        "event_time": midnight + timedelta(seconds=random.uniform(0, 86400)),
        "local_time_offset": random.choice(range(-720, 841, 60)),
        "amount": round(random.lognormvariate(3.2, 0.7), 2),
        "currency_code": fake.currency_code(),
        "card_pan_hash": random.choice(cards),
        "card_scheme": random.choice(["VISA", "MASTERCARD", "AMEX", "DISCOVER"]),
        "card_exp_year": random.randint(2026, 2030),
        "card_exp_month": random.randint(1, 12),
        "customer_id": random.randint(1, 100_000),
        "merchant_id": random.randint(1, 8_400),
        "merchant_country": fake.country_code(),
        "mcc_code": random.choice([5411, 5812, 5814, 5541, None]),
        "channel": channel,
        "pos_entry_mode": random.choice(["CHIP", "NFC", "MAGSTRIPE", "ECOM"]),
        "device_id": fake.hexify("dvc_^^^^^^^^^^^^"),
        "device_type": random.choice(["IOS", "ANDROID", "WEB", "POS"]),
        "ip_address": fake.ipv4_public() if is_online else None,
        "user_agent": fake.user_agent() if is_online else None,
        "latitude": float(fake.latitude()),
        "longitude": float(fake.longitude()),
        "is_recurring": random.random() < 0.03,
        "previous_txn_id": fake.hexify("^" * 16),
        "label_fraud": random.random() < 0.003,
    }


pl.DataFrame([payment() for _ in range(rows)], infer_schema_length=None).write_parquet(path, compression="snappy")
