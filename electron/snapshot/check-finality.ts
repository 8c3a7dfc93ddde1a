import { bytesToHex } from "@noble/hashes/utils.js";
import { ed25519Verify } from "@polkadot/util-crypto";
import { Fault } from "../../shared/snapshot/fault.ts";
import { checkJustification, nextSet } from "../../shared/snapshot/grandpa.ts";
import { decodeHeader, type SnapshotHeader } from "../../shared/snapshot/header.ts";
import { tableNo } from "../../shared/snapshot/schema.ts";
import type { CheckedFile } from "../../shared/snapshot/sqlite/canonical.ts";
import { type PinnedChain, shortHash } from "./pinned-chain.ts";

/** What the file says of itself; true only as far as it was checked. */
export interface Identity {
  readonly genesis: string;
  readonly name: string;
  readonly id: string;
  readonly ss58: number;
  readonly block: string;
  readonly height: number;
  readonly at: number;
  readonly specName: string | null;
  readonly specVersion: number | null;
  readonly setId: number;
}

/** Throws Fault when the file does not say it once. */
export function readIdentity(file: CheckedFile): Identity {
  const no = tableNo("chain");
  if (file.counts[no] !== 1)
    throw new Fault({ table: "chain", row: file.counts[no] ? 2 : 1 }, "chain must have one row");
  const [genesis, name, id, ss58, block, height, at, specName, specVersion, setId] = file.row(
    no,
    1,
  );
  return {
    genesis: bytesToHex(genesis as Uint8Array),
    name: name as string,
    id: id as string,
    ss58: ss58 as number,
    block: bytesToHex(block as Uint8Array),
    height: height as number,
    at: at as number,
    specName: specName as string | null,
    specVersion: specVersion as number | null,
    setId: setId as number,
  };
}

const OF_CHAIN = { table: "chain", row: 1 } as const;

/** Holds the file's chain against the pinned one. Throws Fault. */
export function checkChain(identity: Identity, pinned: PinnedChain): void {
  if (identity.genesis !== pinned.genesis)
    throw new Fault(
      OF_CHAIN,
      `the snapshot is of another chain: its first block is ${shortHash(identity.genesis)}, that of "${pinned.name}" is ${shortHash(pinned.genesis)}`,
    );
  for (const key of ["name", "id", "ss58"] as const)
    if (identity[key] !== pinned[key])
      throw new Fault(OF_CHAIN, `the chain's ${key} is "${pinned[key]}", not "${identity[key]}"`);
}

/**
 * Follows the authority sets from the pinned one to the block's, and answers the block's header. Each header is proved final
 * by the set of its time, and all but the last end their set. Throws Fault.
 */
export function checkFinality(
  file: CheckedFile,
  identity: Identity,
  pinned: PinnedChain,
): SnapshotHeader {
  const no = tableNo("finality");
  const rows = Array.from({ length: file.counts[no] ?? 0 }, (_, index) => () => {
    const [header, justification] = file.row(no, index + 1) as [Uint8Array, Uint8Array];
    return { header, justification };
  });
  const { header, setId } = followFinality(rows, pinned);
  if (header.hash !== identity.block || header.number !== identity.height)
    throw new Fault(
      OF_CHAIN,
      `the final header is block ${header.number}, ${shortHash(header.hash)}`,
    );
  if (setId !== identity.setId)
    throw new Fault(OF_CHAIN, `the block was finalized by authority set ${setId}`);
  return header;
}

/** A header and what proves it final, read when it is its turn. */
type Proved = () => { readonly header: Uint8Array; readonly justification: Uint8Array };

/** The last of some headers, of which each is proved final and all but the last end their authority set. Throws Fault. */
export function followFinality(
  rows: readonly Proved[],
  pinned: PinnedChain,
): { readonly header: SnapshotHeader; readonly setId: number } {
  let set = pinned.authorities;
  let before: SnapshotHeader | undefined;
  for (const [index, read] of rows.entries()) {
    const row = index + 1;
    const { header: bytes, justification } = read();
    try {
      const header = decodeHeader(bytes);
      if (before !== undefined && header.number <= before.number)
        throw new RangeError(`block ${header.number} does not come after block ${before.number}`);
      checkJustification(justification, header, set, ed25519Verify);
      if (row < rows.length) {
        const next = nextSet(header, set);
        if (next === undefined) throw new RangeError("its header changes no authorities");
        set = next;
      }
      before = header;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new Fault({ table: "finality", row }, `row ${row} of finality: ${error.message}`);
    }
  }
  if (before === undefined)
    throw new Fault({ table: "finality", row: 1 }, "no header is proved final");
  return { header: before, setId: set.id };
}
