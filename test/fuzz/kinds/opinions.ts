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
  const sign: Sign = (said) => ({
    format: OPINION_FORMAT,
    opinion: said,
    signature: bytesToHex(pair.sign(opinionBytes(said), { withType: true })),
  });
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

/** What of an opinion follows from the snapshot: nobody can say it otherwise and be right. */
const facts = ({ snapshot, verification, rules, sample }: Opinion): string =>
  canonicalJson([snapshot, verification, rules ?? null, sample ?? null]);

/** Opinions of auditors: changed on their way, and signed by somebody who says what is not so. */
export const opinions: Kind = {
  name: "signed opinions",
  share: 40,
  async open(folder) {
    const base = await written();
    const text = opinionText(base.signed);
    const meant = canonicalJson(base.signed);
    const file = join(folder, "opinion.json");

    async function judge(untrue: (read: SignedOpinion) => boolean): Promise<Verdict> {
      const read = readOpinion(file);
      if (!read.ok) return judgeError(read.error);
      const { result, items } = await verifyOpinion(read.value, base.facts);
      const wrong = items.filter((item) => item.result !== "verified");
      if (untrue(read.value) !== (result !== "verified"))
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
          const notes = canonicalJson(said.data.notes.map(({ case: id }) => id));
          const own = canonicalJson(base.signed.opinion.notes.map(({ case: id }) => id));
          return judge(
            ({ opinion }) =>
              facts(opinion) !== facts(base.signed.opinion) ||
              notes !== own ||
              opinion.auditor.account !== base.signed.opinion.auditor.account,
          );
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
