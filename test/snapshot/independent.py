#!/usr/bin/env python3
"""A second verifier of snapshots, written from docs/snapshot-format.md alone, with Python's standard library only.

    python3 test/snapshot/independent.py SNAPSHOT SPEC

It shares no line with the console. SQLite itself reads the tables. Checked: chain, finality (Ed25519 in plain Python), heads,
entries (hashes, chain, layout), evidence, the state's time, program and organisations. Not checked here: that every byte of
the container follows from the rows, and the derived tables. The last line is one of

    verified | failed: PART: REASON

and the exit status 0 or 1.
"""
import hashlib
import json
import sqlite3
import struct
import sys


class Failed(Exception):
    def __init__(self, part, reason):
        super().__init__(f"{part}: {reason}")


def need(condition, part, reason):
    if not condition:
        raise Failed(part, reason)


def blake2(data):
    return hashlib.blake2b(data, digest_size=32).digest()


# SCALE

class Cursor:
    def __init__(self, data, part):
        self.data, self.at, self.part = data, 0, part

    def take(self, length):
        need(self.at + length <= len(self.data), self.part, "bytes end too early")
        self.at += length
        return self.data[self.at - length:self.at]

    def number(self, size):
        return int.from_bytes(self.take(size), "little")

    def compact(self):
        first = self.number(1)
        mode = first & 3
        if mode == 3:
            need(first == 3, self.part, "a compact number is too large")
            return self.number(4)
        self.at -= 1
        return self.number(1 << mode) >> 2

    def end(self):
        need(self.at == len(self.data), self.part, "bytes are left over")


# Ed25519 (RFC 8032), only to verify

P = 2 ** 255 - 19
L = 2 ** 252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def x_of(y, sign):
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        return None
    return P - x if x % 2 != sign else x


def point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2 ** 255 - 1)
    x = x_of(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


def add(a, b):
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    m, n, o, q = f - e, h - g, h + g, f + e
    return (m * n % P, o * q % P, n * o % P, m * q % P)


def times(scalar, base):
    total = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            total = add(total, base)
        base, scalar = add(base, base), scalar >> 1
    return total


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_signed(message, signature, key):
    nonce, public = point(signature[:32]), point(key)
    scalar = int.from_bytes(signature[32:], "little")
    if nonce is None or public is None or scalar >= L:
        return False
    digest = hashlib.sha512(signature[:32] + key + message).digest()
    left, right = times(scalar, BASE), add(nonce, times(int.from_bytes(digest, "little") % L, public))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


# Headers and justifications

class Header:
    def __init__(self, cursor):
        start = cursor.at
        self.parent, self.number, self.state = cursor.take(32), cursor.compact(), cursor.take(32)
        cursor.take(32)
        self.consensus = []
        for _ in range(cursor.compact()):
            kind = cursor.number(1)
            if kind == 8:
                continue
            engine = b"" if kind == 0 else cursor.take(4)
            need(kind in (0, 4, 5, 6), cursor.part, f"digest item {kind}")
            payload = cursor.take(cursor.compact())
            if kind == 4:
                self.consensus.append((engine, payload))
        self.hash = blake2(cursor.data[start:cursor.at])


def header_of(data, part):
    cursor = Cursor(data, part)
    header = Header(cursor)
    cursor.end()
    return header


def authorities_of(cursor):
    return [(cursor.take(32), cursor.number(8)) for _ in range(cursor.compact())]


def check_justification(data, header, set_id, authorities):
    part = "finality"
    cursor = Cursor(data, part)
    round_, block, number = cursor.number(8), cursor.take(32), cursor.number(4)
    votes = [(cursor.take(32), cursor.number(4), cursor.take(64), cursor.take(32)) for _ in range(cursor.compact())]
    ancestries = [Header(cursor) for _ in range(cursor.compact())]
    cursor.end()
    need((block, number) == (header.hash, header.number), part, "the justification is of another block")
    parents, weights = {one.hash: one for one in ancestries}, dict(authorities)
    used, voted, weight = set(), set(), 0
    for target, height, signature, voter in votes:
        need(voter in weights, part, "a foreign vote")
        need(voter not in voted, part, "a doubled vote")
        voted.add(voter)
        at, level = target, height
        while level > number:
            one = parents.get(at)
            need(one is not None and one.number == level, part, "a vote that is not for a descendant")
            used.add(at)
            at, level = one.parent, level - 1
        need((at, level) == (block, number), part, "a vote that is not for a descendant")
        message = b"\x01" + target + struct.pack("<IQQ", height, round_, set_id)
        need(is_signed(message, signature, voter), part, "a vote that is not signed")
        weight += weights[voter]
    need(3 * weight > 2 * sum(weights.values()), part, "too few votes")
    need(len(used) == len(ancestries), part, "an idle ancestry")


def next_set(header):
    for engine, payload in header.consensus:
        if engine != b"FRNK" or payload[:1] not in (b"\x01", b"\x02"):
            continue
        need(payload[0] == 1, "finality", "a forced change")
        cursor = Cursor(payload[1:], "finality")
        authorities, delay = authorities_of(cursor), cursor.number(4)
        cursor.end()
        need(delay == 0, "finality", "a delayed change")
        return authorities
    raise Failed("finality", "a header that changes no authorities")


# The trie of the state

def digits_of(key):
    return [digit for byte in key for digit in (byte >> 4, byte & 15)]


def compact(number):
    if number < 64:
        return bytes([number << 2])
    if number < 2 ** 14:
        return struct.pack("<H", number << 2 | 1)
    if number < 2 ** 30:
        return struct.pack("<I", number << 2 | 2)
    return b"\x03" + struct.pack("<I", number)


def prefix(bits, mark, partial):
    most = 255 >> bits
    head, left = [mark << (8 - bits) | min(len(partial), most)], len(partial) - most
    while left >= 0:
        head.append(min(left, 255))
        if left < 255:
            break
        left -= 255
    padded = ([0] if len(partial) % 2 else []) + partial
    return bytes(head) + bytes(padded[i] << 4 | padded[i + 1] for i in range(0, len(padded), 2))


def trie_node(items, depth):
    """The node over (digits, value), ascending, that share what is before depth."""
    first, last, end = items[0][0], items[-1][0], depth
    while end < len(first) and end < len(last) and first[end] == last[end]:
        end += 1
    if len(items) == 1:
        end = len(first)
    own = items[0][1] if len(first) == end else None
    hashed = own is not None and len(own) >= 33
    value = b"" if own is None else blake2(own) if hashed else compact(len(own)) + own
    if len(items) == 1:
        return prefix(*((3, 1) if hashed else (2, 1)), first[depth:end]) + value
    bitmap, children = 0, b""
    for digit in range(16):
        below = [item for item in items if len(item[0]) > end and item[0][end] == digit]
        if below:
            bitmap |= 1 << digit
            node = trie_node(below, end + 1)
            child = node if len(node) < 32 else blake2(node)
            children += compact(len(child)) + child
    kind = (2, 2) if own is None else (4, 1) if hashed else (2, 3)
    return prefix(*kind, first[depth:end]) + struct.pack("<H", bitmap) + value + children


def trie_root(state):
    if not state:
        return blake2(b"\0")
    return blake2(trie_node(sorted((digits_of(key), value) for key, value in state), 0))


def trie_read(root, nodes, key):
    """The value of a key, or None when the nodes prove that there is none."""
    part = "state"

    def node_of(reference):
        need(reference in nodes, part, "a node of the proof is missing")
        return nodes[reference]

    data, rest = node_of(root), digits_of(key)
    while data != b"\0":
        cursor = Cursor(data, part)
        first = cursor.number(1)
        kinds = [(2, 1, True, "in"), (2, 2, False, None), (2, 3, False, "in"), (3, 1, True, "hash"), (4, 1, False, "hash")]
        found = [kind for kind in kinds if first >> (8 - kind[0]) == kind[1]]
        need(found, part, "no node begins so")
        bits, _, leaf, holds = found[0]
        count = first & 255 >> bits
        if count == 255 >> bits:
            more = 255
            while more == 255:
                more = cursor.number(1)
                count += more
        partial = digits_of(cursor.take((count + 1) // 2))[count % 2:]
        bitmap = 0 if leaf else cursor.number(2)
        value = cursor.take(cursor.compact()) if holds == "in" else cursor.take(32) if holds else None
        children = {digit: cursor.take(cursor.compact()) for digit in range(16) if bitmap >> digit & 1}
        cursor.end()
        if rest[:count] != partial:
            return None
        rest = rest[count:]
        if not rest:
            return node_of(value) if holds == "hash" else value
        child = children.get(rest[0])
        if child is None:
            return None
        data, rest = (node_of(child) if len(child) == 32 else child), rest[1:]
    return None


# Entries: the table of the format. A number is its bytes, a name a word out of so many.

WORDS = dict(role=5, klass=3, charge=2, channel=4, outcome=5, party=4, notice=4, delivery=6, dispute=5, result=4, method=4,
             clearing=2, complaint=5, escalation=4, reason=3, blackout=5)
KINDS = [
    "str h32 klass", "u2 u4 u8 u4", "u2 charge u8", "channel outcome party", "notice window", "notice delivery", "u8 u4",
    "u2 dispute", "u2 result", "u8 method clearing", "complaint", "bool", "escalation u8", "u8 bool", "reason",
    "h32 role h32", "h32 role", "h32", "parts", "h16 u4 u4 u8 bool", "h16 bool", "h16", "", "", "bool",
    "blackout u8 u8", "h16 u8", "h32 h32 u8",
]


def option(cursor, size):
    flag = cursor.number(1)
    need(flag < 2, cursor.part, "an option that is neither")
    return cursor.take(size) if flag else None


def field(cursor, name):
    if name in WORDS:
        need(cursor.number(1) < WORDS[name], cursor.part, f"no such {name}")
    elif name == "bool":
        need(cursor.number(1) < 2, cursor.part, "a truth that is neither")
    elif name == "str":
        cursor.take(cursor.compact()).decode("utf-8")
    elif name == "window":
        option(cursor, 16)
    elif name == "parts":
        cursor.take(cursor.compact() * 12)
    else:
        cursor.take(int(name[1:]))


def entry_of(raw):
    cursor = Cursor(raw, "entries")
    org, seq = cursor.number(4), cursor.number(4)
    case, _actor = option(cursor, 16), option(cursor, 32)
    cursor.take(8 + 8 + 4 + 4)
    act, provenance, commitment = cursor.take(16), cursor.number(1), option(cursor, 32)
    option(cursor, 4)
    kind = cursor.number(1)
    need(provenance < 2 and kind < len(KINDS), "entries", "no such kind or provenance")
    for name in KINDS[kind].split():
        field(cursor, name)
    cursor.end()
    return org, seq, case, act, commitment


# The parts

TIME = "f0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb"
PROGRAM = "26aa394eea5630e07c48ae0c9558cef7f9cce9c888469bb1a0dceaa129672ef8"
ORGANISATIONS = "5bb421b7c3d48cbf791b03e020c9ea0dd85c6ba5bea969971cfc5606d8dde30f"
AUTHORITIES = "5f9cc45b7a00c5899361e1c6099678dc5e0621c4869aa60c02be9adcc98a0d1d"


def check_chain(row, spec):
    top = {bytes.fromhex(key[2:]): bytes.fromhex(value[2:]) for key, value in spec["genesis"]["raw"]["top"].items()}
    root = trie_root(list(top.items()))
    genesis = blake2(bytes(32) + b"\0" + root + trie_root([]) + b"\0")
    need(row["genesis"] == genesis, "chain", "another genesis")
    names = (row["name"], row["id"], row["ss58"])
    expected = (spec["name"], spec["id"], (spec.get("properties") or {}).get("ss58Format", 42))
    need(names == expected, "chain", "another name")
    cursor = Cursor(top[bytes.fromhex(AUTHORITIES)], "chain")
    authorities = authorities_of(cursor)
    cursor.end()
    return authorities


def check_finality(rows, chain, authorities):
    need(rows, "finality", "no header")
    before = -1
    for number, row in enumerate(rows):
        header = header_of(row["header"], "finality")
        need(header.number > before, "finality", "headers do not ascend")
        before = header.number
        check_justification(row["justification"], header, number, authorities)
        if number < len(rows) - 1:
            authorities = next_set(header)
    need((header.hash, header.number) == (chain["block"], chain["height"]), "finality", "another block")
    need(chain["set_id"] == len(rows) - 1, "finality", "another authority set")
    return header


def check_heads(rows, header):
    roots = [payload for engine, payload in header.consensus if engine == b"COLL"]
    need(len(roots) == 1 and len(roots[0]) == 32, "heads", "no journal root")
    need(len({row["org"] for row in rows}) == len(rows), "heads", "an organisation has two journals")
    level = [blake2(b"\0" + struct.pack("<II", row["org"], row["length"]) + row["head"]) for row in rows]
    while len(level) > 1:
        pairs = [level[i:i + 2] for i in range(0, len(level), 2)]
        level = [blake2(b"\1" + pair[0] + pair[1]) if len(pair) == 2 else pair[0] for pair in pairs]
    need((level[0] if level else bytes(32)) == roots[0], "heads", "another journal root")


def check_entries(rows, heads):
    rows, entries = iter(rows), {}
    for head in heads:
        if head["shown"] != 1:
            need(head["shown"] == 0, "heads", "shown is neither")
            continue
        chain = bytes(32)
        for seq in range(head["length"]):
            row = next(rows, None)
            need(row and (row["org"], row["seq"]) == (head["org"], seq), "entries", f"{head['org']}/{seq} is not there")
            if row["raw"] is not None:
                need(blake2(row["raw"]) == row["hash"], "entries", f"{head['org']}/{seq} has another hash")
                found = entry_of(row["raw"])
                need(found[:2] == (head["org"], seq), "entries", f"{head['org']}/{seq} says it is another")
                entries[found[:2]] = found
            chain = blake2(chain + row["hash"])
        need(chain == head["head"], "entries", f"journal {head['org']} ends elsewhere")
    need(next(rows, None) is None, "entries", "more entries than journals have")
    return entries


def check_evidence(records, files, parts, entries):
    for row in records:
        entry = entries.get((row["org"], row["seq"]))
        need(entry is not None, "evidence", "a record of no entry")
        need(blake2(row["salt"] + row["record"]) == entry[4], "evidence", "a record of another commitment")
    need([part["file"] for part in parts] == sorted(part["file"] for part in parts), "evidence", "parts out of order")
    need({part["file"] for part in parts} <= {row["no"] for row in files}, "evidence", "parts of no file")
    for row in files:
        own = [part["bytes"] for part in parts if part["file"] == row["no"]]
        data, lengths = b"".join(own), [len(part) for part in own]
        need(all(length == 65536 for length in lengths[:-1]), "evidence", "a part of another length")
        need(all(0 < length <= 65536 for length in lengths[-1:]), "evidence", "a part of another length")
        need(len(data) == row["length"] and blake2(data) == row["blake2"], "evidence", "a file of another hash")
        need(any(row["blake2"] in record["record"] for record in records), "evidence", "a file that no record names")


def check_state(rows, header, chain, heads):
    nodes = {blake2(row["node"]): row["node"] for row in rows}
    read = lambda key: trie_read(header.state, nodes, bytes.fromhex(key))
    time = read(TIME)
    need(time is not None and int.from_bytes(time, "little") == chain["at_ms"], "state", "another time")
    program = read(PROGRAM)
    if program is not None:
        cursor = Cursor(program, "state")
        version, name = cursor.compact(), cursor.take(cursor.compact()).decode()
        need((name, version) == (chain["spec_name"], chain["spec_version"]), "state", "another program")
    cursor = Cursor(read(ORGANISATIONS) or b"\0", "state")
    orgs = [cursor.number(4) for _ in range(cursor.compact())]
    need(orgs == [row["org"] for row in heads], "state", "other organisations")


def main(path, spec_path):
    with open(spec_path, encoding="utf-8") as file:
        spec = json.load(file)
    database = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    database.row_factory = sqlite3.Row
    pragma = lambda name: database.execute(f"PRAGMA {name}").fetchone()[0]
    need(pragma("application_id") == 0x4343736E and pragma("user_version") == 1, "file", "no snapshot of format 1")
    need(pragma("integrity_check") == "ok", "file", "SQLite does not find it whole")
    table = lambda name: database.execute(f"SELECT * FROM {name} ORDER BY no").fetchall()
    chain = table("chain")
    need(len(chain) == 1, "chain", "not one row")
    header = check_finality(table("finality"), chain[0], check_chain(chain[0], spec))
    heads = table("heads")
    check_heads(heads, header)
    entries = check_entries(table("entries"), heads)
    check_evidence(table("evidence"), table("files"), table("file_parts"), entries)
    check_state(table("state_proof"), header, chain[0], heads)
    shown = sum(head["length"] for head in heads if head["shown"])
    print(f"block {header.number}, {shown} entries, {shown - len(entries)} of them withheld")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:3])
        print("verified")
    except Failed as failed:
        print(f"failed: {failed}")
        sys.exit(1)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        print(f"failed: file: {error}")
        sys.exit(1)
