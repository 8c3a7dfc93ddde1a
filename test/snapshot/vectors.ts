import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";
import { headsRoot } from "../../electron/ledger/sync/merkle.ts";
import * as keys from "../../electron/ledger/sync/storage-keys.ts";
import { genesisHash, type PinnedChain } from "../../electron/snapshot/pinned-chain.ts";
import { entryCodec, headLeafCodec } from "../../shared/codec/entry.ts";
import { type AccountId, hash, orgId } from "../../shared/domain/units.ts";
import { blake2, blake2Hex } from "../../shared/snapshot/bytes.ts";
import { signedMessage } from "../../shared/snapshot/grandpa.ts";
import { decodeHeader, journalRoot } from "../../shared/snapshot/header.ts";
import { TABLE_NAMES } from "../../shared/snapshot/schema.ts";
import { INTERIOR, LEAF, PAGE_SIZE } from "../../shared/snapshot/sqlite/format.ts";
import { encodeRecord, type Value } from "../../shared/snapshot/sqlite/record.ts";
import { writeVarint } from "../../shared/snapshot/sqlite/varint.ts";
import { makeTrie } from "../../shared/snapshot/trie/root.ts";
import { fileOf, rowsOf } from "./opened.ts";

import { authority, headerOf, justificationOf, type VoteShape } from "./synthetic-chain.ts";

const hex = (value: Value | undefined): string => bytesToHex(value as Uint8Array);

/**
 * What docs/snapshot-format.md says, as numbers: each step of a verification of a snapshot, computed from the file and the
 * specification. Whoever writes a verifier in another language holds it against these.
 */
export async function vectorsOf(bytes: Uint8Array, spec: string, pinned: PinnedChain) {
  const rows = await rowsOf(bytes);
  return {
    format: 1,
    file: { bytes: bytes.length, blake2: blake2Hex(bytes) },
    blake2: ["", "616263", "00".repeat(200)].map((input) => ({
      input,
      hash: blake2Hex(hexToBytes(input)),
    })),
    chain: chainVectors(spec, pinned),
    entries: entryVectors(rows.entries),
    merkle: [0, 1, 2, 3, 5].map(merkleVector),
    heads: rows.heads.map(([org, length, head]) => ({ org, length, head: hex(head) })),
    finality: rows.finality.map(([header, justification], setId) =>
      finalityVector(header as Uint8Array, justification as Uint8Array, setId),
    ),
    refused: refusedVectors(),
    trie: trieVectors(),
    evidence: rows.evidence.map(([org, seq, salt, record]) => ({
      ...{ org, seq, salt: hex(salt), record: hex(record) },
      commitment: blake2Hex(concatBytes(salt as Uint8Array, record as Uint8Array)),
    })),
    files: rows.files.map(([blake2, length]) => ({ blake2: hex(blake2), length })),
    container: { ...containerVectors(), pages: pageVectors(bytes, fileOf(rows).tables) },
    rows: Object.fromEntries(TABLE_NAMES.map((name) => [name, rows[name].length])),
  };
}

export type Vectors = Awaited<ReturnType<typeof vectorsOf>>;

function chainVectors(spec: string, { genesis, authorities }: PinnedChain) {
  const { top } = JSON.parse(spec).genesis.raw as { top: Record<string, string> };
  const state = Object.entries(top).map(
    ([key, value]) => [hexToBytes(key.slice(2)), hexToBytes(value.slice(2))] as const,
  );
  return {
    stateRoot: makeTrie(state).root,
    genesis: genesisHash(top) === genesis ? genesis : "",
    authorities: authorities.authorities.map(({ key, weight }) => ({ key, weight: `${weight}` })),
    keys: {
      "Grandpa.Authorities": keys.AUTHORITIES_KEY,
      "Timestamp.Now": keys.NOW_KEY,
      "System.LastRuntimeUpgrade": keys.RUNTIME_KEY,
      "Consortium.OrgIds": keys.ORG_IDS_KEY,
      "Consortium.LatestPolicy": keys.LATEST_POLICY_KEY,
      "Consortium.Orgs(2)": keys.orgKey(orgId(2)),
      "Consortium.Policies(1)": keys.policyKey(1),
      "Consortium.Operators(c1…)": keys.operatorKey("c1".repeat(32) as AccountId),
    },
  };
}

function entryVectors(rows: readonly Value[][]) {
  let head: Uint8Array = new Uint8Array(32);
  return rows.map(([org, seq, of, raw]) => {
    head = blake2(concatBytes(head, of as Uint8Array));
    const { kind } = entryCodec.dec((raw as Uint8Array).slice());
    return { org, seq, raw: hex(raw), kind: kind.type, hash: hex(of), head: bytesToHex(head) };
  });
}

function merkleVector(count: number) {
  const heads = Array.from({ length: count }, (_, n) => ({
    org: orgId(n * 3 + 1),
    length: n * 100,
    head: hash(bytesToHex(new Uint8Array(32).fill(n))),
  }));
  const leaves = heads.map((head) => headLeafCodec.enc(head));
  return {
    leaves: leaves.map((leaf) => ({
      bytes: bytesToHex(leaf),
      hash: blake2Hex(concatBytes(Uint8Array.of(0), leaf)),
    })),
    root: headsRoot(heads),
  };
}

function finalityVector(header: Uint8Array, justification: Uint8Array, setId: number) {
  const decoded = decodeHeader(header);
  return {
    header: bytesToHex(header),
    ...{ hash: decoded.hash, number: decoded.number, stateRoot: decoded.stateRoot },
    journals: journalRoot(decoded) ?? null,
    setId,
    justification: bytesToHex(justification),
    firstVote: {
      message: bytesToHex(
        signedMessage({ hash: hexToBytes(decoded.hash), number: decoded.number }, 7n, setId),
      ),
      signature: bytesToHex(justification.subarray(45 + 36, 45 + 100)),
      voter: bytesToHex(justification.subarray(45 + 100, 45 + 132)),
    },
  };
}

/** Justifications that the set of four authorities, number 3, must not get through; the first is good. */
function refusedVectors() {
  const header = headerOf(100, "11".repeat(32), []);
  const block = { hash: blake2(header), number: 100 };
  const child = headerOf(101, "11".repeat(32), [], block.hash);
  const stranger = headerOf(101, "11".repeat(32), []);
  const on = (bytes: Uint8Array, number: number) => ({ hash: blake2(bytes), number });
  const vote = (n: number, to = block, more: Partial<VoteShape> = {}): VoteShape => ({
    ...{ pair: authority(3, n), block: to },
    ...more,
  });
  const of = (votes: VoteShape[], ancestries: Uint8Array[] = []) =>
    bytesToHex(justificationOf(block, 3, votes, ancestries));
  return {
    set: { id: 3, authorities: [0, 1, 2, 3].map((n) => bytesToHex(authority(3, n).publicKey)) },
    header: bytesToHex(header),
    good: {
      plain: of([vote(0), vote(1), vote(2)]),
      onTop: of([vote(0), vote(1), vote(2, on(child, 101))], [child]),
    },
    bad: {
      tooFew: of([vote(0), vote(1)]),
      doubled: of([vote(0), vote(1), vote(1)]),
      foreign: of([vote(0), vote(1), { pair: authority(9, 9), block }]),
      notDescendant: of([vote(0), vote(1), vote(2, on(stranger, 101))], [stranger]),
      withoutAncestry: of([vote(0), vote(1), vote(2, on(child, 101))]),
      idleAncestry: of([vote(0), vote(1), vote(2)], [child]),
      otherRound: of([vote(0), vote(1), vote(2, block, { round: 6n })]),
      otherSet: of([0, 1, 2].map((n) => vote(n, block, { setId: 2 }))),
      bytesBehind: `${of([vote(0), vote(1), vote(2)])}00`,
    },
  };
}

/** A small state and what its trie is: values of 32 and of 33 bytes, a value on a branch, odd and long keys. */
function trieVectors() {
  const state: [string, string][] = [
    ["01", "aa"],
    ["0102", "bb".repeat(32)],
    ["0103", "cc".repeat(33)],
    ["0a".repeat(40), "dd"],
    ["f0", ""],
  ];
  const { root, nodes } = makeTrie(
    state.map(([key, value]) => [hexToBytes(key), hexToBytes(value)]),
  );
  return {
    ...{ state, root, absent: ["", "02", "0104", "010300"] },
    nodes: [...nodes.values()].map(bytesToHex).sort(),
  };
}

function containerVectors() {
  const varint = (n: number) => {
    const bytes = new Uint8Array(9);
    return bytesToHex(bytes.subarray(0, writeVarint(bytes, 0, n)));
  };
  const records: Value[][] = [
    [0, 1, -1, 127, 128],
    ["甲", null, new Uint8Array(3).fill(7)],
    [2 ** 40, -(2 ** 23), 2 ** 47],
  ];
  return {
    varints: [0, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 40].map((n) => [n, varint(n)] as const),
    records: records.map((values) => ({
      values: values.map((value) => (value instanceof Uint8Array ? { blob: hex(value) } : value)),
      bytes: bytesToHex(encodeRecord(values)),
    })),
  };
}

function pageVectors(bytes: Uint8Array, tables: readonly string[]) {
  return Array.from({ length: bytes.length / PAGE_SIZE }, (_, index) => {
    const page = bytes.subarray(index * PAGE_SIZE, (index + 1) * PAGE_SIZE);
    const type = page[0] === LEAF ? "leaf" : page[0] === INTERIOR ? "interior" : "overflow";
    return {
      page: index + 1,
      table: index === 0 ? "sqlite_schema" : tables[index],
      type: index === 0 ? "leaf" : type,
      blake2: blake2Hex(page),
    };
  });
}
