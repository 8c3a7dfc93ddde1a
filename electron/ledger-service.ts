import type { Result } from "../shared/errors.ts";
import type { Push } from "../shared/ipc/contract.ts";
import { finishStaged } from "./backup/staged-profile.ts";
import { openProfile } from "./ledger/profile.ts";
import { lockProfile } from "./ledger/profile-lock.ts";
import { ProfileService } from "./ledger/profile-service.ts";
import { RestoringService } from "./ledger/restoring-service.ts";
import { WaitingService } from "./ledger/waiting-service.ts";
import { onDisk } from "./store/file-system.ts";

export interface LedgerServiceOptions {
  /** Profile folder: everything that is written lies in it. */
  readonly dataDir: string;
  /** Raw chain spec (JSON). */
  readonly specFile: string;
  /** 32 bytes: the key of everything that lies encrypted on disk. */
  readonly dataKey: Uint8Array;
  /** Folder of the demo chain (keystores, register); absent when the chain is not a demo chain. */
  readonly demoDir?: string | undefined;
  /** The built file of smoldot's thread, when this file is part of a bundle elsewhere. */
  readonly workerUrl?: URL | undefined;
  /** The built page of evidence packages, for a console that makes some. */
  readonly pageFile?: string | undefined;
  /** Receives lines without personal data. */
  readonly log: (message: string) => void;
}

export interface LedgerService {
  /** Answers a request of shared/ipc/contract.ts. Never rejects. */
  call(channel: string, input: unknown): Promise<Result<unknown>>;
  /** Calls back when something changed; returns the way to stop. */
  onPush(listener: (push: Push) => void): () => void;
  /** The machine woke up. */
  resumed(): void;
  /** Answers the writes under way, brings the files to rest and ends the light node. */
  stop(): Promise<void>;
}

/**
 * The console without its window: store, light node, sync, keys and outbox over one profile folder. Reads are answered
 * from the store as soon as it is open; the network comes up behind. While another console has the profile, every request
 * is answered with `ProfileInUse`.
 */
export function createLedgerService(options: LedgerServiceOptions): LedgerService {
  const { dataDir, dataKey, demoDir } = options;
  return new RestoringService({
    dataDir,
    dataKey,
    demo: demoDir !== undefined,
    open: () => openService(options) ?? new WaitingService(dataDir, () => openService(options)),
  });
}

/** Undefined while another process holds the profile. */
function openService(options: LedgerServiceOptions): LedgerService | undefined {
  const locked = lockProfile(options.dataDir);
  if (!locked.ok) return undefined;
  const { dataDir } = options;
  const finished = onDisk(dataDir, () => finishStaged(dataDir));
  const profile = finished.ok ? openProfile(dataDir) : finished;
  if (profile.ok) return new ProfileService(options, locked.value, profile.value);
  locked.value.release();
  return refusing(profile);
}

/** A service that can only say why it does nothing. */
const refusing = (reason: Result<never>): LedgerService => ({
  call: async () => reason,
  onPush: () => () => undefined,
  resumed: () => undefined,
  stop: async () => undefined,
});
