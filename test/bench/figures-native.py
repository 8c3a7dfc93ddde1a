"""Adds the figures of the dashboard up from scratch: a table with the cells of each case, Python's native SQLite, all in memory.

Arguments: the folder with cells.csv and questions.json, how many times over the cases are to be copied, rounds. Prints one line of
JSON: the times, and the sums of the first round, to be compared with the store's answers."""

import csv
import json
import math
import os
import sqlite3
import sys
import time

folder, copies, rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
CASE, STANDING, FLOW, RECEIVED, EVENT, CONTACT, PROMISE, ACT, MARK = range(9)
PAID, WAIVED = "(3, 4)", "(5, 6)"
db = sqlite3.connect(":memory:")
db.executescript(
    """PRAGMA cache_size = -4000000; PRAGMA temp_store = MEMORY;
    CREATE TABLE cells (case_no INTEGER, measure INTEGER, x INTEGER, org INTEGER, class INTEGER, y INTEGER, z INTEGER,
      clerk INTEGER, count INTEGER, fen INTEGER);"""
)
with open(os.path.join(folder, "cells.csv"), newline="") as file:
    db.executemany("INSERT INTO cells VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", csv.reader(file))
base = db.execute("SELECT max(case_no) FROM cells").fetchone()[0]
for copy in range(1, copies):
    db.execute(
        "INSERT INTO cells SELECT case_no + ?, measure, x, org, class, y, z, clerk, count, fen FROM cells WHERE case_no <= ?",
        (copy * base, base),
    )
# What native SQLite is best at: each statement reads one measure only, without looking at the table.
db.execute("CREATE INDEX cells_all ON cells (measure, org, class, x, y, z, clerk, count, fen)")
db.execute("ANALYZE")
db.commit()

BUCKET = """CASE WHEN :today - x <= 0 THEN 0 WHEN :today - x <= 30 THEN 1 WHEN :today - x <= 60 THEN 2 WHEN :today - x <= 90 THEN 3
  WHEN :today - x <= 180 THEN 4 WHEN :today - x <= 365 THEN 5 ELSE 6 END"""


def statements(question):
    where = "org IN (%s) AND class IN (%s)" % (
        ",".join(map(str, question["orgs"])),
        ",".join(map(str, question["classes"])),
    )
    at = lambda measure: f"FROM cells WHERE measure = {measure} AND {where}"
    told = "AND x BETWEEN :first AND :last"
    recent = "AND x BETWEEN :conductFrom AND :today"
    return {
        "cases": f"SELECT org, class, x, sum(count) {at(CASE)} GROUP BY org, class, x",
        "standing": f"SELECT org, class, {BUCKET} AS bucket, sum(count), sum(fen) {at(STANDING)} GROUP BY org, class, bucket",
        "due": f"""SELECT org, class, y, CASE WHEN z IN {PAID} THEN 1 WHEN z IN {WAIVED} THEN 2 ELSE 0 END AS kind, sum(fen)
          {at(FLOW)} AND y BETWEEN :first AND :last GROUP BY org, class, y, kind""",
        "waived": f"SELECT org, class, x, -sum(fen) {at(FLOW)} AND z IN {WAIVED} {told} GROUP BY org, class, x",
        "rolls": f"""SELECT y, max(:first - 1, CASE WHEN z = 0 THEN y ELSE min(x, :last) END) AS since, sum(fen) {at(FLOW)} AND y < :last
          GROUP BY y, since""",
        "received": f"SELECT org, class, x, sum(count), sum(fen) {at(RECEIVED)} {told} GROUP BY org, class, x",
        "events": f"SELECT org, class, x, y, sum(count) {at(EVENT)} {told} GROUP BY org, class, x, y",
        "contacts": f"SELECT org, class, x, sum(count) {at(CONTACT)} {told} GROUP BY org, class, x",
        "heat": f"SELECT y, z, sum(count) {at(CONTACT)} {told} GROUP BY y, z",
        "promises": f"""SELECT org, class, x, CASE WHEN y = 2 AND z < :today THEN 1 ELSE y END AS state, sum(count) {at(PROMISE)} {told}
          GROUP BY org, class, x, state""",
        "acts": f"SELECT org, clerk, sum(count) {at(ACT)} {recent} GROUP BY org, clerk",
        "marks": f"SELECT org, clerk, y, sum(count) {at(MARK)} {recent} GROUP BY org, clerk, y",
    }


def quantile(times, part):
    return sorted(times)[max(0, math.ceil(part * len(times)) - 1)]


with open(os.path.join(folder, "questions.json")) as file:
    questions = json.load(file)
result = []
for question in questions:
    params = {key: question[key] for key in ("today", "first", "last", "conductFrom")}
    texts = statements(question)
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        answer = {name: db.execute(text, params).fetchall() for name, text in texts.items()}
        times.append((time.perf_counter() - begun) * 1000)
    total = lambda name, column: sum(row[column] for row in answer[name])
    result.append(
        {
            "name": question["name"],
            "p50": quantile(times, 0.5),
            "p95": quantile(times, 0.95),
            "sums": {
                "cases": total("cases", 3),
                "outstanding": total("standing", 4),
                "received": total("received", 4),
                "contacts": total("contacts", 3),
                "due": sum(row[4] for row in answer["due"] if row[3] == 0),
                "events": total("events", 4),
                "promises": sum(row[4] for row in answer["promises"] if row[3] != 3),
                "heat": sum(row[2] for row in answer["heat"] if row[1] != 24),
            },
        }
    )
rows = db.execute("SELECT count(*) FROM cells").fetchone()[0]
print(json.dumps({"sqlite": sqlite3.sqlite_version, "rows": rows, "kinds": result}))
