import * as fs from "node:fs";
import * as path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { customerCommitment } from "../../electron/register/commitment.ts";
import { linkAccounts } from "../../electron/register/link-accounts.ts";
import { sealMapping } from "../../electron/register/sealed-mapping.ts";
import { type DerivedStore, openDerivedStore } from "../../electron/store/derived-store.ts";
import {
  type LocalStore,
  openLocalStore,
  type RegisterRow,
} from "../../electron/store/local-store.ts";
import type { Hash } from "../../shared/domain/units.ts";
import type { Result } from "../../shared/errors.ts";
import { batchOf, bill, caseIdOf, entryOf, GENESIS } from "./fixtures.ts";
import { freshFolder } from "./folder.ts";

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const rowOf = (n: number): RegisterRow => {
  const salt = new Uint8Array(32).fill(n);
  const [account, reference] = [`610000000${n}`, `A-${n}`];
  const commitment = customerCommitment(salt, account);
  return { commitment, account, reference, salt: Buffer.from(salt).toString("hex") };
};
const lineOf = ({ commitment, account, reference, salt }: RegisterRow) =>
  [commitment, account, reference, salt].join(",");
const HEADER = "commitment,account,reference,salt";

let dir: string;
let local: LocalStore;
let derived: DerivedStore;

/** The chain has the customers 1 to 3. */
beforeEach(async () => {
  dir = freshFolder();
  const opened = await openLocalStore({
    dir: path.join(dir, "local"),
    dataKey: new Uint8Array(32),
  });
  local = value(opened);
  derived = value(await openDerivedStore({ dir: path.join(dir, "derived"), genesis: GENESIS }));
  const entries = [1, 2, 3].flatMap((n) => {
    const { reference, commitment } = rowOf(n);
    const customer = commitment as Hash;
    return [
      entryOf(1, 2 * n - 2, caseIdOf(n), {
        type: "CaseOpened",
        reference,
        customer,
        class: "Residential",
      }),
      entryOf(1, 2 * n - 1, caseIdOf(n), bill(0, 500, 20_000)),
    ];
  });
  value(derived.apply(batchOf(1, entries)));
});

const link = async (bytes: string | Uint8Array, passphrase = "") => {
  const file = path.join(dir, "register.csv");
  fs.writeFileSync(file, bytes);
  return linkAccounts(file, passphrase, { register: local.register, store: derived });
};

describe("a list of account numbers", () => {
  it("is taken where the chain bears it out, row by row, and once", async () => {
    const wrong = { ...rowOf(2), account: "6199999999" };
    const otherReference = { ...rowOf(3), reference: "A-4" };
    const rows = [rowOf(1), wrong, rowOf(4), otherReference, rowOf(1)].map(lineOf);
    const text = `${[HEADER, ...rows, "x,y", "a,b,c,d"].join("\n")}\n`;
    const { report, rejects } = value(await link(text));
    expect(report).toMatchObject({ rows: 7, linked: 1, known: 1, rejected: 5 });
    expect(rejects.map(({ line, cause }) => [line, cause.reason])).toEqual([
      [3, "OtherCommitment"],
      [4, "NotOnChain"],
      [5, "NotOnChain"],
      [7, "WrongFieldCount"],
      [8, "BadLink"],
    ]);
    expect(local.register.rows()).toEqual([rowOf(1)]);
    expect(value(await link(text)).report).toMatchObject({ linked: 0, known: 2 });
    expect(await link("户号,盐\n1,2\n")).toMatchObject({ error: { kind: "RegisterHeader" } });
  });

  it("goes to a colleague sealed, and to nobody else", async () => {
    const rows = [1, 2, 3].map(rowOf);
    value(local.register.putMany(rows));
    expect(await sealMapping(rows, "short")).toMatchObject({ error: { kind: "WeakPassphrase" } });
    const sealed = value(await sealMapping(local.register.rows(), "给同事的口令八位"));
    for (const { account, salt } of rows)
      for (const secret of [account, salt])
        expect(Buffer.from(sealed).includes(secret)).toBe(false);
    const other = await openLocalStore({ dir: path.join(dir, "b"), dataKey: new Uint8Array(32) });
    local = value(other);
    expect(await link(sealed, "别的口令")).toMatchObject({ error: { kind: "WrongPassphrase" } });
    const changed = sealed.slice();
    changed[changed.length - 20] = (changed[changed.length - 20] ?? 0) ^ 1;
    expect(await link(changed, "给同事的口令八位")).toMatchObject({
      error: { kind: "CorruptFile" },
    });
    expect(local.register.count()).toBe(0);
    expect(value(await link(sealed, "给同事的口令八位")).report).toMatchObject({
      linked: 3,
      rejected: 0,
    });
    expect(local.register.rows()).toEqual(
      [...rows].sort((a, b) => (a.account < b.account ? -1 : 1)),
    );
  }, 60_000);
});
