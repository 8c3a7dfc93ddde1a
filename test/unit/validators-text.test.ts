import { describe, expect, it } from "vitest";
import { readValidators, validatorsText } from "../../renderer/screens/policy/validators-text.ts";
import { addressOf } from "../../shared/codec/address.ts";
import type { Validator } from "../../shared/domain/council.ts";
import { accountId, validatorKey } from "../../shared/domain/units.ts";
import { mayBeAway, validatorsDiff } from "../../shared/rules/validators.ts";

const one = (n: number): Validator => ({
  author: validatorKey(n.toString(16).padStart(64, "a")),
  voter: validatorKey(n.toString(16).padStart(64, "b")),
});
const lines = (list: readonly Validator[]) => validatorsText(list).split("\n");

describe("validators that are pasted", () => {
  it("are read in hexadecimal digits and as addresses, whatever stands between them", () => {
    const address = `${addressOf(accountId(one(2).author))} ,\t${addressOf(accountId(one(2).voter))}`;
    const bare = `${one(3).author.toUpperCase()}；${one(3).voter}`;
    const text = ["", ...lines([one(1)]), `  ${address} `, "\r", bare, ""].join("\n");
    expect(readValidators(text)).toEqual({ validators: [one(1), one(2), one(3)] });
    expect(readValidators(validatorsText([one(1), one(2)]))).toEqual({
      validators: [one(1), one(2)],
    });
  });

  it("are told by the line what is wrong with it", () => {
    const [first = "", second = ""] = lines([one(1), one(2)]);
    const fault = (...text: string[]) => {
      const read = readValidators(text.join("\n"));
      return "fault" in read ? read.fault : undefined;
    };
    expect(fault(" ", "")).toEqual({ why: "none" });
    expect(fault(first, "", second.slice(0, -1))).toEqual({ why: "line", line: 3 });
    expect(fault(first, `${second} ${one(3).author}`)).toEqual({ why: "line", line: 2 });
    expect(fault(first, one(2).author)).toEqual({ why: "line", line: 2 });
    expect(fault(`${one(1).author} ${one(1).author}`)).toEqual({ why: "line", line: 1 });
    const damaged = addressOf(accountId(one(2).author)).replace(/.$/, (last) =>
      last === "2" ? "3" : "2",
    );
    expect(fault(`${damaged} ${one(2).voter}`)).toEqual({ why: "line", line: 1 });
    expect(fault(first, second, `${one(3).author} ${one(1).voter}`)).toEqual({
      why: "twice",
      line: 3,
    });
    const list = Array.from({ length: 65 }, (_, n) => one(n));
    expect(fault(...lines(list))).toEqual({ why: "many" });
    expect(fault(...lines(list.slice(1)))).toBeUndefined();
  });
});

describe("what a new list changes", () => {
  it("is who is added and who is removed; with another key a validator is another", () => {
    const moved = { ...one(2), voter: one(9).voter };
    expect(validatorsDiff([one(1), one(2), one(3)], [one(3), moved, one(1), one(4)])).toEqual({
      added: [moved, one(4)],
      removed: [one(2)],
    });
  });

  it("leaves fewer than a third that may be away", () => {
    expect([0, 1, 2, 3, 4, 6, 7, 64].map(mayBeAway)).toEqual([0, 0, 0, 0, 1, 1, 2, 21]);
  });
});
