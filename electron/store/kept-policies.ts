import type { DatedPolicy, Policy } from "../../shared/domain/policy.ts";
import type { Millis } from "../../shared/domain/units.ts";
import { readDatedPolicies } from "./chain-tables.ts";
import type { Sql } from "./sql.ts";

/** The versions of the policy, decoded once: nearly every question asks for the one in force. */
export class KeptPolicies {
  readonly #sql: Sql;
  #all: readonly DatedPolicy[];

  constructor(sql: Sql) {
    this.#sql = sql;
    this.#all = readDatedPolicies(sql);
  }

  /** All versions, the first one first. */
  get all(): readonly DatedPolicy[] {
    return this.#all;
  }

  /** A version by its number; undefined while it is not known. */
  get(version: number): Policy | undefined {
    return this.#all.find((one) => one.version === version)?.policy;
  }

  /** Of the versions begun at this chain time, the highest. The same object answers until a version comes. */
  at(moment: Millis): DatedPolicy | undefined {
    return this.#all.findLast(({ from }) => from <= moment);
  }

  /** The stored versions may be others. */
  changed(): void {
    this.#all = readDatedPolicies(this.#sql);
  }
}
