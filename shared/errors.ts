import type { Refusal, RefusalNumber } from "./domain/refusals.ts";
import type { HeaderProblem, RegisterColumn } from "./register/columns.ts";
import type { PolicyFault } from "./rules/policy-check.ts";
import type { PersonalKind } from "./rules/privacy.ts";

/** What keeps an opinion from being signed. */
export type OpinionLack = "hash" | "sample" | "notes" | "conclusion" | "unqualified";

/** What is wrong with a backup file. `unread`: the disk does not give it. */
export type BackupFault = "foreign" | "cutOff" | "changed" | "unread";

/** What of the chain cannot be read. */
export const CHAIN_PARTS = ["entry", "state", "council"] as const;
export type ChainPart = (typeof CHAIN_PARTS)[number];

/** How a node fails to give a proof: no answer at all, one of another form, its own error, no such block, or no proof that it is final. */
export const NODE_FAULTS = ["noAnswer", "unreadable", "refused", "noBlock", "noProof"] as const;
export type NodeFault = (typeof NODE_FAULTS)[number];

/** Why a file cannot be read. */
export type UnreadableReason = "missing" | "denied" | "locked" | "noFile" | "shrunk" | "other";

/**
 * Every failure that a user can meet, as data. The renderer has a sentence for each `kind` in Chinese and English, and
 * one next step. Exceptions are for bugs.
 */
export type AppError =
  /** IPC: the message did not fit the channel's schema. `issues` name the places. */
  | { kind: "MalformedRequest"; channel: string; issues: readonly string[] }
  | { kind: "UnknownChannel"; channel: string }
  /** The ledger service died or did not answer in `afterMs`. */
  | { kind: "ServiceUnavailable"; afterMs: number }
  | { kind: "NotReady"; what: "chain" | "chainMetadata" | "operator" | "store" }
  | { kind: "NotFound"; what: string }
  /** Profile and chain. */
  | { kind: "WrongGenesis"; profile: string; chain: string }
  | { kind: "BadChainSpec"; file: string; issue: string }
  | { kind: "UnsupportedRuntime"; specVersion: number; supported: number }
  /** What a peer sent does not match the header's digest. */
  | { kind: "JournalMismatch"; org: number; seq: number; issue: string }
  /** The chain proves something in a shape that this program does not know: it is too old. `issue` is for the maker. */
  | { kind: "ProgramTooOld"; what: ChainPart; issue: string }
  | { kind: "ProfileInUse"; dataDir: string }
  /** The light node is off, has no peer, or its peers do not answer; asking again later may succeed. */
  | { kind: "NodeUnavailable"; issue: string }
  /** Disk. */
  | { kind: "DiskFull"; file: string }
  | { kind: "DiskFailed"; file: string; issue: string }
  | { kind: "CorruptFile"; file: string; issue: string }
  /** Written by a newer version of this program. */
  | { kind: "NewerData"; file: string; version: number; supported: number }
  | { kind: "LocalDataLocked"; issue: string }
  /** A backup file that is none, or not whole. `name` is the file's own name. */
  | { kind: "BackupUnreadable"; name: string; reason: BackupFault }
  /** A backup of a profile of another chain. Both are the chains' first blocks. */
  | { kind: "BackupOfOtherChain"; name: string; chainName: string; backup: string; profile: string }
  /** A backup is put back only where nothing is. */
  | { kind: "ProfileNotEmpty" }
  /** Keys. */
  | { kind: "WrongPassphrase" }
  | { kind: "WeakPassphrase"; minimum: number }
  | { kind: "BadKeystore"; issue: string }
  /** Not the words of a key: another number of them, one that is none of the list, or in another order. */
  | { kind: "BadMnemonic"; words: number; needed: number }
  | { kind: "KeyLocked"; account: string }
  | { kind: "NoKey" }
  | { kind: "NotRegistered"; account: string }
  | { kind: "OperatorRevoked"; account: string }
  | { kind: "WrongRole"; role: string; needed: readonly string[] }
  | { kind: "WrongOrg"; operatorOrg: number; caseOrg: number }
  /** The outbox item's signed bytes may still reach the chain, up to this block height, so it can be neither signed again nor given up. */
  | { kind: "ItemPending"; state: string; validUntil: number }
  /** Time. */
  /** The last known block is so old that bytes signed now could no longer reach the chain. Both in ms. */
  | { kind: "TooLongOffline"; sinceMs: number; limitMs: number }
  | { kind: "ClockOff"; offsetMs: number; limitMs: number }
  /** Rules, judged here (gate) or by the chain. Times in ms, `until` is when it will be allowed. */
  | { kind: "CaseClosed" }
  | { kind: "QuietHours"; fromMinute: number; toMinute: number; until: number }
  | { kind: "TooManyContactsToday"; limit: number; until: number }
  | { kind: "TooManyContactsIn7Days"; limit: number; until: number }
  | { kind: "TooOld"; limitMs: number }
  | { kind: "InTheFuture"; toleranceMs: number }
  /** Policy and council. */
  /** The chain would not take a policy whose numbers do not fit each other. */
  | { kind: "PolicyContradictory"; faults: readonly PolicyFault[] }
  /** A version must begin after this chain time (ms): after now, and after the last version's beginning. */
  | { kind: "PolicyTooEarly"; after: number }
  /** A version must begin within this many days. */
  | { kind: "PolicyTooLate"; days: number }
  | { kind: "NotCouncilMember"; account: string }
  /** A motion that proposes the very same is open. */
  | { kind: "MotionExists" }
  /** The motion is closed. */
  | { kind: "MotionGone" }
  /** The motion proposes a call that this console does not read, so nobody votes on it here. */
  | { kind: "MotionUnreadable" }
  | { kind: "SameVote"; approve: boolean }
  /** Neither carried nor lost yet, so it cannot be closed. */
  | { kind: "MotionUndecided"; ayes: number; nays: number; threshold: number }
  /** A field that would be written on the chain holds what looks like a personal number. */
  | { kind: "PersonalDataOnChain"; field: string; kinds: readonly PersonalKind[] }
  /** The same in a note that stays here: it can be masked. */
  | { kind: "PersonalDataInNote"; kinds: readonly PersonalKind[] }
  /** Evidence. Sizes in bytes; `name` is the file's own name and stays at this console. */
  | { kind: "EvidenceTooLarge"; name: string; bytes: number; limit: number }
  | { kind: "EvidenceEmpty"; name: string }
  | { kind: "EvidenceUnreadable"; name: string; issue: string }
  | { kind: "TooManyFiles"; limit: number }
  /** Not, or no longer, in the vault. */
  | { kind: "EvidenceMissing"; file: string }
  /** The bytes in the vault are not those that were put there. */
  | { kind: "EvidenceChanged"; file: string }
  /** Was erased here (ms), and is not taken back. */
  | { kind: "EvidenceErased"; at: number }
  /** Notices. The newest version of the template is not there in this language. */
  | { kind: "TemplateUntranslated"; template: string; version: number; language: string }
  /** A placeholder of the template that nobody knows, or that this case cannot fill. */
  | {
      kind: "TemplateField";
      template: string;
      version: number;
      language: string;
      field: string;
      problem: "unknown" | "missing";
    }
  /** No notice code at all, one of another chain, or of an entry that this console does not hold. */
  | { kind: "NoticeCodeUnknown"; reason: "format" | "chain" | "entry" }
  /** The notice could not be drawn or printed. */
  | { kind: "NoticeFailed"; issue: string }
  /** More rows than such a file can bear. */
  | { kind: "ExportTooLarge"; rows: number; limit: number }
  /** A table or the window could not be drawn on paper. */
  | { kind: "ExportFailed"; issue: string }
  /** The customer register. `name` is the file's own name and stays at this console. Another file is being imported. */
  | { kind: "RegisterBusy"; file: string }
  | { kind: "RegisterUnreadable"; name: string; issue: string }
  | { kind: "RegisterTooLarge"; name: string; bytes: number; limit: number }
  /** Neither UTF-8 nor GBK as a whole; the first line that does not fit. */
  | { kind: "RegisterEncoding"; name: string; line: number }
  | {
      kind: "RegisterHeader";
      name: string;
      problem: HeaderProblem["problem"];
      columns: readonly RegisterColumn[];
      line?: number;
    }
  /** A warning that is put off needs a reason. */
  | { kind: "ReasonMissing" }
  /** A past day is shown, in which nothing can be done. Days are local days since 1970-01-01. */
  | { kind: "AsOfView"; day: number }
  /** Nothing was known yet on that day. */
  | { kind: "AsOfTooEarly"; day: number; first: number | undefined }
  /** The day is not over. */
  | { kind: "AsOfInFuture"; day: number }
  /** Snapshots. `name` is the file's own name. It cannot be read at all. */
  | { kind: "SnapshotUnreadable"; name: string; reason: UnreadableReason; issue: string }
  /** The file is not what it was when it was verified, so nothing of it is shown any more. */
  | { kind: "SnapshotChanged"; name: string }
  /** No snapshot is open, or what is asked for is not proved. */
  | { kind: "SnapshotNotShown" }
  /** Not an opinion of this program, or of a newer version of it. */
  | { kind: "OpinionUnreadable"; name: string; issue: string }
  /** An opinion needs a conclusion, and a note on every case of the sample. */
  | { kind: "OpinionIncomplete"; what: OpinionLack; missing: number }
  /** Proofs that are made here. A snapshot is larger than a page can hold; both in bytes. */
  | { kind: "PageTooLarge"; bytes: number; limit: number }
  /** One is being made already. */
  | { kind: "ProofBusy" }
  /** The operator has switched the network off. */
  | { kind: "NetworkOff" }
  /** A node (its address) did not answer, or does not have what is asked for. */
  | { kind: "ProofNodeFailed"; node: string; reason: NodeFault; issue: string }
  /** What the node said does not follow from the chain's specification. */
  | { kind: "ProofNodeLies"; node: string; issue: string }
  | { kind: "ProofNodeOtherChain"; node: string }
  /** The node's newest provable block lies before an entry that evidence is chosen of. */
  | { kind: "ProofNodeBehind"; node: string; height: number }
  /** Evidence of a case that is withheld, or of an organisation that is not shown. */
  | { kind: "EvidenceWithheld" }
  /** More addresses of nodes than are kept. */
  | { kind: "TooManyNodes"; limit: number }
  /** Any other rule of docs/rules.md. `detail` has the numbers that the sentence names. */
  | {
      kind: "NotYet";
      refusal: Refusal;
      until: number | undefined;
      detail: Readonly<Partial<Record<RefusalNumber, number>>>;
    }
  /** The chain said no with an error that has no case above. */
  | { kind: "ChainRefused"; pallet: string; error: string; docs: string }
  | { kind: "Unknown"; issue: string };

export type ErrorKind = AppError["kind"];

/** The result of anything that can fail in a way a user can meet. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = <E extends AppError>(error: E): { ok: false; error: E } => ({
  ok: false,
  error,
});

/** For a switch that must be exhaustive. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
