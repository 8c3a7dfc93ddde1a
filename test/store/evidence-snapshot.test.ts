import * as fs from "node:fs";
import * as path from "node:path";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type OpenPackage, openPackage } from "../../electron/evidence/read-package.ts";
import { CHUNK_BYTES } from "../../electron/evidence/sealed-chunks.ts";
import type { EvidenceChoice } from "../../electron/snapshot/evidence-rows.ts";
import { makeSnapshotFile, verifySnapshotFile } from "../../electron/snapshot/snapshot-file.ts";
import type { SnapshotChoice } from "../../electron/snapshot/write.ts";
import type { Hash } from "../../shared/domain/units.ts";
import { syntheticChain } from "../snapshot/synthetic-chain.ts";
import { bind, bindingFor, content, openProfile, sourceFile, value } from "./evidence-fixtures.ts";
import { actIdOf, caseIdOf, contact, DATED_POLICY, entryOf, NOON, opened } from "./fixtures.ts";
import { freshFolder } from "./folder.ts";

const PASSPHRASE = "移交口令 2026";
const CASE = caseIdOf(1);
const CONTENTS = [content(1, 70_000), content(2, CHUNK_BYTES + 17)];

/** A package of the evidence of act `n`, as a console hands it over. */
async function packed(n: number, contents: readonly Uint8Array[]) {
  const dir = freshFolder();
  const profile = await openProfile(dir);
  const sources = contents.map((bytes, at) => sourceFile(dir, `证据 ${at}.bin`, bytes));
  const files = value(await profile.evidence.attach(sources));
  const commitment = bind(profile, n, "两次上门，用户不在", files);
  const file = path.join(dir, "evidence.ccev");
  value(await profile.evidence.pack({ commitment, binding: bindingFor(n) }, PASSPHRASE, file));
  return { commitment, file };
}

const chainWith = (acts: readonly { n: number; commitment: Hash }[]) =>
  syntheticChain({
    orgs: [{ id: 1 }],
    policies: [DATED_POLICY],
    at: NOON,
    entries: [
      entryOf(1, 0, CASE, opened(1)),
      ...acts.map(({ n, commitment }, at) =>
        entryOf(1, at + 1, CASE, contact, { act: actIdOf(n), commitment }),
      ),
    ],
  });

const carried = (packages: readonly OpenPackage[]): EvidenceChoice => ({
  records: packages,
  files: packages.flatMap((one) =>
    one.files.map(({ blake2, bytes }, place) => ({
      ...{ blake2, length: bytes },
      bytes: () => one.bytes(place),
    })),
  ),
});

async function make(
  chain: ReturnType<typeof chainWith>,
  evidence: EvidenceChoice,
  more: Partial<SnapshotChoice> = {},
) {
  const file = path.join(freshFolder(), "a.snapshot");
  const choice = { orgs: [1], evidence, ...more };
  const { pinned, source } = chain;
  const made = await makeSnapshotFile({ path: file, chain: pinned, source, choice });
  return { made, file };
}

beforeAll(async () => {
  await cryptoWaitReady();
});

describe("evidence handed over, in a snapshot", () => {
  it("is found by its commitment, streamed out of its package, and verified", async () => {
    // Two acts name one and the same file, and the packages come in another order than the entries.
    const [first, second] = [await packed(1, CONTENTS), await packed(2, CONTENTS.slice(0, 1))];
    const chain = chainWith([
      { n: 1, ...first },
      { n: 2, ...second },
    ]);
    const packages = [
      value(await openPackage(second.file, PASSPHRASE)),
      value(await openPackage(first.file, PASSPHRASE)),
    ];
    const { made, file } = await make(chain, carried(packages));
    value(made);
    const read = value(await verifySnapshotFile(file, chain.pinned));
    const part = read.verification.parts.find(({ part }) => part === "evidence");
    // Two records and two contents.
    expect(part).toEqual({ part: "evidence", result: "verified", checked: 4 });
    expect(read.verification.result).toBe("verified");
    read.close();
  });

  it("is refused, and no file is left, when it belongs to no entry that is shown", async () => {
    const { file: source, commitment } = await packed(1, CONTENTS);
    const opened = carried([value(await openPackage(source, PASSPHRASE))]);
    const issue = "a record of the evidence belongs to no entry that is shown";
    const other = await make(chainWith([]), opened);
    expect(other.made).toMatchObject({ ok: false, error: { kind: "JournalMismatch", issue } });
    const hidden = await make(chainWith([{ n: 1, commitment }]), opened, {
      withhold: (entry) => entry.case === CASE,
    });
    expect(hidden.made).toMatchObject({ ok: false, error: { issue } });
    expect(fs.existsSync(other.file) || fs.existsSync(hidden.file)).toBe(false);
  });

  it("must come whole and by the right passphrase", async () => {
    const { file, commitment } = await packed(1, CONTENTS);
    expect(await openPackage(file, "another 口令 1")).toMatchObject({
      error: { kind: "WrongPassphrase" },
    });
    expect(await openPackage(`${file}.none`, PASSPHRASE)).toMatchObject({
      error: { kind: "EvidenceUnreadable" },
    });
    const opened = value(await openPackage(file, PASSPHRASE));
    fs.truncateSync(file, fs.statSync(file).size - 5);
    const { made, file: target } = await make(chainWith([{ n: 1, commitment }]), carried([opened]));
    expect(made).toMatchObject({ ok: false, error: { kind: "CorruptFile" } });
    expect(fs.existsSync(target)).toBe(false);
  });
});
