import {
  canonicalRecord,
  RECORD_VERSION,
  recordCommitment,
} from "../../electron/evidence/record.ts";
import type { SnapshotChoice } from "../../electron/snapshot/write.ts";
import type { OperatorRecord } from "../../electron/store/proved-batch.ts";
import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import type { EvidenceRecord } from "../../shared/domain/evidence.ts";
import {
  type AccountId,
  type ActId,
  type BillNo,
  type CaseId,
  type Day,
  type Fen,
  hash,
  millis,
  orgId,
  person,
} from "../../shared/domain/units.ts";
import { blake2Hex } from "../../shared/snapshot/bytes.ts";
import { DATED_POLICY } from "../store/fixtures.ts";
import { type SyntheticOptions, syntheticChain } from "./synthetic-chain.ts";

const CLERK = "c1".repeat(32) as AccountId;
const HEAD = "a2".repeat(32) as AccountId;
const CASES = ["11", "22"].map((digits) => digits.repeat(16) as CaseId);
const AT = Date.UTC(2026, 2, 2, 2);

const opened = (reference: string): EntryKind => ({
  type: "CaseOpened",
  reference,
  customer: hash("ee".repeat(32)),
  class: "Residential",
});
const billed = (amount: number): EntryKind => ({
  type: "BillAdded",
  bill: 0 as BillNo,
  period: 202601,
  amount: amount as Fen,
  due: 20_484 as Day,
});

/** Which case, by whom, how many minutes later, what. */
const JOURNAL: readonly (readonly [number | undefined, AccountId, number, EntryKind])[] = [
  [0, HEAD, 0, opened("甲-001")],
  [0, HEAD, 0, billed(12_345)],
  [1, HEAD, 5, opened("B-002")],
  [1, HEAD, 5, billed(500)],
  [0, CLERK, 60, { type: "ContactMade", channel: "Visit", outcome: "Promised", party: "Customer" }],
  [0, CLERK, 61, { type: "PromiseMade", amount: 5_000 as Fen, due: 20_520 as Day }],
  [
    0,
    CLERK,
    90,
    { type: "NoticeIssued", notice: "Dunning", window: { from: millis(AT), to: millis(AT + 60) } },
  ],
  [1, CLERK, 95, { type: "ProtectionChanged", protected: true }],
];

const FILE = new TextEncoder().encode("上门照片，一个小文件。\n".repeat(700));

/** The chain behind the test vectors of docs/snapshot-format.md: two offices, one of which has no entry. */
export function vectorChain() {
  const act = (n: number) => n.toString(16).padStart(2, "0").repeat(16) as ActId;
  const record: EvidenceRecord = {
    act: act(5),
    case: CASES[0] as CaseId,
    occurredAt: millis(AT + 60 * 60_000),
    note: "客户答应下周付款",
    files: [
      {
        blake2: hash(blake2Hex(FILE)),
        sha256: hash("00".repeat(32)),
        sm3: hash("00".repeat(32)),
        bytes: FILE.length,
        mediaType: "text/plain",
      },
    ],
  };
  const salt = new Uint8Array(32).fill(0x5a);
  const commitment = recordCommitment(record, salt, RECORD_VERSION);
  const entries = JOURNAL.map(
    ([of, actor, minutes, kind], seq): Entry => ({
      org: orgId(2),
      seq,
      case: of === undefined ? undefined : CASES[of],
      actor,
      at: millis(AT + minutes * 60_000 + 6_000),
      occurredAt: millis(AT + minutes * 60_000),
      clockOffset: -120,
      policy: 1,
      act: act(kind.type === "BillAdded" ? seq : seq + 1),
      provenance: "Recorded",
      commitment: seq === 4 ? commitment : undefined,
      supersedes: undefined,
      kind,
    }),
  );
  const operator = (account: AccountId, role: OperatorRecord["role"]): OperatorRecord => ({
    ...{ account, role, org: orgId(2), active: true, since: millis(0), person: person(account) },
  });
  const options: SyntheticOptions = {
    orgs: [{ id: 1 }, { id: 2, parent: 1 }, { id: 7, parent: 1 }],
    entries,
    policies: [DATED_POLICY],
    operators: [operator(CLERK, "Collector"), operator(HEAD, "Supervisor")],
    changes: 1,
    height: 300,
    at: AT + 86_400_000,
  };
  const evidence = { salt, record: canonicalRecord(record, RECORD_VERSION) };
  return { options, evidence, file: FILE, withheld: CASES[1] as CaseId };
}

/** That chain, and what the two snapshots of it show. */
export function vectorSnapshots() {
  const { options, evidence, file, withheld } = vectorChain();
  const bytes = {
    blake2: hash(blake2Hex(file)),
    length: file.length,
    async *bytes() {
      yield file;
    },
  };
  const whole: SnapshotChoice = {
    orgs: options.orgs.map(({ id }) => id),
    evidence: { records: [evidence], files: [bytes] },
  };
  const redacted: SnapshotChoice = { ...whole, withhold: (entry) => entry.case === withheld };
  return { chain: syntheticChain(options), whole, redacted };
}
