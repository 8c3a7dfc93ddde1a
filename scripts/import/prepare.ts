import type { Day, OrgId } from "../../shared/domain/units.ts";
import { groupCases } from "./group-cases.ts";
import { caseIdOf, customerOf, shareOf } from "./identify.ts";
import { mapCase } from "./map-case.ts";
import { readRows, type SourceRow } from "./read-rows.ts";
import type { ImportCase, Reject } from "./types.ts";

export interface Preparation {
  readonly file: string;
  readonly orgs: readonly OrgId[];
  readonly today: Day;
  readonly shiftDays: number;
  /** The salts of the register are made under it. */
  readonly secret: Uint8Array;
  /** Is told of every row as it is read. */
  readonly onRow: () => void;
}

/** The file as cases that are ready to be sent, and as rejects, one after the other. */
export async function* prepareCases(of: Preparation): AsyncGenerator<ImportCase | Reject> {
  for await (const source of groupCases(counted(readRows(of.file, of.today), of.onRow))) {
    if ("reason" in source) {
      yield source;
      continue;
    }
    const org = shareOf(of.orgs, source.caseId);
    const register = customerOf(org, source.caseId, of.secret);
    const { entries, rows, rejects } = mapCase(source, {
      shiftDays: of.shiftDays,
      customer: register.commitment,
    });
    yield* rejects;
    if (rows.length > 0) {
      yield { org, case: caseIdOf(org, source.caseId), register, entries, rows };
    }
  }
}

async function* counted(rows: AsyncIterable<SourceRow>, onRow: () => void) {
  for await (const row of rows) {
    onRow();
    yield row;
  }
}
