import type { Hash } from "../../shared/domain/units.ts";
import type { Topic } from "../../shared/ipc/contract.ts";
import type { AuditDesk } from "../audit/audit-desk.ts";
import type { AuditChannel } from "../ipc/audit-handlers.ts";
import type { Handlers } from "../ipc/dispatch.ts";
import type { StatusSources } from "../ipc/status-handlers.ts";
import type { BlockRef, LightNode } from "../light-node/types.ts";
import type { ClockOffset } from "./clock-offset.ts";

/** The channels that need the profile's stores. */
export type LedgerHandlers = Omit<Handlers, "status.get" | "network.enable" | AuditChannel>;

export interface LedgerOptions {
  readonly dataDir: string;
  readonly dataKey: Uint8Array;
  readonly demoDir: string | undefined;
  /** The chain of the profile. */
  readonly genesis: Hash;
  readonly demo: boolean;
  readonly chainName: string;
  readonly node: LightNode;
  readonly clock: ClockOffset;
  /** The snapshot that is shown in place of the live chain. */
  readonly audit: AuditDesk;
  /** The empty page of evidence packages, as it is built. */
  readonly pageFile: string | undefined;
  readonly changed: (...topics: readonly Topic[]) => void;
  readonly log: (message: string) => void;
}

/** Everything over one profile that needs its chain to be known: stores, sync, keys, outbox. */
export interface Ledger {
  readonly handlers: LedgerHandlers;
  status(): NonNullable<StatusSources["ledger"]>;
  /** A finalized head to catch up with. */
  head(block: BlockRef): void;
  /** The light node's state changed. */
  nodeChanged(): void;
  /** Resolves when nothing is written any more and the files are closed. */
  stop(): Promise<void>;
}
