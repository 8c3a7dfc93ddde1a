import type { OfficeItem } from "../../shared/domain/office.ts";
import type { Millis } from "../../shared/domain/units.ts";
import { ok } from "../../shared/errors.ts";
import type { OfficeActRow, OfficeView } from "../../shared/ipc/office-schemas.ts";
import { hasRole, type Operator, personOf } from "../../shared/rules/operators.ts";
import { surroundingsOf } from "../ledger/rules-context.ts";
import type { OfficeItems } from "../office/engine.ts";
import type { OfficeService } from "../office/office-service.ts";
import type { DerivedReader } from "../store/derived-reader.ts";
import type { Handlers } from "./dispatch.ts";

type OfficeChannel = "office.get" | "office.prepare" | "office.sign" | "office.drop";

export interface OfficeHandlerDeps {
  readonly office: OfficeService;
  readonly items: Pick<OfficeItems, "list">;
  /** What the views show: the present, or a past day. */
  readonly store: DerivedReader;
  readonly operator: () => Operator | undefined;
  /** The chain's time now. */
  readonly now: () => Millis;
}

/** The channels of the own organisation. */
export function officeHandlers(deps: OfficeHandlerDeps): Pick<Handlers, OfficeChannel> {
  const { office } = deps;
  return {
    "office.get": () => ok(viewOf(deps)),
    "office.prepare": (intent) => office.prepare(intent),
    "office.sign": async ({ item }) => {
      const signed = await office.sign(item);
      return signed.ok ? ok(rowOf(signed.value)) : signed;
    },
    "office.drop": async ({ item }) => {
      const dropped = await office.drop(item);
      return dropped.ok ? ok({}) : dropped;
    },
  };
}

function viewOf({ items, store, operator, now }: OfficeHandlerDeps): OfficeView {
  const at = now();
  const who = operator();
  const acts = items
    .list()
    .filter(({ status }) => status.state !== "dropped")
    .map(rowOf);
  if (who === undefined)
    return {
      ...{ org: undefined, at, blackouts: [], deputies: [], candidates: [] },
      ...{ declares: false, names: false, acts },
    };
  const { line } = surroundingsOf(store, who.org);
  return {
    org: who.org,
    at,
    blackouts: line
      .flatMap((org) => store.blackouts(org))
      .filter(({ to }) => to > at)
      .sort((a, b) => a.from - b.from),
    deputies: store
      .deputies(who.org)
      .filter(({ until }) => until > at)
      .map(({ deputy, until, supervisor }) => ({ deputy, until, supervisor })),
    candidates: store
      .operators(who.org)
      .filter((other) => other.active && personOf(other) !== personOf(who))
      .map(({ account, role }) => ({ account, role })),
    declares: who.active && hasRole(who, ["Supervisor"], at),
    names: who.active && who.role === "Supervisor",
    acts,
  };
}

/** An act as the views show it: without its bytes. */
function rowOf({ id, act, createdAt, updatedAt, signed, status }: OfficeItem): OfficeActRow {
  return { id, act, signer: signed.signer, createdAt, updatedAt, status };
}
