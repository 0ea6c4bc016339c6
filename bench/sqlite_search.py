"""Searches the same texts with SQLite: FTS5 with trigrams, and LIKE. One JSON line: p95 in milliseconds by query."""

import json
import sqlite3
import sys
import time

texts = open(sys.argv[1], encoding="utf-8").read().split("\n")
queries = json.loads(sys.argv[2])
db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE plain (text TEXT)")
db.executemany("INSERT INTO plain VALUES (?)", ((text,) for text in texts))
started = time.perf_counter()
db.execute("CREATE VIRTUAL TABLE fts USING fts5(text, tokenize='trigram')")
db.execute("INSERT INTO fts (rowid, text) SELECT rowid, text FROM plain")
built = time.perf_counter() - started


def p95(sql, argument):
    took = []
    for _ in range(20):
        start = time.perf_counter()
        db.execute(sql, (argument,)).fetchall()
        took.append((time.perf_counter() - start) * 1000)
    return sorted(took)[18]


LIKE = "SELECT rowid FROM plain WHERE text LIKE ? ORDER BY rowid DESC LIMIT 60"
MATCH = "SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY rowid DESC LIMIT 60"
answer = {"built": built, "like": {}, "fts": {}}
for query in queries:
    answer["like"][query] = p95(LIKE, f"%{query}%")
    # Trigrams know nothing shorter than three characters: FTS5 answers a shorter query with nothing.
    answer["fts"][query] = p95(MATCH, '"' + query.replace('"', '""') + '"') if len(query) >= 3 else None
print(json.dumps(answer))
