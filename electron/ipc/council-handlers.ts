import type { CouncilItem } from "../../shared/domain/council.ts";
import type { AccountId, Millis, OrgId } from "../../shared/domain/units.ts";
import { millis } from "../../shared/domain/units.ts";
import { ok } from "../../shared/errors.ts";
import type { CouncilActRow, CouncilView } from "../../shared/ipc/council-schemas.ts";
import { verdict } from "../../shared/rules/motion.ts";
import type { CouncilService } from "../council/council-service.ts";
import type { CouncilItems } from "../council/engine.ts";
import { accountsOf } from "../office/person.ts";
import type { DerivedStore } from "../store/derived-store.ts";
import type { Handlers } from "./dispatch.ts";

type CouncilChannel =
  | "policy.list"
  | "council.get"
  | "council.prepare"
  | "council.sign"
  | "council.drop";

export interface CouncilHandlerDeps {
  readonly council: CouncilService;
  readonly items: Pick<CouncilItems, "list">;
  readonly policies: Pick<
    DerivedStore,
    "policies" | "policyInForce" | "orgs" | "operator" | "operators"
  >;
  readonly orgOf: (account: AccountId) => OrgId | undefined;
  readonly selected: () => AccountId | undefined;
  /** The chain's time now. */
  readonly now: () => Millis;
  /** The time between two blocks (ms). */
  readonly blockTimeMs: () => number;
}

/** The channels of the policy and the council. */
export function councilHandlers(deps: CouncilHandlerDeps): Pick<Handlers, CouncilChannel> {
  const { council, items, policies, now } = deps;
  return {
    "policy.list": () => {
      const at = now();
      const inForce = policies.policyInForce(at)?.version;
      const versions = policies.policies();
      return ok({ versions, ...(inForce === undefined ? {} : { inForce }), at });
    },
    "council.get": () => ok(viewOf(deps)),
    "council.prepare": (intent) => council.desk.prepare(intent),
    "council.sign": async ({ item }) => {
      const signed = await council.desk.sign(item);
      return signed.ok ? ok(rowOf(signed.value)) : signed;
    },
    "council.drop": async ({ item }) => {
      const dropped = await council.desk.drop(item);
      return dropped.ok ? ok({}) : dropped;
    },
  };

  function viewOf({ orgOf, selected, blockTimeMs }: CouncilHandlerDeps): CouncilView {
    const read = council.council();
    const acts = items
      .list()
      .filter(({ status }) => status.state !== "dropped")
      .map(rowOf);
    if (read === undefined) return { members: [], motions: [], member: false, acts };
    const { height, block, at, members, validators } = read;
    const account = selected();
    return {
      readAt: { height, block, at },
      members: members.map((member) => {
        const org = orgOf(member);
        return { account: member, ...(org === undefined ? {} : { org }) };
      }),
      motions: read.motions.map((motion) => ({
        ...motion,
        ayes: [...motion.ayes],
        nays: [...motion.nays],
        samePerson: accountsOf(policies, motion.proposal),
        verdict: verdict(motion, read, height + 1),
        endsAt: millis(Math.max(0, at + (motion.end - height) * blockTimeMs())),
      })),
      member: account !== undefined && members.includes(account),
      ...(validators === undefined ? {} : { validators: [...validators] }),
      acts,
    };
  }
}

/** An act as the views show it: without its bytes. */
export function rowOf({
  id,
  act,
  createdAt,
  updatedAt,
  signed,
  status,
}: CouncilItem): CouncilActRow {
  const { signer, nonce, validUntil } = signed;
  return { id, act, signer, nonce, validUntil, createdAt, updatedAt, status };
}
