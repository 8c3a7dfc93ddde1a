import * as fs from "node:fs";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { actId, caseId, hash, millis } from "../../shared/domain/units.ts";
import { openProfile, value } from "./evidence-fixtures.ts";
import { freshFolder } from "./folder.ts";
import { importOf } from "./register-import.ts";

/** Made by the program before evidence had files: one note in the image, one in the journal behind it. */
const OLD = fileURLToPath(new URL("../fixtures/local-store-1", import.meta.url));

const bindingOf = (n: number) => ({
  act: actId(String(n).repeat(32)),
  case: caseId("c1".repeat(16)),
  occurredAt: millis(1_795_392_000_000),
});

describe("a local store of schema 1", () => {
  it("opens with all that it holds, verifies its notes, and takes evidence from then on", async () => {
    const dir = freshFolder();
    fs.cpSync(OLD, path.join(dir, "local"), { recursive: true });
    for (const opening of [1, 2]) {
      const { local, evidence } = await openProfile(dir);
      expect(local.repairs, `opening ${opening}`).toEqual([]);
      expect(local.register.accounts()).toEqual([
        { account: "6100000001", commitment: "ab".repeat(32) },
      ]);
      expect(local.settings.get()).toMatchObject({ selectedAccount: "02".repeat(32) });
      for (const [n, note] of [
        [1, "在映像里的备注"],
        [2, "在日志里的备注"],
      ] as const) {
        const { act, note: kept } = local.outbox.get(bindingOf(n).act) ?? {};
        expect(kept).toBe(note);
        const commitment = hash(act?.commitment ?? "");
        expect(local.notes.get(commitment)?.note).toBe(note);
        const verified = await evidence.verify(commitment, bindingOf(n));
        expect(value(verified)).toEqual({ state: "verified", files: [] });
        expect(value(await evidence.verify(commitment, bindingOf(3 - n)))).toMatchObject({
          state: "changed",
        });
      }
      expect(local.customers).toMatchObject({ version: opening - 1 });
      expect(local.customers.isLinked("6100000001")).toBe(true);
      const customer = { account: "6100000001", facts: [] };
      expect(value(await local.customers.put(importOf([customer]))).changed).toBe(2 - opening);
      const snapshot = hash("5a".repeat(32));
      expect(local.audits.get(snapshot).text).toBe(opening === 1 ? "" : "草稿");
      value(local.audits.put(snapshot, { kind: "qualified", text: "草稿" }));
      const note = { case: caseId("c1".repeat(16)), mark: "clean" as const, text: "" };
      expect(local.audits.notes(snapshot).size).toBe(opening - 1);
      value(local.audits.putNote(snapshot, note.case, note));
      const source = path.join(dir, "scan.txt");
      fs.writeFileSync(source, `scan ${opening}`);
      const [file] = value(await evidence.attach([source]));
      expect(local.evidence.file(file?.file ?? hash(""))).toEqual(file);
      value(local.checkpoint());
      value(local.close());
    }
  });
});
