import fc from "fast-check";
import { expect, it } from "vitest";
import { registerLink } from "../../electron/risk/register-link.ts";
import { scoreCase } from "../../electron/risk/score-case.ts";
import type { DerivedStore } from "../../electron/store/derived-store.ts";
import { openLocalStore } from "../../electron/store/local-store.ts";
import type { DatedPolicy, Policy } from "../../shared/domain/policy.ts";
import { localDay } from "../../shared/domain/time.ts";
import { type Millis, orgId, person } from "../../shared/domain/units.ts";
import type { Fact } from "../../shared/register/facts.ts";
import { addDays, startOf } from "../../shared/rules/days.ts";
import { WARNINGS } from "../../shared/rules/warnings.ts";
import { ACTOR, batchOf, customerOf, DATED_POLICY } from "./fixtures.ts";
import { freshFolder } from "./folder.ts";
import { BEGIN, CASES, historyArbitrary, STRICT, type Step, stepArbitrary } from "./kept-world.ts";
import { importOf } from "./register-import.ts";
import { must, screensOf } from "./screens.ts";
import { openUnsynced } from "./unsynced.ts";
import { unsynced } from "./unsynced-files.ts";

it("lists and figures that are kept are those of stores in which nothing is kept", async () => {
  /** That the comparison says something. */
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      historyArbitrary,
      fc.array(stepArbitrary, { minLength: 4, maxLength: 9 }),
      async (entries, steps) => {
        const local = must(
          await openLocalStore({
            dir: freshFolder(),
            dataKey: new Uint8Array(32),
            files: unsynced,
          }),
        );
        const kept = await openUnsynced();
        /** What was done to the store, to be done again to another. */
        const done: ((store: DerivedStore) => void)[] = [];
        const both = (change: (store: DerivedStore) => void) => {
          change(kept);
          done.push(change);
        };
        let now: Millis = BEGIN;
        const policies: DatedPolicy[] = [{ ...DATED_POLICY, policy: STRICT }];
        const screens = screensOf(kept, local, () => now);
        let told = 0;
        let height = 0;
        const batch = (from: number, to: number, over: Parameters<typeof batchOf>[3] = {}) => {
          height += 1;
          const made = batchOf(height, entries.slice(from, to), kept.heads(), {
            ...{ at: now, orgs: [], policies: [] },
            ...over,
          });
          both((store) => must(store.apply(made)));
        };
        const inForce = (): Policy => kept.policyInForce(now)?.policy ?? STRICT;
        const links = registerLink(local);
        const take = async (step: Step): Promise<void> => {
          switch (step.type) {
            case "entries": {
              const { most } = step;
              batch(told, told + most);
              told = Math.min(entries.length, told + most);
              return;
            }
            case "later":
              now = (now + step.ms) as Millis;
              return;
            case "earlier":
              now = (now - step.ms) as Millis;
              return;
            case "clock":
              // 0 is what was never scored.
              now = ((kept.risks.next() || now) + step.ms) as Millis;
              return;
            case "midnight": {
              const policy = inForce();
              const tomorrow = addDays(localDay(now, policy.utcOffsetMinutes), 1);
              now = (startOf(policy, tomorrow) + step.ms) as Millis;
              return;
            }
            case "policy": {
              const { after, change } = step;
              const policy = { ...inForce(), ...(change as Partial<Policy>) };
              policies.push({
                ...{ version: policies.length + 1, from: (now + after) as Millis, policy },
              });
              batch(told, told, { policies: [...policies] });
              return;
            }
            case "staff": {
              const one = { account: ACTOR, org: orgId(1), role: "Collector" as const };
              const known = {
                ...one,
                active: true,
                since: now,
                person: person(step.human.repeat(32)),
              };
              batch(told, told, { operators: [known] });
              return;
            }
            case "register": {
              const { account, watched, kwh, month } = step;
              const facts: Fact[] = [
                { kind: "watched", at: 0, value: watched ? 1 : 0 },
                { kind: "consumption", at: month - 12, value: 100_000 },
                { kind: "consumption", at: month, value: kwh },
              ];
              must(await local.customers.put(importOf([{ account, facts }])));
              return;
            }
            case "link": {
              const { account } = step;
              const rows = CASES.map((_, n) => ({
                ...{ commitment: customerOf(n), account, reference: "", salt: "00" },
              }));
              must(local.register.putMany(rows));
              return;
            }
            case "scores": {
              const by = { derived: kept, customerOf: links.customerOf };
              const at = { now, policy: inForce() };
              const rows = kept.risks.due(now, 50).map((one) => scoreCase(one, by, at));
              both((store) => must(store.putRisks(rows)));
            }
          }
        };
        batch(0, 0, { policies });
        const begun: Step[] = [
          { type: "link", account: "1" },
          { type: "register", account: "1", watched: true, kwh: 0, month: 24_297 },
          { type: "entries", most: 28 },
          { type: "scores" },
        ];
        const last: Step[] = [{ type: "entries", most: 99 }, { type: "scores" }];
        for (const step of [...begun, ...steps, ...last]) {
          await take(step);
          const answers = screens();
          const scratch = await openUnsynced();
          for (const change of done) change(scratch);
          expect(answers).toEqual(screensOf(scratch, local, () => now)());
          scratch.close();
          const { day, warnings, oldest, summary, figures, list } = answers;
          // What SQL counts and puts in order is what the rules say of the rows.
          for (const one of WARNINGS)
            expect(summary.byWarning[one]).toBe(
              list.rows.filter((row) => row.warnings.includes(one)).length,
            );
          const [first, riskiest] = [answers.risky, answers.riskiest].map(
            ({ proposals }) => proposals[0]?.case.id,
          );
          expect(first).toBe(riskiest);
          for (const { section, rows } of [...day.sections])
            seen.set(section, (seen.get(section) ?? 0) + rows.length);
          for (const { kind, rows } of warnings.sections)
            seen.set(kind, (seen.get(kind) ?? 0) + rows.length);
          for (const one of WARNINGS) seen.set(one, (seen.get(one) ?? 0) + summary.byWarning[one]);
          seen.set("proposals", (seen.get("proposals") ?? 0) + oldest.proposals.length);
          seen.set("clerks", (seen.get("clerks") ?? 0) + figures.byClerk.length);
        }
        local.close();
        kept.close();
      },
    ),
    { numRuns: 25 },
  );
  const missing = [...seen].filter(([, times]) => times === 0).map(([name]) => name);
  expect(missing.filter((name) => !RARE.includes(name))).toEqual([]);
}, 240_000);

/** What random histories seldom come to. */
const RARE = ["cut", "deliver", "capacityReduction"];
