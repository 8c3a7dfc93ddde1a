import { ok, type Result } from "../../shared/errors.ts";
import type { ProofView } from "../../shared/ipc/proof-schemas.ts";
import type { NodeList } from "../proof/node-list.ts";
import type { ProofDesk } from "../proof/proof-desk.ts";
import type { Handlers } from "./dispatch.ts";

type ProofChannel =
  `proof.${"get" | "addNode" | "removeNode" | "snapshot" | "page" | "compareNodes" | "cancel"}`;

/** The channels of proofs that are made here, and of the nodes that are asked for them. */
export function proofHandlers(desk: ProofDesk, nodes: NodeList): Pick<Handlers, ProofChannel> {
  const seen = (done: Result<void>): Result<ProofView> => (done.ok ? ok(desk.view) : done);
  return {
    "proof.get": () => ok(desk.view),
    "proof.addNode": ({ url }) => seen(nodes.add(url)),
    "proof.removeNode": ({ url }) => seen(nodes.remove(url)),
    "proof.snapshot": ({ target, ...wish }) => desk.snapshot(wish, target),
    "proof.page": ({ target, ...wish }) => desk.page(wish, target),
    "proof.compareNodes": () => desk.compare(),
    "proof.cancel": ({ what }) => ok(desk.cancel(what)),
  };
}
