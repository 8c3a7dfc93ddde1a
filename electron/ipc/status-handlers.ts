import type { ClockReading } from "../../shared/domain/clock.ts";
import { millis } from "../../shared/domain/units.ts";
import type { AppError } from "../../shared/errors.ts";
import type { Status } from "../../shared/ipc/status-schemas.ts";
import type { Profile } from "../ledger/profile.ts";
import type { SyncState } from "../ledger/sync/sync.ts";
import type { NodeStatus } from "../light-node/types.ts";
import type { Cursor } from "../store/derived-store.ts";

/** Where the status bar's facts come from. */
export interface StatusSources {
  readonly profile: Profile["data"];
  readonly node: NodeStatus;
  /** Undefined while the store is not open. */
  readonly ledger:
    | {
        readonly sync: SyncState;
        /** The block that the store is proved at. */
        readonly proved: Cursor | undefined;
        readonly entries: number;
        /** Of the policy at the moment that is shown. */
        readonly utcOffsetMinutes: number | undefined;
        /** The chain runs something that this console cannot sign for. */
        readonly unsupported: AppError | undefined;
        readonly outbox: Status["outbox"];
        readonly repairs: Status["repairs"];
      }
    | undefined;
  /** Why the store did not open. */
  readonly openError: AppError | undefined;
  readonly clock: ClockReading | undefined;
}

/** The status bar of this moment. */
export function statusOf(sources: StatusSources): Status {
  const { profile, node, ledger, clock } = sources;
  return {
    chain: {
      name: profile.chainName,
      demo: profile.demo,
      ...(profile.genesis === undefined ? {} : { genesis: profile.genesis }),
    },
    node,
    ledger: ledger ? ledgerStatus(ledger) : closedLedger(sources.openError),
    ...(clock && { clockOffset: clock.offsetMs, clockMeasuredAt: millis(clock.at) }),
    ...(ledger?.utcOffsetMinutes !== undefined && { utcOffsetMinutes: ledger.utcOffsetMinutes }),
    networkEnabled: profile.networkEnabled,
    outbox: ledger?.outbox ?? { pending: 0, attention: 0 },
    repairs: ledger?.repairs ?? [],
  };
}

const closedLedger = (error: AppError | undefined): Status["ledger"] => ({
  state: "opening",
  entries: 0,
  ...(error ? { error } : {}),
});

function ledgerStatus(ledger: NonNullable<StatusSources["ledger"]>): Status["ledger"] {
  const { sync, proved, entries, unsupported } = ledger;
  const error = "error" in sync ? sync.error : unsupported;
  return {
    state: sync.state,
    entries,
    ...(proved ? { height: proved.height, block: proved.block, at: millis(proved.at) } : {}),
    ...(sync.state === "syncing" ? { target: sync.target } : {}),
    ...(error ? { error } : {}),
  };
}
