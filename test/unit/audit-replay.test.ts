import { describe, expect, it } from "vitest";
import { replay } from "../../shared/audit/replay.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import type { Millis } from "../../shared/domain/units.ts";
import { historyChain } from "../snapshot/history-chain.ts";

const HISTORIES = 120;

type Chain = ReturnType<typeof historyChain>;

const replayed = ({ policies, orgs, operators, at }: Chain, entries: readonly Entry[]) =>
  replay({
    policies,
    orgs: orgs as never,
    operators: operators as never,
    until: at as Millis,
    journals: () => orgs.map(({ id }) => entries.filter(({ org }) => org === id)),
  });

const chains = Array.from({ length: HISTORIES }, (_, seed) => historyChain(seed + 5_000));
const breaches = (chain: Chain, entries: readonly Entry[]) =>
  replayed(chain, entries).findings.filter(({ kind }) => kind === "breach");

describe("the replay of the rules", () => {
  it("finds nothing in what was taken under them, and judges all of it", () => {
    for (const chain of chains) {
      const { findings, unjudged, judged } = replayed(chain, chain.entries);
      expect(findings.filter(({ kind }) => kind === "breach")).toEqual([]);
      expect(unjudged).toEqual([]);
      expect(judged).toBeGreaterThan(0);
    }
  });

  /** Changes the first such entry of each history; answers the rules that it then breaks there. */
  function rulesBroken(type: Entry["kind"]["type"], change: (entry: Entry) => Entry): string[] {
    return chains.flatMap((chain) => {
      const index = chain.entries.findIndex(({ kind }) => kind.type === type);
      const entry = chain.entries[index];
      if (entry === undefined) return [];
      return breaches(chain, chain.entries.with(index, change(entry)))
        .filter(({ org, seq }) => org === entry.org && seq === entry.seq)
        .map(({ rule }) => rule);
    });
  }

  it.each([
    ["ContactMade", "TooOld", (one: Entry) => ({ ...one, occurredAt: 0 as Millis })],
    [
      "ContactMade",
      "InTheFuture",
      (one: Entry) => ({ ...one, occurredAt: (one.at + DAY_MS) as Millis }),
    ],
    ["ContactMade", "PolicyVersion", (one: Entry) => ({ ...one, policy: one.policy + 9 })],
    ["PaymentReceived", "NotOperator", (one: Entry) => ({ ...one, actor: undefined })],
    ["EscalationProposed", "EvidenceMissing", (one: Entry) => ({ ...one, commitment: undefined })],
    [
      "Disconnected",
      "NotLive",
      (one: Entry) => ({ ...one, occurredAt: (one.at - DAY_MS / 2) as Millis }),
    ],
  ] as const)("finds of %s: %s", (type, rule, change) => {
    const found = rulesBroken(type, change);
    // NotOperator is an error of its own kind where nobody is known to have acted.
    expect(found.some((one) => one === rule)).toBe(true);
  });

  it("finds cuts whose notice or approval is missing", () => {
    for (const type of ["NoticeDelivered", "EscalationApproved"] as const) {
      const found = chains.flatMap((chain) =>
        breaches(
          chain,
          chain.entries.filter(({ kind }) => kind.type !== type),
        ).filter(({ entry }) => entry === "Disconnected"),
      );
      expect(found.length, type).toBeGreaterThan(0);
    }
  });

  it("says of imported history what it could not judge", () => {
    const chain = historyChain(1);
    const imported = chain.entries.map((entry): Entry => ({ ...entry, provenance: "Imported" }));
    const { unjudged } = replayed(chain, imported);
    expect(unjudged.some(({ reason }) => reason === "imported")).toBe(true);
  });
});
