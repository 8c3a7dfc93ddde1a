import type { Entry } from "../../shared/domain/entry.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { accountId, actId, type Day, orgId } from "../../shared/domain/units.ts";
import { prepareCases } from "../import/prepare.ts";
import type { ImportCase } from "../import/types.ts";
import { type Example, exampleOf } from "./outcome.ts";

/** The examples of a file, and what was left out. */
export interface Examples {
  readonly examples: readonly Example[];
  readonly rows: number;
  readonly cases: number;
  readonly rejectedRows: number;
}

const ACTOR = accountId("00".repeat(32));
const NO_ACT = actId("00".repeat(16));

/** The entries of a case as they would stand in a journal after the import. */
const entriesOf = ({ org, case: id, entries }: ImportCase): Entry[] =>
  entries.map(({ occurredAt, commitment, kind }, seq) => ({
    ...{ org, seq, case: id, actor: ACTOR, at: occurredAt, occurredAt, clockOffset: 0 },
    ...{ policy: 1, act: NO_ACT, provenance: "Imported", commitment, supersedes: undefined, kind },
  }));

/** Reads a file through the import's own mapping, with its dates as they are. Throws `ImportStop` for a bad header. */
export async function readExamples(file: string, policy: Policy, today: Day): Promise<Examples> {
  let rows = 0;
  let cases = 0;
  let rejectedRows = 0;
  const examples: Example[] = [];
  const orgs = [orgId(1)];
  const onRow = () => {
    rows += 1;
  };
  const secret = new Uint8Array(32);
  for await (const one of prepareCases({ file, orgs, today, shiftDays: 0, secret, onRow })) {
    if ("reason" in one) {
      rejectedRows += 1;
      continue;
    }
    cases += 1;
    const example = exampleOf(entriesOf(one), policy);
    if (example) examples.push(example);
  }
  return { examples, rows, cases, rejectedRows };
}
