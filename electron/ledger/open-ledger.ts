import { cryptoWaitReady } from "@polkadot/util-crypto";
import { ok, type Result } from "../../shared/errors.ts";
import { ledgerChannels } from "./channels/ledger-channels.ts";
import type { Ledger, LedgerOptions } from "./ledger.ts";
import { ProvedHeads } from "./proved-heads.ts";
import { demoRegister } from "./services/demo-register.ts";
import { createKeys } from "./services/keys.ts";
import { createLists } from "./services/lists.ts";
import { createTimeTravel } from "./services/past-days.ts";
import { createProofs } from "./services/proofs.ts";
import { createScorer } from "./services/scores.ts";
import { createSigners, inOrder } from "./services/signers.ts";
import { closeStores, openStores, type Stores } from "./services/stores.ts";
import { createSync } from "./services/sync.ts";
import type { ChainView } from "./sync/chain-view.ts";

/** Opens the stores. Errors: those of `openStores`. */
export async function openLedger(options: LedgerOptions): Promise<Result<Ledger>> {
  await cryptoWaitReady();
  const stores = await openStores(options);
  return stores.ok ? ok(compose(options, stores.value)) : stores;
}

/** Makes the services, in the order in which one needs the other, and wires the channels to them. */
function compose(options: LedgerOptions, stores: Stores): Ledger {
  const { node, clock, changed, log } = options;
  const { local, derived } = stores;
  for (const { kind, file, issue } of [...local.repairs, ...derived.repairs])
    log(`repaired: ${kind}: ${file}: ${issue}`);
  const keys = createKeys(options, local);
  const signers = createSigners(options, stores, keys);
  const travel = createTimeTravel(options, stores);
  const scorer = createScorer(options, stores);
  const proofs = createProofs(options, stores);
  const refreshRegister = demoRegister(options, local);
  const heads = new ProvedHeads({
    ...{ node, clock, changed, log, derived },
    onProved: () => scorer.kick(),
    followers: [
      ...inOrder(signers).map((signer) => (head: ChainView) => signer.proved(head)),
      refreshRegister,
    ],
  });
  const sync = createSync(options, derived, (view) => heads.add(view));
  void refreshRegister();
  const handlers = ledgerChannels({
    options,
    ...stores,
    keys,
    ...signers,
    ...proofs,
    ...createLists(options, stores, keys, signers),
    travel,
    scorer,
    heads,
    sync,
  });
  scorer.kick();

  return {
    handlers,
    status: () => ({
      sync: sync.state,
      proved: heads.newest,
      entries: derived.entryCount(),
      utcOffsetMinutes: travel.store.policyInForce(travel.now())?.policy.utcOffsetMinutes,
      unsupported: heads.unsupported,
      outbox: signers.outbox.counts(),
      repairs: local.told.unseen(),
    }),
    head: (block) => sync.head(block),
    nodeChanged() {
      for (const signer of inOrder(signers)) signer.nodeChanged();
    },
    // First what brings work, then what does it, last what it is written to.
    async stop() {
      await proofs.proofs.stop();
      await sync.stop();
      await scorer.stop();
      travel.close();
      for (const signer of inOrder(signers)) await signer.stop();
      await heads.settled();
      keys.lock();
      closeStores(stores, log);
    },
  };
}
