"""Loads a register file into a table of Python's native SQLite in a file: account, month and consumption, nothing checked.

Arguments: the register file, a folder. Prints one line of JSON."""

import csv
import json
import os
import sqlite3
import sys
import time

file_name, folder = sys.argv[1], sys.argv[2]
os.makedirs(folder, exist_ok=True)
begun = time.perf_counter()
db = sqlite3.connect(os.path.join(folder, "register.sqlite"))
db.execute("CREATE TABLE facts (account TEXT, month TEXT, kwh REAL, PRIMARY KEY (account, month)) WITHOUT ROWID")
with open(file_name, newline="", encoding="utf-8") as file:
    rows = csv.reader(file)
    next(rows)
    db.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?, ?)", rows)
db.commit()
ms = (time.perf_counter() - begun) * 1000
print(json.dumps({"sqlite": sqlite3.sqlite_version, "rows": db.execute("SELECT count(*) FROM facts").fetchone()[0], "ms": ms}))
