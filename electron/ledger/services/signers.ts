import { type CouncilService, createCouncilService } from "../../council/council-service.ts";
import type { KeyService } from "../../keys/key-service.ts";
import { createOfficeService, type OfficeService } from "../../office/office-service.ts";
import { createOpeningService, type OpeningService } from "../../opening/opening-service.ts";
import { findCase } from "../../outbox/case-facts.ts";
import type { TextCache } from "../../outbox/chain-context.ts";
import { createOutboxService, type OutboxService } from "../../outbox/outbox-service.ts";
import { stillEntering } from "../../outbox/signed-machine.ts";
import type { DerivedStore } from "../../store/derived-store.ts";
import type { LedgerOptions } from "../ledger.ts";
import { clocks } from "./clock.ts";
import type { Stores } from "./stores.ts";

/** Who signs with this console's keys and sends it to the chain. */
export interface Signers {
  readonly outbox: OutboxService;
  readonly council: CouncilService;
  readonly office: OfficeService;
  readonly opening: OpeningService;
}

/** One account may have acts of all of them on the way: the outbox counts the nonces for all. */
export function createSigners(
  { node, genesis, clock, changed, log }: LedgerOptions,
  { local, derived, evidence }: Stores,
  keys: KeyService,
): Signers {
  const shared = { node, keys, genesis: () => genesis, ...clocks(clock), log };
  const outbox = createOutboxService({
    ...shared,
    items: local.outbox,
    index: local.evidence,
    evidence,
    hasNote: (commitment) => local.notes.get(commitment) !== undefined,
    cache: textCache(derived),
    findAct: (act) => derived.findAct(act),
    findCase: (id) => findCase(derived, local, id),
    store: derived,
    policyAt: (at) => derived.policyInForce(at)?.policy,
    others: () => [
      ...stillEntering(local.council),
      ...stillEntering(local.office),
      ...stillEntering(local.openings),
    ],
    onOutbox: () => changed("outbox", "cases", "status"),
    onAccounts: () => changed("keys"),
  });
  const { signing } = outbox;
  const council = createCouncilService({
    ...shared,
    signing,
    items: local.council,
    cache: textCache(derived),
    policies: () => derived.policies(),
    store: derived,
    onChange: () => changed("council"),
  });
  const office = createOfficeService({
    ...shared,
    signing,
    items: local.office,
    store: derived,
    onChange: () => changed("office"),
  });
  const opening = createOpeningService({
    ...shared,
    signing,
    items: local.openings,
    store: derived,
    onChange: () => changed("opening"),
  });
  return { outbox, council, office, opening };
}

/** In the order in which they hear of a proved head: the outbox refreshes the chain's context for the others. */
export const inOrder = ({ outbox, council, office, opening }: Signers) =>
  [outbox, council, office, opening] as const;

/** Chain facts that can be fetched again lie with the rest that can. */
const textCache = (derived: DerivedStore): TextCache => ({
  get(name) {
    const value = derived.chainInfo(name);
    return value && new TextDecoder().decode(value);
  },
  set: (name, text) => derived.setChainInfo(name, new TextEncoder().encode(text)),
});
