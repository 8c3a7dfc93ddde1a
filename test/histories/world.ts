import { type Millis, millis, orgId } from "../../shared/domain/units.ts";
import type { Staff, World } from "./history.ts";
import { policyOf } from "./policies.ts";
import type { Rng } from "./rng.ts";

const COUNTY = orgId(9);
/** Where most cases are. */
export const BRANCH = orgId(1);
/** Below the branch. */
export const STATION = orgId(2);

/** The consortium of every history; two of the accounts are one person. */
export const STAFF: readonly Staff[] = [
  { no: 1, org: BRANCH, role: "Collector", person: "li" },
  { no: 2, org: BRANCH, role: "Collector", person: "zhao" },
  { no: 3, org: BRANCH, role: "Supervisor", person: "wang" },
  { no: 4, org: BRANCH, role: "Supervisor", person: "zhang" },
  { no: 5, org: BRANCH, role: "Supervisor", person: "li" },
  { no: 6, org: BRANCH, role: "Cashier", person: "sun" },
  { no: 7, org: COUNTY, role: "Supervisor", person: "qian" },
  { no: 8, org: STATION, role: "Collector", person: "zheng" },
  { no: 9, org: STATION, role: "Supervisor", person: "feng" },
  { no: 10, org: STATION, role: "Cashier", person: "chen" },
  { no: 11, org: COUNTY, role: "Collector", person: "chu" },
  { no: 12, org: BRANCH, role: "Auditor", person: "wei" },
];

/** An account that nobody registered. */
export const STRANGER = 99;

/** A consortium at some minute of 2026 or 2027. */
export function worldOf(rng: Rng): World {
  const time = (Date.UTC(2026, 0, 5) + rng.int(0, 700 * 1_440) * 60_000) as Millis;
  return {
    time: millis(time),
    orgs: [
      [COUNTY, undefined],
      [BRANCH, COUNTY],
      [STATION, BRANCH],
    ],
    staff: STAFF,
    policy: policyOf(rng, Math.floor(time / 86_400_000)),
  };
}
