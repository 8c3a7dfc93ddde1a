import * as fs from "node:fs";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { LOCAL_SCHEMA } from "../../electron/store/local-records.ts";
import { caseId, hash, millis } from "../../shared/domain/units.ts";
import { FIRST_POLICY } from "../fixtures/fake-council.ts";
import { bindingFor, openProfile, value } from "./evidence-fixtures.ts";
import { actIdOf, caseIdOf, customerOf, NOON } from "./fixtures.ts";
import { freshFolder } from "./folder.ts";
import { importOf } from "./register-import.ts";

const FIXTURES = fileURLToPath(new URL("../fixtures", import.meta.url));
const fixture = (version: number) => path.join(FIXTURES, `local-store-${version}`);
/** Of 1 see local-migration.test.ts. Each was made by the program of its time: one half in the image, one in the journal behind it. */
const VERSIONS = [2, 3, 4, 5, 6, 7, 8, 9];
const HALVES = [1, 5];

it("there is a store of every earlier schema", () => {
  const made = [1, ...VERSIONS].filter((version) => fs.existsSync(fixture(version)));
  expect(made).toEqual(Array.from({ length: LOCAL_SCHEMA - 1 }, (_, index) => index + 1));
});

describe.each(VERSIONS)("a local store of schema %i", (version) => {
  it("opens with all that it holds, and takes what came later", async () => {
    const dir = freshFolder();
    fs.cpSync(fixture(version), path.join(dir, "local"), { recursive: true });
    for (const opening of [1, 2]) {
      const { local, evidence } = await openProfile(dir);
      expect(local.repairs, `opening ${opening}`).toEqual([]);
      expect(local.settings.get()).toMatchObject({ selectedAccount: "02".repeat(32) });
      expect(local.outbox.list().map(({ id }) => id)).toHaveLength(2 * HALVES.length);
      for (const n of HALVES) {
        const draft = local.outbox.get(actIdOf(n));
        expect(draft).toMatchObject({ note: `备注 ${n}`, status: { state: "draft" } });
        const commitment = hash(draft?.act.commitment ?? "");
        expect(local.evidence.find(commitment)?.note).toBe(`现场 ${n}`);
        const verified = value(await evidence.verify(commitment, bindingFor(n)));
        expect(verified.state).toBe("verified");
        expect(local.outbox.get(actIdOf(n + 1))).toMatchObject({
          signed: { extrinsic: "ab".repeat(20), nonce: 3 },
          status: { state: "signed" },
        });
        expect(local.register.findByCommitment(customerOf(n))?.account).toBe(`610${n}`);
        if (version >= 3) {
          const proposed = local.council.get(String(n).repeat(32));
          if (proposed?.act.type !== "Propose") throw new Error("not the proposal");
          // Older policies had no score cards yet; what they had is as it was.
          expect(proposed.act.policy.noticeMinDays).toBe(FIRST_POLICY.noticeMinDays);
          expect(local.council.get(String(n + 1).repeat(32))?.act).toMatchObject({
            type: "Vote",
            index: 4,
          });
        }
        if (version >= 4)
          expect(local.office.get(String(n).repeat(32))?.act).toMatchObject({
            type: "DeclareBlackout",
            reason: "Heat",
            from: NOON,
          });
        if (version >= 5) expect(local.customers.isLinked(`610${n}`)).toBe(true);
        if (version >= 8) expect(local.audits.get(hash(`5${n}`.repeat(32))).text).toBe(`意见 ${n}`);
        if (version >= 9)
          expect(local.openings.get(String(n).repeat(32))?.act.cases).toMatchObject([
            { reference: `V${n}`, customer: customerOf(n) },
          ]);
        if (version === 7) {
          const snapshot = hash("5b".repeat(32));
          expect(local.audits.get(snapshot)).toMatchObject({ kind: "qualified", text: "意见 5" });
          expect(local.audits.notes(snapshot).get(caseIdOf(n))?.text).toBe(`抽查 ${n}`);
        }
        if (version >= 6)
          expect(local.warnings.find(caseIdOf(n), "feeRisk")).toMatchObject({
            points: 60,
            reason: `等 ${n}`,
          });
      }
      value(await local.customers.put(importOf([{ account: "6101", facts: [] }])));
      const snapshot = hash("5a".repeat(32));
      expect(local.audits.get(snapshot).text).toBe(opening === 1 ? "" : "草稿");
      value(local.audits.put(snapshot, { kind: "qualified", text: "草稿" }));
      value(
        local.warnings.put({
          ...{ case: caseId("c2".repeat(16)), kind: "conductRisk", points: 3 },
          at: millis(NOON),
        }),
      );
      value(local.checkpoint());
      value(local.close());
    }
  });
});
