"""Runs the statements that the store ran, on the same data in a file, with Python's native SQLite.

Arguments: the folder with cases.sqlite, accounts.json and statements.json. Prints one line of JSON."""

import json
import math
import os
import sqlite3
import sys
import time

folder = sys.argv[1]
db = sqlite3.connect(os.path.join(folder, "cases.sqlite"))
# All of it in memory, as the store has it; native SQLite at its best.
db.executescript("PRAGMA cache_size = -2000000; PRAGMA mmap_size = 8589934592; PRAGMA temp_store = MEMORY;")
with open(os.path.join(folder, "accounts.json")) as file:
    accounts = json.load(file)
db.execute(
    "CREATE TEMP TABLE accounts (account TEXT NOT NULL, customer BLOB NOT NULL, PRIMARY KEY (account, customer)) WITHOUT ROWID"
)
db.executemany("INSERT OR IGNORE INTO temp.accounts VALUES (?, ?)", [(a, bytes.fromhex(c)) for a, c in accounts])
db.commit()


def value(param):
    return bytes.fromhex(param["blob"]) if isinstance(param, dict) else param


def quantile(times, part):
    return sorted(times)[max(0, math.ceil(part * len(times)) - 1)]


def answer(statements):
    for sql, params in statements:
        db.execute(sql, params).fetchall()


with open(os.path.join(folder, "statements.json")) as file:
    kinds = json.load(file)
result = []
for kind in kinds:
    questions = [[(sql, [value(p) for p in params]) for sql, params in q] for q in kind["statements"]]
    for question in questions[:3]:
        answer(question)
    times = []
    for question in questions:
        begun = time.perf_counter()
        answer(question)
        times.append((time.perf_counter() - begun) * 1000)
    result.append({"name": kind["name"], "p50": quantile(times, 0.5), "p95": quantile(times, 0.95)})
print(json.dumps({"sqlite": sqlite3.sqlite_version, "kinds": result}))
