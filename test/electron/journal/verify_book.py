#!/usr/bin/env python3
"""Verifies a Baton book from docs/book-format.md alone, and prints what it found as JSON. Standard library only.

Usage: verify_book.py BOOK_FOLDER      Exit status: 0 sound, 1 something is wrong.
"""
import hashlib
import json
import os
import re
import sys

WRITER = re.compile(r"[a-z0-9]{1,24}\.[a-z0-9]{8}")
SEGMENT = re.compile(r"[0-9]{6}\.jsonl")
TAIL = re.compile(rb',"prev":"([0-9a-f]{64})","hash":"([0-9a-f]{64})"\}')
TAIL_BYTES = 149
LONGEST_LINE = 4 * 1024 * 1024
FORBIDDEN = {"__proto__", "constructor", "prototype"}


def strict_object(pairs):
    keys = [key for key, _ in pairs]
    if len(set(keys)) < len(keys) or FORBIDDEN & set(keys):
        raise ValueError("a key twice, or a forbidden key")
    return dict(pairs)


def no_constant(name):
    raise ValueError(name + " is not JSON")


def check(line, writer, seq, previous):
    """The record's hash when this line is record `seq` of the writer after the record hashed `previous`, else None."""
    tail = TAIL.fullmatch(line[-TAIL_BYTES:])
    start = '{"v":1,"writer":"%s","seq":%d,' % (writer, seq)
    if tail is None or len(line) > LONGEST_LINE or not line.startswith(start.encode()):
        return None
    own = hashlib.sha256(line[:-75]).hexdigest()
    if own != tail[2].decode() or previous != tail[1].decode():
        return None
    try:
        json.loads(line.decode("utf-8"), object_pairs_hook=strict_object, parse_constant=no_constant)
    except (ValueError, RecursionError):
        return None
    return own


def verify_writer(folder, book_id, writer):
    """Number and hash of the last verified record, and the place of the first thing wrong (or None)."""
    seq, digest = 0, hashlib.sha256(("baton:%s:%s" % (book_id, writer)).encode()).hexdigest()
    segments = sorted(name for name in os.listdir(folder) if SEGMENT.fullmatch(name))
    for number, name in enumerate(segments, 1):
        if int(name[:6]) != number:
            return seq, digest, {"file": "%06d.jsonl" % number, "offset": 0, "seq": seq + 1}
        with open(os.path.join(folder, name), "rb") as file:
            content = file.read()
        offset = 0
        while offset < len(content):
            end = content.find(b"\n", offset)
            own = None if end < 0 else check(content[offset:end], writer, seq + 1, digest)
            if own is None:
                return seq, digest, {"file": name, "offset": offset, "seq": seq + 1}
            seq, digest, offset = seq + 1, own, end + 1
    return seq, digest, None


def main(book):
    with open(os.path.join(book, "book.json"), encoding="utf-8") as file:
        book_id = json.load(file)["bookId"]
    journals = os.path.join(book, "journals")
    writers = []
    for writer in sorted(name for name in os.listdir(journals) if WRITER.fullmatch(name)):
        seq, digest, fault = verify_writer(os.path.join(journals, writer), book_id, writer)
        writers.append({"writer": writer, "seq": seq, "hash": digest, "fault": fault})
    heads = sorted("%s %d %s\n" % (w["writer"], w["seq"], w["hash"]) for w in writers if w["seq"] > 0)
    sound = all(w["fault"] is None for w in writers)
    digest = hashlib.sha256("".join(heads).encode()).hexdigest()
    print(json.dumps({"bookId": book_id, "writers": writers, "digest": digest, "sound": sound}))
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
