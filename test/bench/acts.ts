import { join } from "node:path";
import { type CaseId, fen, orgId } from "../../shared/domain/units.ts";
import { TestConsole, until } from "../chain/outbox-console.ts";
import { connect, demoSigners, type Signer } from "./acts-api.ts";
import { benchBulk } from "./acts-bulk.ts";
import { benchFinal } from "./acts-final.ts";
import { benchNode, type NodePlan } from "./acts-node.ts";
import type { BenchChain } from "./chain.ts";
import type { Say } from "./child.ts";

export interface ActsPlan {
  /** Cases that the chain has at least. */
  readonly cases: number;
  readonly node: NodePlan;
  /** Acts whose way is measured one by one. */
  readonly single: number;
  /** Acts that are signed at once. */
  readonly bulk: readonly number[];
}

const ORGS = [1, 2, 3];
/** Cases of each branch that acts are recorded on. */
const CASES = 300;
/** The list is asked again until it holds so many: the console is still syncing. */
const FEWEST = 50;
/** Who works at the console, and who signs beside it: each with its own nonces. */
const DESK = "//org1//supervisor2";
const BESIDE = 0;

/** Part (e): acts through a node, one by one until they are final, and many at once. */
export async function benchActs(chain: BenchChain, plan: ActsPlan, work: string, say: Say) {
  const api = await connect(chain.ready.ws);
  const desk = new TestConsole(join(work, "acts-profile"), chain.ready.spec);
  try {
    say("acts: a console is syncing …");
    const cases = new Map<number, readonly CaseId[]>();
    for (const org of ORGS) cases.set(org, await openCases(desk, org));
    const own = cases.get(1) as [CaseId, ...CaseId[]];
    await desk.sit(DESK, own[0]);
    const signers = await demoSigners();
    const beside = signers[BESIDE] as Signer;
    const final = await benchFinal(api, desk, beside, own, plan.single, say);
    const bulk = await benchBulk(api, desk, beside, own, plan.bulk, say);
    const node = await benchNode(api, signers, cases, plan.node, say);
    return { node, final, bulk };
  } finally {
    await desk.stop();
    await api.disconnect();
  }
}

/** Cases of a branch that are still owed. */
function openCases(desk: TestConsole, org: number): Promise<CaseId[]> {
  return until(`cases of branch ${org}`, async () => {
    const list = await desk.ask("cases.list", {
      filter: { orgs: [orgId(org)], amountFrom: fen(1) },
      sort: { by: "reference", descending: false },
      offset: 0,
      limit: CASES,
    });
    return list.ok && list.value.rows.length >= FEWEST
      ? list.value.rows.map(({ id }) => id)
      : undefined;
  });
}
