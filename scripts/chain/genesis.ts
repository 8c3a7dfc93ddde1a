import { DEMO_OPERATORS, DEMO_ORGS, demoPair } from "./demo-accounts.ts";

/** How long the demo organisations may import history, from genesis (ms). */
const IMPORT_WINDOW = 365 * 24 * 60 * 60 * 1000;

/** Derivation of a dev validator's session keys; the first is 1. */
export const validatorPath = (number: number): string => `//validator${number}`;

/**
 * The demo chain's settings, as a patch of the runtime's default genesis: organisations with open import windows, their
 * operators, the admins as council, and `validators` authorities of equal weight. `policy` is the whole of version 1, by the
 * chain's own field names; without it the chain begins with its defaults. `now` is in ms.
 */
export async function demoGenesis(
  validators: number,
  now: number,
  policy?: object,
): Promise<object> {
  const operators = await Promise.all(
    DEMO_OPERATORS.map(async ({ path, org, role, person }) => ({
      address: (await demoPair(path)).address,
      org,
      role,
      person,
    })),
  );
  const paths = Array.from({ length: validators }, (_, index) => validatorPath(index + 1));
  const aura = await Promise.all(paths.map((path) => demoPair(path)));
  const grandpa = await Promise.all(paths.map((path) => demoPair(path, "ed25519")));
  return {
    aura: { authorities: aura.map((pair) => pair.address) },
    grandpa: { authorities: grandpa.map((pair) => [pair.address, 1]) },
    council: {
      members: operators.filter(({ role }) => role === "OrgAdmin").map(({ address }) => address),
    },
    consortium: {
      ...(policy && { policy }),
      orgs: DEMO_ORGS.map(({ id, name }) => [id, null, name, now + IMPORT_WINDOW]),
      operators: operators.map(({ address, org, role, person }) => [address, org, role, person]),
    },
  };
}
