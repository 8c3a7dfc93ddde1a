import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { Keyring } from "@polkadot/keyring";
import type { KeyringPair } from "@polkadot/keyring/types";
import type { MortalEra } from "@polkadot/types/interfaces";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import fc from "fast-check";
import i18next from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import { encodeCall } from "../../electron/outbox/call.ts";
import { encodeEra, eraBirth, eraLast, MORTALITY } from "../../electron/outbox/era.ts";
import { encodeOrgCall, type OrgAct } from "../../electron/outbox/org-call.ts";
import { decodePayload } from "../../electron/outbox/preview.ts";
import { loadRuntime, type Runtime } from "../../electron/outbox/runtime.ts";
import { assemble, buildPayload, type Payload, signable } from "../../electron/outbox/sign.ts";
import { en } from "../../renderer/i18n/en/index.ts";
import { actText } from "../../renderer/i18n/entry-text.ts";
import type { T } from "../../renderer/i18n/index.ts";
import { zh } from "../../renderer/i18n/zh/index.ts";
import { readCall } from "../../renderer/screens/act/read-call.ts";
import type { Act, ActDetail } from "../../shared/domain/act.ts";
import { NO_CONDITIONS } from "../../shared/domain/escalation.ts";
import {
  accountId,
  actId,
  billNo,
  caseId,
  day,
  fen,
  hash,
  millis,
  orgId,
  person,
} from "../../shared/domain/units.ts";
import type { Result } from "../../shared/errors.ts";
import { previewSchema } from "../../shared/ipc/outbox-schemas.ts";

/** The metadata of runtime version 1. Signing against the chain itself is tested in test/chain/outbox.test.ts. */
const METADATA = join(import.meta.dirname, "..", "fixtures", "runtime-metadata.scale");

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

let runtime: Runtime;
let pair: KeyringPair;

beforeAll(async () => {
  await cryptoWaitReady();
  runtime = value(loadRuntime(readFileSync(METADATA)));
  pair = new Keyring({ type: "sr25519" }).createFromUri("//org1//collector1");
});

const ACT = actId("f6".repeat(16));
const WINDOW = { from: millis(1_700_300_000_000), to: millis(1_700_310_000_000) };
const CONDITIONS = { notBefore: day(20_600), notAfter: day(20_610), minOwed: fen(500) };

const DETAILS: readonly (readonly [ActDetail, string, Record<string, unknown>])[] = [
  [
    { type: "RecordContact", channel: "Visit", outcome: "Promised", party: "ThirdParty" },
    "record_contact",
    { channel: "Visit", outcome: "Promised", party: "ThirdParty" },
  ],
  [
    { type: "RecordNotice", notice: "FinalReminder", window: undefined },
    "record_notice",
    { notice: "FinalReminder", window: null },
  ],
  [
    { type: "RecordNotice", notice: "Disconnection", window: WINDOW },
    "record_notice",
    { notice: "Disconnection", window: WINDOW },
  ],
  [
    { type: "RecordDelivery", notice: "Dunning", delivery: "SmsReceipt" },
    "record_delivery",
    { notice: "Dunning", delivery: "SmsReceipt" },
  ],
  [
    { type: "RecordPromise", amount: fen(123_456), due: day(20_500) },
    "record_promise",
    { amount: 123_456, due: 20_500 },
  ],
  [
    { type: "OpenDispute", bill: billNo(3), ground: "NotMyUse" },
    "open_dispute",
    { bill: 3, ground: "NotMyUse" },
  ],
  [
    { type: "AnswerDispute", bill: billNo(3), result: "Withdrawn" },
    "answer_dispute",
    { bill: 3, result: "Withdrawn" },
  ],
  [
    { type: "RecordPayment", amount: fen(99), method: "Transfer" },
    "record_payment",
    { amount: 99, method: "Transfer" },
  ],
  [{ type: "RecordComplaint", ground: "Privacy" }, "record_complaint", { ground: "Privacy" }],
  [{ type: "AnswerComplaint", upheld: true }, "answer_complaint", { upheld: true }],
  [{ type: "CloseCase", reason: "OpenedInError" }, "close_case", { reason: "OpenedInError" }],
  [
    {
      type: "AgreePlan",
      parts: [
        { amount: fen(5_000), due: day(20_500) },
        { amount: fen(6_000), due: day(20_530) },
      ],
    },
    "agree_plan",
    {
      parts: [
        [5_000, 20_500],
        [6_000, 20_530],
      ],
    },
  ],
  [
    { type: "Propose", escalation: "WriteOff", amount: fen(7) },
    "propose",
    { escalation: "WriteOff", amount: 7 },
  ],
  [
    { type: "Approve", proposal: ACT, conditions: CONDITIONS },
    "approve",
    { proposal: `0x${ACT}`, conditions: CONDITIONS },
  ],
  [
    { type: "Approve", proposal: ACT, conditions: NO_CONDITIONS },
    "approve",
    { proposal: `0x${ACT}`, conditions: NO_CONDITIONS },
  ],
  [
    { type: "Reject", proposal: ACT, returned: true },
    "reject",
    { proposal: `0x${ACT}`, returned: true },
  ],
  [{ type: "Withdraw", proposal: ACT }, "withdraw", { proposal: `0x${ACT}` }],
  [{ type: "Disconnect" }, "disconnect", {}],
  [{ type: "Reconnect" }, "reconnect", {}],
  [{ type: "SetProtection", protected: true }, "set_protection", { protected: true }],
  [{ type: "ReversePayment", payment: ACT }, "reverse_payment", { payment: `0x${ACT}` }],
  [
    { type: "AddCharge", bill: billNo(2), charge: "Expense", amount: fen(150) },
    "add_charge",
    { bill: 2, charge: "Expense", amount: 150 },
  ],
];

const actOf = (detail: ActDetail, part: Partial<Act> = {}): Act => ({
  act: actId("a1".repeat(16)),
  org: orgId(1),
  case: caseId("c2".repeat(16)),
  occurredAt: millis(1_700_000_000_123),
  clockOffset: -250,
  commitment: undefined,
  supersedes: undefined,
  detail,
  ...part,
});

const CONTACT = actOf(DETAILS[0]?.[0] as ActDetail);
const ANCHOR = { height: 70_000, hash: hash("b3".repeat(32)) };

const payloadOf = (act: Act, nonce = 5): Payload =>
  value(
    buildPayload(runtime, act, {
      signer: accountId(bytesToHex(pair.publicKey)),
      nonce,
      genesis: hash("e4".repeat(32)),
      anchor: ANCHOR,
    }),
  );

describe("what will be signed", () => {
  it("is supported, and every act has its call with the chain's own argument names", () => {
    expect(runtime).toMatchObject({ supported: true, specVersion: 2, blockTimeMs: 3_000 });
    for (const [detail, name, args] of DETAILS) {
      const act = actOf(detail, { commitment: hash("d5".repeat(32)), supersedes: 70_000 });
      const decoded = value(decodePayload(runtime, payloadOf(act).bytes, ANCHOR.height));
      expect(decoded).toEqual({
        call: {
          pallet: "Collection",
          name,
          args: {
            meta: {
              act: `0x${act.act}`,
              occurredAt: act.occurredAt,
              clockOffset: -250,
              commitment: `0x${act.commitment}`,
              supersedes: 70_000,
            },
            case: `0x${act.case}`,
            ...args,
          },
        },
        nonce: 5,
        validUntil: ANCHOR.height + 65_535,
        genesis: "e4".repeat(32),
        anchorHash: ANCHOR.hash,
        specVersion: 2,
        transactionVersion: runtime.transactionVersion,
      });
    }
  });

  it("reads back from its bytes as the very act that was meant, and in words names every field", async () => {
    const i18n = i18next.createInstance();
    await i18n.init({
      lng: "en",
      resources: { zh: { translation: zh }, en: { translation: en } },
      interpolation: { escapeValue: false },
    });
    const t = i18n.t as unknown as T;
    for (const [detail] of DETAILS) {
      const { call } = value(decodePayload(runtime, payloadOf(actOf(detail)).bytes, ANCHOR.height));
      const reading = readCall(call);
      expect(reading).toMatchObject({ act: detail, clockOffset: -250, rest: {} });
      expect([reading.supersedes, reading.commitment]).toEqual([undefined, undefined]);
      i18n.changeLanguage("en");
      expect(actText(t, detail)).not.toMatch(/\{\{|undefined|NaN|caseView/);
      i18n.changeLanguage("zh");
      expect(actText(t, detail)).not.toMatch(/\{\{|undefined|NaN|caseView/);
    }
    i18n.changeLanguage("zh");
    const said = (type: ActDetail["type"]) =>
      DETAILS.filter(([detail]) => detail.type === type)
        .map(([detail]) => actText(t, detail))
        .join(" ");
    expect(said("RecordNotice")).toContain("2023-11-18 17:33 至 2023-11-18 20:20");
    expect(said("AgreePlan")).toContain("分 2 期缴费：2026-02-16 前 ¥50.00、2026-03-18 前 ¥60.00");
    expect(said("Approve")).toContain(
      "最早 2026-05-27 停电、最晚 2026-06-06 停电、尚欠不少于 ¥5.00",
    );
    expect(said("Approve")).toContain("不附条件");
    expect(said("Propose")).toContain("¥0.07");
    expect(said("AddCharge")).toContain("账单 3 加收送达费 ¥1.50");
  });

  it("of an organisation has its call as well", () => {
    const account = accountId("0d".repeat(32));
    const meta = actOf(DETAILS[0]?.[0] as ActDetail);
    const acts: readonly [OrgAct, string, Record<string, unknown>][] = [
      [
        { type: "DeclareBlackout", meta, reason: "Heat", ...WINDOW },
        "declare_blackout",
        { reason: "Heat", ...WINDOW },
      ],
      [
        {
          ...{ type: "RegisterOperator", org: orgId(3), account, role: "Cashier" },
          person: person("0e".repeat(32)),
        },
        "register_operator",
        { org: 3, role: "Cashier", person: `0x${"0e".repeat(32)}` },
      ],
      [
        { type: "NameDeputy", deputy: account, until: WINDOW.to },
        "name_deputy",
        { until: WINDOW.to },
      ],
    ];
    for (const [act, name, args] of acts) {
      const call = runtime.registry.createType("Call", value(encodeOrgCall(runtime, act)));
      expect(call.meta.name.toString()).toBe(name);
      expect(
        Object.fromEntries(call.argsEntries.map(([key, arg]) => [key, arg.toJSON()])),
      ).toMatchObject(args);
    }
  });

  it("changes its preview, or is refused, when any one byte changes", () => {
    const { bytes } = payloadOf(CONTACT);
    const before = JSON.stringify(value(decodePayload(runtime, bytes, ANCHOR.height)));
    for (let at = 0; at < bytes.length; at++) {
      for (const flip of [0x01, 0x80, 0xff]) {
        const changed = bytes.slice();
        changed[at] = (changed[at] as number) ^ flip;
        const after = decodePayload(runtime, changed, ANCHOR.height);
        if (after.ok) expect(JSON.stringify(after.value)).not.toBe(before);
      }
    }
    for (const wrong of [bytes.slice(1), bytes.slice(0, -1), new Uint8Array([...bytes, 0])]) {
      const after = decodePayload(runtime, wrong, ANCHOR.height);
      if (after.ok) expect(JSON.stringify(after.value)).not.toBe(before);
    }
    expect(decodePayload(runtime, new Uint8Array([...bytes, 0]), ANCHOR.height).ok).toBe(false);
    expect(decodePayload(runtime, bytes.slice(0, -1), ANCHOR.height).ok).toBe(false);
    expect(decodePayload(runtime, bytes, ANCHOR.height + 16).ok).toBe(false);
  });

  it("becomes an extrinsic that decodes to the same signer, nonce and call, and whose signature holds", () => {
    fc.assert(
      fc.property(
        fc.nat(DETAILS.length - 1),
        fc.integer({ min: 0, max: 70_000 }),
        fc.option(fc.uint8Array({ minLength: 32, maxLength: 32 }), { nil: undefined }),
        (index, nonce, commitment) => {
          const act = actOf(DETAILS[index]?.[0] as ActDetail, {
            commitment: commitment && hash(bytesToHex(commitment)),
          });
          const payload = payloadOf(act, nonce);
          const signature = pair.sign(signable(payload.bytes), { withType: true });
          const signed = assemble(runtime, payload, signature);
          const extrinsic = runtime.registry.createType("Extrinsic", `0x${signed.extrinsic}`);
          expect(extrinsic.isSigned).toBe(true);
          expect(extrinsic.signer.toString()).toBe(pair.address);
          expect(extrinsic.nonce.toNumber()).toBe(nonce);
          expect(extrinsic.method.toHex().slice(2)).toBe(
            bytesToHex(value(encodeCall(runtime, act))),
          );
          expect(extrinsic.era.toHex().slice(2)).toBe(bytesToHex(encodeEra(ANCHOR.height)));
          const forged = signature.slice();
          forged[10] = (forged[10] as number) ^ 1;
          expect(() => assemble(runtime, payload, forged)).toThrow(/signature/);
        },
      ),
      { numRuns: 20 },
    );
  });

  it("fits the contract of the bridge", () => {
    const payload = payloadOf(CONTACT);
    const { call, nonce, validUntil, genesis, specVersion } = value(
      decodePayload(runtime, payload.bytes, ANCHOR.height),
    );
    const preview = {
      item: "a1".repeat(16),
      signer: payload.signer,
      locked: false,
      payload: bytesToHex(payload.bytes),
      unmet: [],
      case: { id: CONTACT.case, reference: "A-1" },
      ...{ call, nonce, validUntil, genesis, specVersion },
    };
    expect(previewSchema.parse(preview)).toEqual(preview);
    expect(hexToBytes(preview.payload)).toEqual(payload.bytes);
  });
});

describe("the era", () => {
  it("begins at most 15 blocks back, lasts 65,536 blocks, and reads as sp_runtime writes it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (height) => {
        const birth = eraBirth(height);
        expect(height - birth).toBeLessThan(16);
        const era = runtime.registry.createType<MortalEra>("MortalEra", encodeEra(birth));
        expect(era.period.toNumber()).toBe(MORTALITY);
        expect(era.birth(height)).toBe(birth);
        expect(era.death(height) - 1).toBe(eraLast(birth));
      }),
    );
  });
});

describe("metadata", () => {
  it("that is none is refused", () => {
    for (const bytes of [new Uint8Array(), new Uint8Array([1, 2, 3]), new Uint8Array(100)]) {
      expect(loadRuntime(bytes)).toMatchObject({ ok: false, error: { kind: "Unknown" } });
    }
  });
});
