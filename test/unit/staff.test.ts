import { cryptoWaitReady, encodeAddress } from "@polkadot/util-crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { addressOf, readAddress } from "../../shared/codec/address.ts";
import { type AccountId, accountId, millis } from "../../shared/domain/units.ts";
import type { Role } from "../../shared/domain/words.ts";
import { consequencesOf } from "../../shared/rules/staff.ts";

beforeAll(async () => {
  await cryptoWaitReady();
});

const hex = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const anyKey = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe("an address that is handed in", () => {
  it("is what the key's own screen shows, and is found in a message around it", () => {
    fc.assert(
      fc.property(anyKey, (key) => {
        const account = accountId(hex(key));
        const address = encodeAddress(key, 42);
        expect(addressOf(account)).toBe(address);
        for (const text of [address, ` ${address}\n`, `李工的地址：${address}，请登记。`])
          expect(readAddress(text)).toEqual({ account });
        expect(readAddress(`${address} ${address}`)).toEqual({ account });
      }),
    );
  });

  it("is never another one by a slip of the pen, and says what is wrong with it", () => {
    let missed = 0;
    fc.assert(
      fc.property(anyKey, anyKey, fc.nat(), fc.nat(56), (key, other, at, digit) => {
        const address = encodeAddress(key, 42);
        const place = at % address.length;
        const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
        const wrong = alphabet.replace(address[place] ?? "", "")[digit] ?? "1";
        const typo = address.slice(0, place) + wrong + address.slice(place + 1);
        // The checksum has 16 bits: one slip in 65,536 passes, as everywhere on such chains.
        if ("account" in readAddress(typo)) missed += 1;
        expect(readAddress(address.slice(0, -1))).toMatchObject({ fault: expect.any(String) });
        expect(readAddress(encodeAddress(key, 2))).toEqual({ fault: "otherNetwork" });
        if (hex(key) !== hex(other))
          expect(readAddress(`${address} ${encodeAddress(other, 42)}`)).toEqual({
            fault: "several",
          });
      }),
      { numRuns: 500 },
    );
    expect(missed).toBeLessThan(3);
    expect(readAddress("您好")).toEqual({ fault: "none" });
    const words = "bottom drive obey lake curtain smoke basket hold race lonely fit walk";
    expect(readAddress(words)).toEqual({ fault: "words" });
    const file = JSON.stringify({ encoded: "x", address: encodeAddress(new Uint8Array(32), 42) });
    expect(readAddress(file)).toEqual({ fault: "keyFile" });
  });
});

describe("what follows from a change of staff", () => {
  const of = (n: number): AccountId => accountId(n.toString(16).padStart(64, "0"));
  const [admin, head, clerk, second] = [1, 2, 3, 4].map(of) as [
    AccountId,
    AccountId,
    AccountId,
    AccountId,
  ];
  const colleague = (account: AccountId, role: Role, person: string, active = true) => ({
    ...{ account, role, person, active },
  });
  const facts = {
    operators: [
      colleague(admin, "OrgAdmin", "a"),
      colleague(head, "Supervisor", "b"),
      colleague(clerk, "Collector", "c"),
      colleague(second, "Cashier", "c"),
      colleague(of(5), "Supervisor", "d", false),
    ],
    deputies: [{ supervisor: head, until: millis(200) }],
    at: millis(100),
    signer: admin,
  };
  const revoke = (account: AccountId, over = {}) =>
    consequencesOf({ type: "RevokeOperator", account }, { ...facts, ...over });

  it("names the own key, the last of a role, deputies, and another account of the same person", () => {
    expect(revoke(admin)).toEqual(["own", "lastAdmin"]);
    expect(revoke(head)).toEqual(["lastSupervisor", "deputies"]);
    expect(revoke(clerk)).toEqual(["lastCollector", "otherAccount"]);
    expect(revoke(of(5))).toEqual([]);
    expect(revoke(head, { at: millis(200) })).toEqual(["lastSupervisor"]);
    const more = [...facts.operators, colleague(of(6), "OrgAdmin", "e")];
    expect(revoke(admin, { operators: more, signer: of(6) })).toEqual([]);
    const change = (account: AccountId, role: Role) =>
      consequencesOf({ type: "ChangeOperator", account, role }, facts);
    expect(change(head, "Collector")).toEqual(["lastSupervisor", "deputies"]);
    expect(change(head, "Supervisor")).toEqual([]);
    expect(change(clerk, "Cashier")).toEqual(["lastCollector"]);
  });
});
