import type { Millis } from "../../shared/domain/units.ts";
import { ok } from "../../shared/errors.ts";
import type { StaffView } from "../../shared/ipc/staff-schemas.ts";
import type { Operator } from "../../shared/rules/operators.ts";
import type { DerivedReader } from "../store/derived-reader.ts";
import type { LocalStore, Settings } from "../store/local-store.ts";
import type { Handlers } from "./dispatch.ts";

type StaffChannel = "staff.get" | "names.list" | "names.put";

export interface StaffHandlerDeps {
  /** What the views show: the present, or a past day. */
  readonly derived: Pick<DerivedReader, "operators" | "staff" | "deputies">;
  readonly local: Pick<LocalStore, "settings">;
  readonly operator: () => Operator | undefined;
  /** The chain's time now. */
  readonly now: () => Millis;
  /** Names changed. */
  readonly changed: () => void;
}

/** The channels of who works for the organisation, and of what they are called at this computer. */
export function staffHandlers(deps: StaffHandlerDeps): Pick<Handlers, StaffChannel> {
  const { settings } = deps.local;
  return {
    "staff.get": () => ok(viewOf(deps)),
    "names.list": () =>
      ok(writtenNames(settings.get()).map(([account, name]) => ({ account, name }))),
    "names.put": ({ account, name }) => {
      const { [account]: _, ...others } = settings.get().names ?? {};
      const put = settings.set({
        names: name === undefined ? others : { ...others, [account]: name },
      });
      if (!put.ok) return put;
      deps.changed();
      return ok({});
    },
  };
}

/** What this computer calls other people's accounts. */
export const writtenNames = ({ names = {} }: Pick<Settings, "names">) =>
  Object.entries(names) as [account: Operator["account"], name: string][];

function viewOf({ derived, operator, now }: StaffHandlerDeps): StaffView {
  const at = now();
  const who = operator();
  if (who === undefined) return { org: undefined, at, operators: [], deputies: [], manages: false };
  const { org } = who;
  const entries = derived.staff(org);
  return {
    org,
    at,
    operators: derived.operators(org).map(({ account, role, active, person }) => ({
      ...{ account, role, active, person },
      history: entries
        .filter((entry) => entry.account === account)
        .map(({ type, role, by, at, block, height }) => ({ type, role, by, at, block, height })),
    })),
    deputies: derived.deputies(org).map(({ supervisor, until }) => ({ supervisor, until })),
    manages: who.active && who.role === "OrgAdmin",
  };
}
