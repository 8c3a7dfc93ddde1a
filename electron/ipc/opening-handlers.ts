import { ok } from "../../shared/errors.ts";
import type { OpeningRow, OpeningView } from "../../shared/ipc/opening-schemas.ts";
import { type ArrearsDesk, sumsOf } from "../opening/arrears-desk.ts";
import type { OpeningItems } from "../opening/engine.ts";
import type { OpeningService } from "../opening/opening-service.ts";
import { mayStillEnter } from "../outbox/signed-machine.ts";
import type { Handlers } from "./dispatch.ts";

type OpeningChannel = `opening.${"get" | "read" | "sign" | "drop"}`;

export interface OpeningHandlerDeps {
  readonly desk: ArrearsDesk;
  readonly service: OpeningService;
  readonly items: Pick<OpeningItems, "list">;
}

/** The channels that open cases from a list of arrears. */
export function openingHandlers(deps: OpeningHandlerDeps): Pick<Handlers, OpeningChannel> {
  const { desk, service } = deps;
  return {
    "opening.get": () => ok(viewOf(deps)),
    "opening.read": async ({ source }) => {
      const plan = await desk.read(source);
      return plan.ok ? ok({ plan: plan.value }) : plan;
    },
    "opening.sign": ({ batch }) => desk.sign(batch),
    "opening.drop": async ({ item }) => {
      const dropped = await service.drop(item);
      return dropped.ok ? ok({}) : dropped;
    },
  };
}

function viewOf({ desk, service, items }: OpeningHandlerDeps): OpeningView {
  const acts = items.list().map(
    (item): OpeningRow => ({
      ...sumsOf(item.act.cases),
      ...{ id: item.id, createdAt: item.createdAt, status: item.status },
    }),
  );
  return {
    unmet: service.barriers(),
    running: desk.progress.running,
    waiting: acts.filter(mayStillEnter).reduce((sum, { cases }) => sum + cases, 0),
    acts: acts.filter(({ status }) => status.state !== "dropped").slice(0, SHOWN_ACTS),
  };
}

/** Acts that the window lists. */
const SHOWN_ACTS = 200;
