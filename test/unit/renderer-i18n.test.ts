import { readFileSync } from "node:fs";
import fc from "fast-check";
import i18next from "i18next";
import { describe, expect, test } from "vitest";
import { en } from "../../renderer/i18n/en/index.ts";
import { entryText } from "../../renderer/i18n/entry-text.ts";
import { errorText, unmetText } from "../../renderer/i18n/error-text.ts";
import { faultText } from "../../renderer/i18n/fault-text.ts";
import type { T } from "../../renderer/i18n/index.ts";
import { valueText } from "../../renderer/i18n/policy-text.ts";
import { moveText, refusalText } from "../../renderer/i18n/refusal-text.ts";
import { stepTexts } from "../../renderer/i18n/risk-text.ts";
import { zh } from "../../renderer/i18n/zh/index.ts";
import { COUNCIL_ACT_STATES } from "../../shared/domain/council.ts";
import type { EntryKind } from "../../shared/domain/entry.ts";
import { EVIDENCE_STATES, MEDIA_TYPES } from "../../shared/domain/evidence.ts";
import { OUTBOX_STATES } from "../../shared/domain/outbox.ts";
import { REFUSALS } from "../../shared/domain/refusals.ts";
import { RISK_LEVELS } from "../../shared/domain/risk.ts";
import * as units from "../../shared/domain/units.ts";
import * as words from "../../shared/domain/words.ts";
import type { AppError, ErrorKind } from "../../shared/errors.ts";
import { NODE_STATES } from "../../shared/ipc/status-schemas.ts";
import { PENALTY_PARTS } from "../../shared/rules/penalty.ts";
import { POLICY_FAULTS } from "../../shared/rules/policy-check.ts";
import { PERSONAL_KINDS } from "../../shared/rules/privacy.ts";
import { WARNINGS } from "../../shared/rules/warnings.ts";
import { FIRST_POLICY } from "../fixtures/fake-council.ts";
import { caseKindArbitrary, orgKindArbitrary } from "./entry-arbitrary.ts";

/** Words of docs/rules.md in the same dress that are no refusals. */
const NO_REFUSALS = ["OldestBillFirst", "PrincipalFirst"];

/** One error of each kind; a new kind does not compile until it is here. */
const ERRORS: { [K in ErrorKind]: Extract<AppError, { kind: K }> } = {
  MalformedRequest: { kind: "MalformedRequest", channel: "cases.get", issues: ["id"] },
  UnknownChannel: { kind: "UnknownChannel", channel: "x" },
  ServiceUnavailable: { kind: "ServiceUnavailable", afterMs: 10_000 },
  NotReady: { kind: "NotReady", what: "operator" },
  NotFound: { kind: "NotFound", what: "case" },
  WrongGenesis: { kind: "WrongGenesis", profile: "aa", chain: "bb" },
  BadChainSpec: { kind: "BadChainSpec", file: "spec.json", issue: "no genesis" },
  UnsupportedRuntime: { kind: "UnsupportedRuntime", specVersion: 9, supported: 1 },
  JournalMismatch: { kind: "JournalMismatch", org: 1, seq: 7, issue: "head" },
  ProfileInUse: { kind: "ProfileInUse", dataDir: "data" },
  NodeUnavailable: { kind: "NodeUnavailable", issue: "no peers" },
  DiskFull: { kind: "DiskFull", file: "a" },
  DiskFailed: { kind: "DiskFailed", file: "a", issue: "EIO" },
  CorruptFile: { kind: "CorruptFile", file: "a", issue: "checksum" },
  NewerData: { kind: "NewerData", file: "a", version: 3, supported: 2 },
  LocalDataLocked: { kind: "LocalDataLocked", issue: "no key" },
  BackupUnreadable: { kind: "BackupUnreadable", name: "a.ccbackup", reason: "cutOff" },
  BackupOfOtherChain: {
    kind: "BackupOfOtherChain",
    name: "a.ccbackup",
    chainName: "Demo",
    backup: "aa".repeat(32),
    profile: "bb".repeat(32),
  },
  ProfileNotEmpty: { kind: "ProfileNotEmpty" },
  WrongPassphrase: { kind: "WrongPassphrase" },
  WeakPassphrase: { kind: "WeakPassphrase", minimum: 8 },
  BadKeystore: { kind: "BadKeystore", issue: "no JSON" },
  BadMnemonic: { kind: "BadMnemonic", words: 11, needed: 12 },
  KeyLocked: { kind: "KeyLocked", account: "00" },
  NoKey: { kind: "NoKey" },
  NotRegistered: { kind: "NotRegistered", account: "00".repeat(32) },
  OperatorRevoked: { kind: "OperatorRevoked", account: "00".repeat(32) },
  WrongRole: { kind: "WrongRole", role: "Collector", needed: ["Cashier", "Supervisor"] },
  WrongOrg: { kind: "WrongOrg", operatorOrg: 1, caseOrg: 2 },
  ItemPending: { kind: "ItemPending", state: "signed", validUntil: 99 },
  TooLongOffline: { kind: "TooLongOffline", sinceMs: 2e8, limitMs: 1.9e8 },
  ClockOff: { kind: "ClockOff", offsetMs: -700_000, limitMs: 300_000 },
  CaseClosed: { kind: "CaseClosed" },
  QuietHours: { kind: "QuietHours", fromMinute: 1_320, toMinute: 480, until: 1_795_392_000_000 },
  TooManyContactsToday: { kind: "TooManyContactsToday", limit: 3, until: 1_795_392_000_000 },
  TooManyContactsIn7Days: { kind: "TooManyContactsIn7Days", limit: 5, until: 1_795_392_000_000 },
  TooOld: { kind: "TooOld", limitMs: 259_200_000 },
  InTheFuture: { kind: "InTheFuture", toleranceMs: 300_000 },
  PolicyContradictory: { kind: "PolicyContradictory", faults: ["noContactAtAll"] },
  PolicyTooLate: { kind: "PolicyTooLate", days: 366 },
  ProgramTooOld: { kind: "ProgramTooOld", what: "entry", issue: "no word 28" },
  PolicyTooEarly: { kind: "PolicyTooEarly", after: 1_795_392_000_000 },
  NotCouncilMember: { kind: "NotCouncilMember", account: "00".repeat(32) },
  MotionExists: { kind: "MotionExists" },
  MotionGone: { kind: "MotionGone" },
  MotionUnreadable: { kind: "MotionUnreadable" },
  SameVote: { kind: "SameVote", approve: true },
  MotionUndecided: { kind: "MotionUndecided", ayes: 1, nays: 1, threshold: 3 },
  PersonalDataOnChain: {
    kind: "PersonalDataOnChain",
    field: "reference",
    kinds: ["mobile", "card"],
  },
  PersonalDataInNote: { kind: "PersonalDataInNote", kinds: ["account"] },
  EvidenceTooLarge: { kind: "EvidenceTooLarge", name: "a.mp4", bytes: 7e7, limit: 67_108_864 },
  EvidenceEmpty: { kind: "EvidenceEmpty", name: "a.txt" },
  EvidenceUnreadable: { kind: "EvidenceUnreadable", name: "a.txt", issue: "EACCES" },
  TooManyFiles: { kind: "TooManyFiles", limit: 10 },
  EvidenceMissing: { kind: "EvidenceMissing", file: "00".repeat(32) },
  EvidenceChanged: { kind: "EvidenceChanged", file: "00".repeat(32) },
  EvidenceErased: { kind: "EvidenceErased", at: 1_795_392_000_000 },
  TemplateUntranslated: {
    kind: "TemplateUntranslated",
    template: "dunning",
    version: 2,
    language: "en",
  },
  TemplateField: {
    kind: "TemplateField",
    template: "dunning",
    version: 2,
    language: "zh",
    field: "window",
    problem: "missing",
  },
  NoticeCodeUnknown: { kind: "NoticeCodeUnknown", reason: "entry" },
  NoticeFailed: { kind: "NoticeFailed", issue: "?" },
  ReasonMissing: { kind: "ReasonMissing" },
  AsOfView: { kind: "AsOfView", day: 20_000 },
  AsOfTooEarly: { kind: "AsOfTooEarly", day: 20_000, first: 20_001 },
  AsOfInFuture: { kind: "AsOfInFuture", day: 20_000 },
  ExportTooLarge: { kind: "ExportTooLarge", rows: 9_000, limit: 5_000 },
  ExportFailed: { kind: "ExportFailed", issue: "?" },
  RegisterBusy: { kind: "RegisterBusy", file: "a.csv" },
  RegisterUnreadable: { kind: "RegisterUnreadable", name: "a.csv", issue: "EACCES" },
  RegisterTooLarge: { kind: "RegisterTooLarge", name: "a.csv", bytes: 3e8, limit: 2e8 },
  RegisterEncoding: { kind: "RegisterEncoding", name: "a.csv", line: 7 },
  RegisterHeader: {
    kind: "RegisterHeader",
    name: "a.csv",
    problem: "missing",
    columns: ["account", "since"],
  },
  SnapshotUnreadable: {
    kind: "SnapshotUnreadable",
    name: "a.snapshot",
    reason: "locked",
    issue: "EBUSY",
  },
  SnapshotChanged: { kind: "SnapshotChanged", name: "a.snapshot" },
  SnapshotNotShown: { kind: "SnapshotNotShown" },
  OpinionUnreadable: { kind: "OpinionUnreadable", name: "a.json", issue: "?" },
  OpinionIncomplete: { kind: "OpinionIncomplete", what: "notes", missing: 2 },
  NotYet: {
    kind: "NotYet",
    refusal: "NoticeTooShort",
    until: 1_795_392_000_000,
    detail: { days: 3 },
  },
  PageTooLarge: { kind: "PageTooLarge", bytes: 200_000_000, limit: 134_217_728 },
  ProofBusy: { kind: "ProofBusy" },
  NetworkOff: { kind: "NetworkOff" },
  ProofNodeFailed: { kind: "ProofNodeFailed", node: "ws://a", reason: "refused", issue: "busy" },
  ProofNodeLies: {
    kind: "ProofNodeLies",
    node: "ws://a",
    issue: "vote 1 is not signed by its voter",
  },
  ProofNodeOtherChain: { kind: "ProofNodeOtherChain", node: "ws://a" },
  ProofNodeBehind: { kind: "ProofNodeBehind", node: "ws://a", height: 7 },
  EvidenceWithheld: { kind: "EvidenceWithheld" },
  TooManyNodes: { kind: "TooManyNodes", limit: 16 },
  ChainRefused: { kind: "ChainRefused", pallet: "Collection", error: "StillOwed", docs: "" },
  Unknown: { kind: "Unknown", issue: "?" },
};

async function translator(lng: "zh" | "en"): Promise<T> {
  const i18n = i18next.createInstance();
  await i18n.init({
    lng,
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  return i18n.t as unknown as T;
}

/** Every text by its path. */
function texts(node: object, path = ""): [string, string][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : texts(value as object, `${path}${key}.`),
  );
}
const places = (text: string) =>
  [...text.matchAll(/\{\{([^}]+)\}\}/g)].map(([, name]) => name).sort();

describe("both languages", () => {
  const chinese = new Map(texts(zh));
  const english = new Map(texts(en));

  test("have the same keys, each with a text, and name the same values", () => {
    expect([...english.keys()]).toEqual([...chinese.keys()]);
    for (const [key, text] of chinese) {
      expect(text, key).not.toBe("");
      expect(places(english.get(key) ?? ""), key).toEqual(places(text));
    }
  });

  test("have each word of the closed lists and each state", () => {
    const lists: [Record<string, string>, readonly string[]][] = [
      [zh.words.role, words.ROLES],
      [zh.words.customerClass, words.CUSTOMER_CLASSES],
      [zh.words.charge, words.CHARGE_KINDS],
      [zh.words.channel, words.CHANNELS],
      [zh.words.outcome, words.OUTCOMES],
      [zh.words.party, words.PARTIES],
      [zh.words.notice, words.NOTICE_KINDS],
      [zh.words.delivery, words.DELIVERIES],
      [zh.words.disputeGround, words.DISPUTE_GROUNDS],
      [zh.words.disputeResult, words.DISPUTE_RESULTS],
      [zh.words.complaintGround, words.COMPLAINT_GROUNDS],
      [zh.words.method, words.PAYMENT_METHODS],
      [zh.words.escalation, words.ESCALATIONS],
      [zh.words.closeReason, words.CLOSE_REASONS],
      [zh.words.clearing, words.CLEARING_ORDERS],
      [zh.words.blackoutReason, words.BLACKOUT_REASONS],
      [zh.words.provenance, words.PROVENANCES],
      [zh.words.stage, words.STAGES],
      [zh.words.warning, WARNINGS],
      [zh.caseView.warnings, WARNINGS],
      [zh.penalty.parts, PENALTY_PARTS],
      [zh.app.node, NODE_STATES],
      [zh.policy.faults, POLICY_FAULTS],
      [zh.errors.personal, PERSONAL_KINDS],
      [zh.risk.level, RISK_LEVELS],
      [zh.evidence.state, EVIDENCE_STATES],
      [zh.evidence.media, MEDIA_TYPES],
    ];
    for (const [texts_, list] of lists)
      for (const word of list) expect(texts_[word], word).toBeTruthy();
    const shown = Object.keys(zh.outbox.state).join(" ");
    for (const state of OUTBOX_STATES) expect(shown).toContain(state);
    const ofCouncil = Object.keys(zh.policy.state).join(" ");
    for (const state of COUNCIL_ACT_STATES) expect(ofCouncil).toContain(state);
  });
});

/** All numbers that a refusal's sentence may name. */
const DETAIL = { owed: 100, allowed: 200, have: 1, needed: 2, days: 3, minutes: 30 };

describe.each(["zh", "en"] as const)("sentences in %s", (lng) => {
  test("every refusal says why, until when and whose move it is", async () => {
    const t = await translator(lng);
    const until = 1_795_392_000_000 as units.Millis;
    for (const refusal of REFUSALS)
      for (const unmet of [
        { refusal, until, detail: DETAIL },
        { refusal, until: undefined, detail: {} },
      ]) {
        for (const sentence of [refusalText(t, unmet), moveText(t, unmet)])
          expect(sentence, refusal).not.toMatch(/\{\{|undefined|NaN|refusals\./);
        expect(refusalText(t, unmet).includes("2026-11-23 08:00")).toBe(unmet.until !== undefined);
      }
    const least = {
      refusal: "ConditionNotMet",
      until: undefined,
      detail: { least: 9_000 },
    } as const;
    expect(refusalText(t, least)).toContain("¥90.00");
  });

  test("every error has a sentence and a next step with all its values filled in", async () => {
    const t = await translator(lng);
    for (const error of Object.values(ERRORS)) {
      const { text, next } = errorText(t, error);
      for (const sentence of [text, next, unmetText(t, error, String)]) {
        expect(sentence, error.kind).not.toMatch(/\{\{|undefined|NaN|errors\./);
        expect(sentence, error.kind).not.toBe("");
      }
    }
  });

  test("times in errors are of the policy's zone", async () => {
    const t = await translator(lng);
    // 1,795,392,000,000 ms is 2026-11-23 00:00 UTC.
    expect(errorText(t, ERRORS.QuietHours).text).toContain("2026-11-23 08:00");
    expect(errorText(t, ERRORS.QuietHours).text).toContain("22:00");
  });

  test("every fault of a policy is said, of a card with what is wrong in it", async () => {
    const t = await translator(lng);
    const [first, ...others] = FIRST_POLICY.feeRisk.factors;
    const steps = [{ from: 31, points: 11 }];
    const policy = {
      ...FIRST_POLICY,
      feeRisk: {
        factors: first ? [{ ...first, steps }, ...others].reverse() : [],
        watch: 61,
        high: 60,
      },
    };
    for (const fault of POLICY_FAULTS)
      expect(faultText(t, fault, policy), fault).not.toMatch(/\{\{|undefined|NaN|policy\./);
    expect(faultText(t, "feeRiskNotHundred", policy)).toContain("97");
    expect(faultText(t, "feeRiskLevels", policy)).toMatch(/61.*60/);
    expect(faultText(t, "feeRiskMisordered", policy)).toContain(t("risk.fee.ArrearsAge.name"));
  });

  test("steps of a card are told with their unit", async () => {
    const t = await translator(lng);
    const [age, amount] = FIRST_POLICY.feeRisk.factors.map(({ factor, steps }) =>
      stepTexts(t, "feeRisk", factor, steps),
    );
    expect(age?.[0]).toBe(lng === "zh" ? "31 天及以上：4 分" : "31 days or more: 4 points");
    expect(amount?.[0]).toContain("¥50.00");
    expect(valueText(t, "conductRisk", FIRST_POLICY)).not.toMatch(/\{\{|undefined|NaN|risk\./);
  });

  test("an error of an unknown kind still says something", async () => {
    const t = await translator(lng);
    const strange = { kind: "FromTheFuture", detail: 7 } as unknown as AppError;
    expect(errorText(t, strange).text).toContain("FromTheFuture");
  });

  test("every kind of entry is told with all its values filled in", async () => {
    const t = await translator(lng);
    fc.assert(
      fc.property(fc.oneof(caseKindArbitrary, orgKindArbitrary), (kind) => {
        expect(entryText(t, kind), kind.type).not.toMatch(/\{\{|undefined|NaN|caseView/);
      }),
      { numRuns: 500 },
    );
  });

  test("each refusal of docs/rules.md has its own words", async () => {
    const t = await translator(lng);
    const rules = readFileSync(new URL("../../docs/rules.md", import.meta.url), "utf8");
    const steps = rules.slice(rules.indexOf("## Every act"));
    const names = [...steps.matchAll(/`([A-Z][a-z]+(?:[A-Z0-9][A-Za-z0-9]*)*)`/g)].map(
      ([, name]) => name as string,
    );
    const refusals = new Set(names.filter((name) => !NO_REFUSALS.includes(name)));
    expect(refusals.size).toBeGreaterThan(50);
    for (const error of refusals) {
      const refused = { kind: "ChainRefused", pallet: "Collection", error, docs: "" } as const;
      expect(unmetText(t, refused, String), error).not.toContain(error);
    }
  });

  test("entries are told with amounts in yuan, and an unknown entry by its name", async () => {
    const t = await translator(lng);
    const payment: EntryKind = {
      type: "PaymentReceived",
      amount: units.fen(123_450),
      method: "Cash",
      clearing: "OldestBillFirst",
    };
    expect(entryText(t, payment)).toContain("¥1,234.50");
    expect(entryText(t, { type: "Strange" } as unknown as EntryKind)).toContain("Strange");
  });
});
