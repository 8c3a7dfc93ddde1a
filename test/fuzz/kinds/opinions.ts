import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bytesToHex } from "@noble/hashes/utils.js";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import { AuditDesk } from "../../../electron/audit/audit-desk.ts";
import { OpinionDesk } from "../../../electron/audit/opinion-desk.ts";
import { factsOf } from "../../../electron/audit/opinion-facts.ts";
import { opinionText, readOpinion, verifyOpinion } from "../../../electron/audit/opinion-file.ts";
import type { KeyService } from "../../../electron/keys/key-service.ts";
import { createKeystore, openKeystore } from "../../../electron/keys/keystore.ts";
import type { AuditDraft, AuditDrafts, AuditNote } from "../../../electron/store/audit-records.ts";
import { canonicalJson } from "../../../shared/audit/canonical-json.ts";
import type { OpinionFacts } from "../../../shared/audit/check-opinion.ts";
import {
  OPINION_FORMAT,
  type Opinion,
  opinionBytes,
  opinionSchema,
  type SignedOpinion,
} from "../../../shared/audit/opinion.ts";
import { millis } from "../../../shared/domain/units.ts";
import { ok } from "../../../shared/errors.ts";
import { value } from "../../store/evidence-fixtures.ts";
import { NOON } from "../../store/fixtures.ts";
import { judgeError } from "../clear.ts";
import type { Kind } from "../kind.ts";
import { mutateBytes } from "../mutate-bytes.ts";
import { mutateJson, mutateValue } from "../mutate-value.ts";
import { REFUSED, TAKEN, type Verdict } from "../verdict.ts";

const FOLDER = join(import.meta.dirname, "../../fixtures/snapshot-1");
const PASSPHRASE = "far from any network";

type Sign = (opinion: Opinion) => SignedOpinion;

/** A whole opinion on the snapshot of the fixtures, written by the real desk. */
async function written(): Promise<{ facts: OpinionFacts; signed: SignedOpinion; sign: Sign }> {
  await cryptoWaitReady();
  const specFile = join(FOLDER, "spec.json");
  const desk = new AuditDesk({ specFile, changed: () => undefined, log: () => undefined });
  desk.open(join(FOLDER, "whole.snapshot"));
  await desk.ready();
  const facts = factsOf(value(desk.snapshot()));
  if (facts === undefined) throw new Error("the snapshot of the fixtures says nothing");
  const { keystore } = value(await createKeystore("审计员", PASSPHRASE, NOON));
  const pair = value(await openKeystore(keystore, PASSPHRASE));
  const { account, name } = keystore;
  const keys = { selected: () => ok({ account, name, locked: false }) };
  const work = new OpinionDesk({
    ...{ desk, drafts: memoryDrafts(), now: () => millis(NOON) },
    keys: keys as unknown as KeyService,
  });
  const { sample } = value(work.plan({ size: 3, seed: "骰子 3 5", strata: ["org"] }));
  for (const { id } of sample?.rows ?? [])
    value(work.note(id, { case: id, mark: "remark", text: "已核对通知单" }));
  value(work.conclude("qualified", "除一件外未见异常。"));
  const { opinion } = value(work.prepare());
  const sign: Sign = (said) => {
    // Of half a character there are no bytes: whoever says it can only put an old signature below.
    const bytes = /\\ud[89a-f]/.test(JSON.stringify(said)) ? new Uint8Array() : opinionBytes(said);
    const signature = bytesToHex(pair.sign(bytes, { withType: true }));
    return { format: OPINION_FORMAT, opinion: said, signature };
  };
  desk.close();
  return { facts, signed: sign(opinion), sign };
}

function memoryDrafts(): AuditDrafts {
  let draft: AuditDraft = { text: "" };
  const notes = new Map<string, AuditNote>();
  return {
    get: () => draft,
    put(_, next) {
      draft = next;
      return ok(undefined);
    },
    notes: () => notes,
    putNote(_, id, note) {
      if (note) notes.set(id, note);
      return ok(undefined);
    },
  };
}

/** What of an opinion follows from the snapshot: nobody can say it otherwise and be right. Two seeds can draw one sample. */
const facts = ({ snapshot, verification, rules, sample }: Opinion): string =>
  JSON.stringify([
    ...[snapshot, verification, rules],
    sample && { ...sample, plan: { ...sample.plan, seed: "" } },
  ]);

/** Opinions of auditors: changed on their way, and signed by somebody who says what is not so. */
export const opinions: Kind = {
  name: "signed opinions",
  share: 40,
  async open(folder) {
    const base = await written();
    const text = opinionText(base.signed);
    const meant = canonicalJson(base.signed);
    const file = join(folder, "opinion.json");

    /** `untrue` is undefined where it takes a computation to tell. */
    async function judge(untrue: (read: SignedOpinion) => boolean | undefined): Promise<Verdict> {
      const read = readOpinion(file);
      if (!read.ok) return judgeError(read.error);
      const { result, items } = await verifyOpinion(read.value, base.facts);
      const wrong = items.filter((item) => item.result !== "verified");
      if ((untrue(read.value) ?? result !== "verified") !== (result !== "verified"))
        return { is: "effect", told: `${result}: ${readFileSync(file, "utf8").slice(0, 300)}` };
      if (result === "verified") return TAKEN;
      return wrong.every((item) => "reason" in item)
        ? REFUSED
        : { is: "unclear", told: JSON.stringify(wrong) };
    }
    return {
      once(rng) {
        if (rng.chance(30)) {
          const changed = mutateValue(base.signed.opinion, rng, { clone: false });
          const said = opinionSchema.safeParse(changed);
          if (!said.success) return REFUSED;
          writeFileSync(file, opinionText(base.sign(said.data)));
          const own = base.signed.opinion;
          const cases = ({ notes }: Opinion) => notes.map(({ case: id }) => id).join();
          return judge(({ opinion }) => {
            if (facts(opinion) !== facts(own) || opinion.auditor.account !== own.auditor.account)
              return true;
            const same = cases(opinion) === cases(own);
            return same && opinion.sample?.plan.seed === own.sample?.plan.seed ? false : undefined;
          });
        }
        const changed = rng.chance(50)
          ? mutateJson(text, rng)
          : mutateBytes(Buffer.from(text), rng);
        writeFileSync(file, changed);
        return judge((read) => canonicalJson(read) !== meant);
      },
    };
  },
};
