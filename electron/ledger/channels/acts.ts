import type { Hash } from "../../../shared/domain/units.ts";
import { actHandlers } from "../../ipc/act-handlers.ts";
import { lineEvidence } from "../../ipc/case-handlers.ts";
import { conflictHandlers } from "../../ipc/conflict-handlers.ts";
import { type NoticeHandlerDeps, noticeHandlers } from "../../ipc/notice-handlers.ts";
import { chainTime } from "../services/clock.ts";
import { guard } from "./guard.ts";
import { operatorHere } from "./operators.ts";
import type { LedgerParts } from "./parts.ts";

/** Acts on cases from the form to the outbox, with the notices on paper that some of them name. */
export function actChannels(parts: LedgerParts, caseOf: NoticeHandlerDeps["caseOf"]) {
  const { options, local, derived, evidence, outbox } = parts;
  const guarded = guard(parts);
  const filesOf = (commitment: Hash) => local.evidence.find(commitment)?.files ?? [];
  const { isOffered, ...notices } = noticeHandlers({
    caseOf,
    orgName: (id) => derived.orgs().find((org) => org.id === id)?.name,
    policyAt: (at) => derived.policyInForce(at),
    genesis: options.genesis,
    evidence,
    recorded: (act) => derived.findAct(act),
    drafted: (act) => local.outbox.get(act)?.act,
  });
  const acts = actHandlers({
    isOffered,
    desk: outbox.desk,
    items: local.outbox,
    referenceOf: (id) => derived.cases.get(id)?.reference,
    filesOf,
  });
  const conflicts = conflictHandlers({
    derived,
    items: local.outbox,
    evidenceOf: (commitment) => lineEvidence(local, commitment),
    filesOf,
    operator: () => operatorHere(parts),
    now: chainTime(options.clock),
  });
  return {
    ...notices,
    ...conflicts,
    ...acts,
    "bulk.prepare": guarded(acts["bulk.prepare"]),
    "bulk.sign": guarded(acts["bulk.sign"]),
    "act.prepare": guarded(acts["act.prepare"]),
    "act.sign": guarded(acts["act.sign"]),
    "outbox.resign": guarded(acts["outbox.resign"]),
  };
}
