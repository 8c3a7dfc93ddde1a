import { z } from "zod";
import { CONCLUSION_MOST, noteSchema, OPINION_KINDS, planSchema } from "../audit/opinion.ts";
import { INBOX_ORDERS } from "../rules/inbox-order.ts";
import { actDetailSchema } from "./act-schemas.ts";
import { asOfSchema } from "./as-of-schemas.ts";
import {
  auditCaseFilterSchema,
  auditCaseRowSchema,
  auditCaseSchema,
  auditFiguresSchema,
  findingFilterSchema,
  findingSchema,
} from "./audit-case-schemas.ts";
import { auditViewSchema } from "./audit-schemas.ts";
import { backupMadeSchema, backupSchema, restoredSchema } from "./backup-schemas.ts";
import {
  bulkPreviewSchema,
  bulkRequestSchema,
  bulkResultSchema,
  bulkSignSchema,
} from "./bulk-schemas.ts";
import { caseDetailSchema } from "./case-detail-schemas.ts";
import {
  caseFilterSchema,
  caseRowSchema,
  caseSortSchema,
  caseSummarySchema,
} from "./case-schemas.ts";
import { caseAlarmSchema, clockAlarmsSchema, MOST_ALARMS } from "./clock-schemas.ts";
import { comparisonViewSchema } from "./comparison-schemas.ts";
import { conflictSchema } from "./conflict-schemas.ts";
import {
  councilActRowSchema,
  councilIntentSchema,
  councilPreviewSchema,
  councilSchema,
  policyListSchema,
} from "./council-schemas.ts";
import { dayViewSchema } from "./day-schemas.ts";
import {
  attachedSchema,
  evidenceFileSchema,
  evidenceReportSchema,
  lostFileSchema,
} from "./evidence-schemas.ts";
import { exportedSchema, exportRequestSchema } from "./export-schemas.ts";
import {
  figuresFilterSchema,
  figuresSchema,
  recordSchema,
  recordsFilterSchema,
} from "./figures-schemas.ts";
import { decisionSchema, inboxSchema } from "./inbox-schemas.ts";
import { keySchema } from "./key-schemas.ts";
import { linkSchema } from "./link-schemas.ts";
import { noticeFoundSchema, noticeMadeSchema, noticeRequestSchema } from "./notice-schemas.ts";
import {
  officeActRowSchema,
  officeIntentSchema,
  officePreviewSchema,
  officeSchema,
} from "./office-schemas.ts";
import { listSignedSchema, openingReadSchema, openingViewSchema } from "./opening-schemas.ts";
import { auditWorkSchema, opinionPreviewSchema, opinionReportSchema } from "./opinion-schemas.ts";
import { orgSchema } from "./org-schemas.ts";
import { outboxRowSchema, previewSchema } from "./outbox-schemas.ts";
import { paymentReadSchema, paymentViewSchema } from "./payment-schemas.ts";
import {
  nodeUrlSchema,
  pageWishSchema,
  proofViewSchema,
  snapshotWishSchema,
} from "./proof-schemas.ts";
import {
  registerImportedSchema,
  registerLinkedSchema,
  registerSummarySchema,
  rejectsExportSchema,
  templateSchema,
} from "./register-schemas.ts";
import { nameSchema, namesSchema, staffSchema } from "./staff-schemas.ts";
import { statusSchema } from "./status-schemas.ts";
import {
  accountIdSchema,
  actIdSchema,
  caseIdSchema,
  countSchema,
  daySchema,
  hashSchema,
  millisSchema,
} from "./unit-schemas.ts";
import { warningNameSchema, warningsSchema, warningWordSchema } from "./warning-schemas.ts";

/** A channel that changes nothing. */
const read = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ mode: "read", input, output }) as const;
/** A channel that changes something; the service answers only when it is durable. */
const write = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ mode: "write", input, output }) as const;

const nothing = z.object({});
/** False when whoever was asked where to put it cancelled. */
const saved = z.object({ saved: z.boolean() });
/** Which rows of a list: so many (`limit`) from the row `offset` on. */
const part = { offset: countSchema, limit: z.number().int().min(1).max(500) };
/** These rows; `total` counts all that the filter lets through. */
const partOf = <R extends z.ZodType>(row: R) =>
  z.object({ total: countSchema, rows: z.array(row) });
const passphrase = z.string().min(1).max(256);
const item = z.object({ item: z.string().regex(/^[0-9a-f]{32}$/) });

/**
 * The one contract between the views and the ledger service: each channel with the schema of its request and of its
 * answer. Every answer travels as `Result<output>`. The renderer parses answers; main and the service parse requests.
 */
export const CHANNELS = {
  /** The status bar. */
  "status.get": read(nothing, statusSchema),
  "orgs.list": read(nothing, z.array(orgSchema)),
  /** A part of the case list. */
  "cases.list": read(
    z.object({ filter: caseFilterSchema, sort: caseSortSchema, ...part }),
    partOf(caseRowSchema),
  ),
  "cases.summary": read(z.object({ filter: caseFilterSchema }), caseSummarySchema),
  /** Every figure of the dashboard. */
  "figures.get": read(figuresFilterSchema, figuresSchema),
  /** The records behind a figure, newest claimed time first. */
  "records.list": read(z.object({ filter: recordsFilterSchema, ...part }), partOf(recordSchema)),
  "cases.get": read(z.object({ id: caseIdSchema }), caseDetailSchema),
  /** What waits for a supervisor's decision in the organisation of who works here and in those below it. */
  "inbox.get": read(
    z.object({ order: z.enum(INBOX_ORDERS), limit: z.number().int().min(1).max(500) }),
    inboxSchema,
  ),
  /** One of these proposals. Errors: NotFound, once it is decided, withdrawn or overtaken. */
  "inbox.decision": read(z.object({ case: caseIdSchema, proposal: actIdSchema }), decisionSchema),
  /** What waits to be done in the operator's organisation; of each section at most `limit` rows. */
  "day.get": read(z.object({ limit: z.number().int().min(1).max(200) }), dayViewSchema),
  /** The alarms of legal clocks of the own organisation, for the messages on the desktop. */
  "clocks.get": read(nothing, clockAlarmsSchema),
  /** These were told; they are not told again. */
  "clocks.told": write(z.object({ alarms: z.array(caseAlarmSchema).max(MOST_ALARMS) }), nothing),
  /** Newest first; all items that are not superseded, and superseded ones too when `all`. */
  "outbox.list": read(z.object({ all: z.boolean() }), z.array(outboxRowSchema)),
  /** An act that was refused or has expired, beside what happened to its case meanwhile. */
  "outbox.conflict": read(item, conflictSchema),
  /** Own keys and, on a demo chain, the demo operators. */
  "keys.list": read(nothing, z.array(keySchema)),

  /** Makes a personal key, sealed by the passphrase. `mnemonic` is shown once, for the paper backup. */
  "keys.create": write(
    z.object({ name: z.string().trim().min(1).max(64), passphrase }),
    z.object({ key: keySchema, mnemonic: z.string() }),
  ),
  /** Takes over a Polkadot-JS JSON keystore; the passphrase must open it. */
  "keys.import": write(z.object({ json: z.string().max(65_536), passphrase }), keySchema),
  /** Brings a key back from the words of its paper backup, under a new passphrase. */
  "keys.recover": write(
    z.object({
      name: z.string().trim().min(1).max(64),
      mnemonic: z.string().min(1).max(512),
      passphrase,
    }),
    keySchema,
  ),
  /** Lets the operator choose where to, and saves the sealed keystore there; `name` is only offered. */
  "keys.save": write(z.object({ account: accountIdSchema, name: z.string().max(1_024) }), saved),
  /** The sealed keystore, as Polkadot-JS JSON. */
  "keys.export": read(z.object({ account: accountIdSchema }), z.object({ json: z.string() })),
  /** Chooses who works at this console (a demo operator is taken over with it). */
  "keys.select": write(z.object({ account: accountIdSchema }), keySchema),
  "keys.unlock": write(z.object({ passphrase }), keySchema),
  "keys.lock": write(nothing, nothing),

  /** Writes a draft, judges it by the gate, and decodes what would be signed. */
  "act.prepare": write(
    z.object({
      case: caseIdSchema,
      detail: actDetailSchema,
      occurredAt: millisSchema,
      note: z.string().max(2_000).optional(),
      files: attachedSchema.optional(),
      /** The act that a notice was made for. */
      act: actIdSchema.optional(),
      /** Position in the journal of the entry that the act corrects. */
      supersedes: countSchema.optional(),
    }),
    previewSchema,
  ),
  /** Signs a prepared item. Answers when the signed bytes are on disk. */
  "act.sign": write(item, outboxRowSchema),
  /** Judges one act on many cases, and drafts and decodes the first one that can be recorded. */
  "bulk.prepare": write(bulkRequestSchema, bulkPreviewSchema),
  /** Signs some acts of a bulk, each on its own. Answers when those that are told as signed are on disk. */
  "bulk.sign": write(bulkSignSchema, bulkResultSchema),
  /** Signs an expired or refused act again as a new item; the old one is kept as superseded. Answers its preview. */
  "outbox.resign": write(item, previewSchema),
  /** Gives an item up; it is kept as superseded. Refused while it may still reach the chain. */
  "outbox.drop": write(item, nothing),

  /** All versions of the policy. */
  "policy.list": read(nothing, policyListSchema),
  /** Members, open motions with their votes, and this console's acts in the council. */
  "council.get": read(nothing, councilSchema),
  /** Judges an act of a member and decodes what would be signed. Nothing is kept before it is signed. */
  "council.prepare": write(councilIntentSchema, councilPreviewSchema),
  /** Signs what was prepared. Answers when the signed bytes are on disk. */
  "council.sign": write(item, councilActRowSchema),
  /** Takes note of an act that was refused or has expired. Refused while it may still reach the chain. */
  "council.drop": write(item, nothing),
  /** Blackouts and deputies of the own organisation, and this console's acts for it. */
  "office.get": read(nothing, officeSchema),
  /** Who works for the own organisation, and since when. */
  "staff.get": read(nothing, staffSchema),
  /** What people are called at this computer, beside the names of its keys. */
  "names.list": read(nothing, namesSchema),
  "names.put": write(nameSchema, nothing),
  /** Judges an act of the organisation and decodes what would be signed. Nothing is kept before it is signed. */
  "office.prepare": write(officeIntentSchema, officePreviewSchema),
  /** Signs what was prepared. Answers when the signed bytes are on disk. */
  "office.sign": write(item, officeActRowSchema),
  /** Takes note of an act that was refused or has expired. Refused while it may still reach the chain. */
  "office.drop": write(item, nothing),

  /** Lets the operator pick files, and takes them into the vault; no files when the picking was cancelled. */
  "evidence.attach": write(nothing, z.array(evidenceFileSchema)),
  /** A file was taken out of a draft; it goes, unless a commitment uses it. */
  "evidence.discard": write(z.object({ file: hashSchema }), nothing),
  /** Reads again all that a commitment binds. Named a write for its longer time: it changes nothing. */
  "evidence.verify": write(
    z.object({ case: caseIdSchema, commitment: hashSchema }),
    evidenceReportSchema,
  ),
  /** Lets the operator choose where to, and writes a verified copy there; `name` is only offered. */
  "evidence.export": write(z.object({ file: hashSchema, name: z.string().max(1_024) }), saved),
  /**
   * Lets the operator choose where to, and writes note and files behind a commitment there as one package for another
   * console, sealed by the passphrase (at least 8 characters).
   */
  "evidence.pack": write(
    z.object({ case: caseIdSchema, commitment: hashSchema, passphrase }),
    saved,
  ),
  /** Lets the operator choose a package, and takes it over if an entry (of the case, when given) binds what is in it. */
  "evidence.unpack": write(
    z.object({ case: caseIdSchema.optional(), passphrase }),
    z.object({ taken: z.boolean() }),
  ),
  /** Erases salt, note and files behind a commitment, for good. */
  "evidence.erase": write(
    z.object({ commitment: hashSchema }),
    z.object({ erasedAt: millisSchema }),
  ),
  /** The files of the vault that no record of this computer knows, for somebody to look at. */
  "evidence.lost": read(nothing, z.array(lostFileSchema)),
  /** Erases such files, for good; others are passed over. */
  "evidence.eraseLost": write(z.object({ files: z.array(hashSchema).max(10_000) }), nothing),
  /** Somebody took note of what was repaired. */
  "repairs.acknowledge": write(nothing, nothing),

  /** Makes a notice: its exact bytes lie in the vault, to be bound by `act.prepare` as its `act` and one of its files. */
  "notice.make": write(noticeRequestSchema, noticeMadeSchema),
  /** Prints a notice made since the console was opened; false when the operator cancelled. */
  "notice.print": write(z.object({ act: actIdSchema }), z.object({ printed: z.boolean() })),
  /** Where a notice code leads, as scanned or typed. */
  "notice.find": read(z.object({ code: z.string().max(256) }), noticeFoundSchema),

  /** Lets the operator choose where to, and saves a table of the dashboard there, read anew from the store. */
  "export.table": write(exportRequestSchema, exportedSchema),
  /** Lets the operator choose where to, and saves what the window shows as a PDF in A4; `name` is only offered. */
  "export.page": write(z.object({ name: z.string().max(1_024) }), saved),
  /** What the branch knows of its customers beside the journal, the last import of it, and how far one under way is. */
  "register.summary": read(nothing, registerSummarySchema),
  /** Lets the operator choose a CSV file (docs/register-format.md), and takes all of it over, or nothing. */
  "register.import": write(nothing, registerImportedSchema),
  /** Lets the operator choose where to, and writes the rejects of the last import there. */
  "register.rejects": write(rejectsExportSchema, saved),

  /**
   * Lets the operator choose a list of account numbers, and takes over every row that the chain bears out. The passphrase is that of
   * a sealed list; one of `npm run import` needs none.
   */
  "register.link": write(z.object({ passphrase: z.string().max(256) }), registerLinkedSchema),
  /** Lets the operator choose where to, and writes all account numbers that are known here there, sealed by the passphrase. */
  "register.linkExport": write(z.object({ passphrase }), z.object({ saved: z.boolean() })),
  /** Lets the operator choose where to, and writes an empty file with its header and two example rows there. */
  "register.template": write(templateSchema, z.object({ saved: z.boolean() })),
  /** Whether who works here may open cases, how far a list under way is, and this console's acts that open cases. */
  "opening.get": read(nothing, openingViewSchema),
  /** Lets the operator choose a list of arrears, judges it, and decodes the first act that would open cases. */
  "opening.read": write(nothing, openingReadSchema),
  /** Signs the next act of the list that was read. Answers when its bytes are on disk. */
  "opening.sign": write(z.object({ batch: z.string().regex(/^[0-9a-f]{32}$/) }), listSignedSchema),
  /** How far a list of payments under way is. */
  "payments.get": read(nothing, paymentViewSchema),
  /** Lets the operator choose a list of payments, judges each, and drafts and decodes the first that can be recorded. */
  "payments.read": write(nothing, paymentReadSchema),
  /** Signs the next payments of the list that was read. Answers when those that are told as done are on disk. */
  "payments.sign": write(z.object({ batch: z.string().regex(/^[0-9a-f]{32}$/) }), listSignedSchema),
  /** Takes note of an act that was refused or has expired. Refused while it may still reach the chain. */
  "opening.drop": write(item, nothing),

  /** What the scores warn of; of each kind at most `limit`, the worst first. */
  "warnings.get": read(z.object({ limit: z.number().int().min(1).max(100) }), warningsSchema),
  /** Takes note of a warning, or puts it off with a reason. Errors: ReasonMissing. */
  "warnings.note": write(warningWordSchema, nothing),
  /** Takes back what was said last of a warning, which is told again; both are kept. Errors: NotFound when nothing holds, AsOfView. */
  "warnings.undo": write(warningNameSchema, nothing),
  /** Whether a past day is shown. */
  "asOf.get": read(nothing, asOfSchema),
  /**
   * Turns the whole console back to the end of a past day, or, without one, to the present. Answers at once; `done` then tells how far
   * the day is made ready. Errors: AsOfTooEarly, AsOfInFuture.
   */
  "asOf.show": write(z.object({ day: daySchema.optional() }), asOfSchema),

  /**
   * The snapshot that the console shows in place of the live chain. These channels need no network, no chain and no key; those that
   * look into it fail with SnapshotNotShown when none is open or what is asked for is not proved, with SnapshotChanged when
   * the file was touched since.
   */
  "audit.get": read(nothing, auditViewSchema),
  /** Lets the auditor choose a file, and begins to verify it. Answers at once; the view tells how far it is. */
  "audit.open": write(nothing, auditViewSchema),
  /** Back to the live chain; a verification under way is given up. */
  "audit.close": write(nothing, auditViewSchema),
  /** Another file that is held against the open snapshot. */
  "audit.comparison": read(nothing, comparisonViewSchema),
  /** Lets the auditor choose that file, and begins to verify and to compare it. Answers at once. Errors: SnapshotNotShown. */
  "audit.compare": write(nothing, comparisonViewSchema),
  /** Gives the comparison up, or forgets it. */
  "audit.stopComparing": write(nothing, comparisonViewSchema),
  "audit.figures": read(nothing, auditFiguresSchema),
  "audit.cases": read(
    z.object({ filter: auditCaseFilterSchema, ...part }),
    partOf(auditCaseRowSchema),
  ),
  /** A case, as it was known at the end of a day when one is given. */
  "audit.case": read(z.object({ id: caseIdSchema, day: daySchema.optional() }), auditCaseSchema),
  "audit.findings": read(z.object({ filter: findingFilterSchema, ...part }), partOf(findingSchema)),

  /** What was written of the open snapshot; it needs the profile, and to sign a key. */
  "audit.work": read(nothing, auditWorkSchema),
  /** Settles the plan of the sample. Notes on cases that it does not draw are kept, but count no more. */
  "audit.plan": write(planSchema, auditWorkSchema),
  /** Writes the note on a case, or, without one, takes it back. */
  "audit.note": write(
    z.object({ case: caseIdSchema, note: noteSchema.optional() }),
    auditWorkSchema,
  ),
  "audit.conclude": write(
    z.object({ kind: z.enum(OPINION_KINDS).optional(), text: z.string().max(CONCLUSION_MOST) }),
    auditWorkSchema,
  ),
  /** Puts the opinion into the bytes that would be signed, and reads it back from them. Errors: OpinionIncomplete, NoKey. */
  "audit.prepare": write(nothing, opinionPreviewSchema),
  /** Signs what was prepared, and saves it where the auditor chooses. Errors: NotFound when something was changed since, of the key and the disk. */
  "audit.sign": write(z.object({ digest: hashSchema }), saved),
  /** Lets the auditor choose an opinion, and holds it against the open snapshot. Errors: OpinionUnreadable. */
  "audit.check": write(nothing, opinionReportSchema),

  /** Proofs for others that are being made here, and the nodes that are asked for them. */
  "proof.get": read(nothing, proofViewSchema),
  /** Keeps the address of a node, once the operator has agreed in a box of the system. Errors: TooManyNodes. */
  "proof.addNode": write(z.object({ url: nodeUrlSchema }), proofViewSchema),
  "proof.removeNode": write(z.object({ url: z.string().max(512) }), proofViewSchema),
  /**
   * Lets the operator choose where to, and begins to make a snapshot. Answers at once; the view tells how far it is, and how it ended.
   * Errors: ProofBusy, NetworkOff, of the evidence.
   */
  "proof.snapshot": write(snapshotWishSchema, proofViewSchema),
  /** The same for one case as a page that verifies itself. */
  "proof.page": write(pageWishSchema, proofViewSchema),
  /** Begins to compare all nodes at one height. Errors: NetworkOff. */
  "proof.compareNodes": write(nothing, proofViewSchema),
  /** Gives up what is under way, or forgets how it ended. */
  "proof.cancel": write(z.object({ what: z.enum(["making", "comparing"]) }), proofViewSchema),

  /** When the last backup of the profile was made, and whether one can be put back into it. */
  "backup.get": read(nothing, backupSchema),
  /** Lets the operator choose where to, and writes all that only this console has there as one file, sealed by the passphrase. */
  "backup.make": write(z.object({ passphrase }), backupMadeSchema),
  /** Lets the operator choose a backup, and makes it the profile, if nothing is in it. Answers when the restored profile is open. */
  "backup.restore": write(z.object({ passphrase }), restoredSchema),
  /** The link that the system handed to this console. Both of these are answered by the main process. */
  "link.get": read(nothing, linkSchema),
  /** That link was opened, or the operator was told why not. */
  "link.done": write(z.object({ no: countSchema }), nothing),

  /** The operator's own switch of the network. */
  "network.enable": write(z.object({ enabled: z.boolean() }), statusSchema),
} as const;

export type Channels = typeof CHANNELS;
export type ChannelName = keyof Channels;
/** Channels that the main process answers by itself; the ledger service does not know them. */
export const MAIN_CHANNELS = ["link.get", "link.done"] as const satisfies readonly ChannelName[];
export type MainChannel = (typeof MAIN_CHANNELS)[number];
export type Input<C extends ChannelName> = z.input<Channels[C]["input"]>;
export type Output<C extends ChannelName> = z.output<Channels[C]["output"]>;

export const isChannel = (name: string): name is ChannelName => Object.hasOwn(CHANNELS, name);

/** What a push says has changed; a view asks again for what it shows of it. */
export const TOPICS = [
  "status",
  "warnings",
  "asOf",
  "cases",
  "outbox",
  "keys",
  "orgs",
  "council",
  "office",
  "register",
  "opening",
  "audit",
  "backup",
  "proof",
  "link",
] as const;
export type Topic = (typeof TOPICS)[number];
export const pushSchema = z.object({ changed: z.array(z.enum(TOPICS)) });
export type Push = z.infer<typeof pushSchema>;

/** Electron's own channel names: one for requests, one for pushes. */
export const IPC_CALL = "console:call";
export const IPC_PUSH = "console:push";
/** A file that was dropped on the window; only the preload script, which gets its path from the system, speaks on it. */
export const IPC_DROP = "console:drop";

/** What the preload script puts on `window.bridge`. */
export interface Bridge {
  /** Sends a request; the answer is an unparsed `Result`. */
  call(channel: string, input: unknown): Promise<unknown>;
  /** Begins to verify a file that was dropped on the window; the page learns no path. The answer is that of `audit.open`. */
  drop(file: unknown): Promise<unknown>;
  /** Calls back on each push, unparsed; returns the way to stop. */
  onPush(listener: (push: unknown) => void): () => void;
}
