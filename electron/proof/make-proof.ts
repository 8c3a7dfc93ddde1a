import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { basename } from "node:path";
import type { Entry } from "../../shared/domain/entry.ts";
import { type Hash, millis } from "../../shared/domain/units.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import type { Making, ProofStep } from "../../shared/ipc/proof-schemas.ts";
import { partView } from "../audit/snapshot-view.ts";
import { openSource, sha256Of } from "../audit/source-file.ts";
import { type CaseChoice, choiceOf, isShown } from "../snapshot/case-choice.ts";
import type { EvidenceChoice } from "../snapshot/evidence-rows.ts";
import { type NodeBlock, nodeAtBlock } from "../snapshot/node-source.ts";
import { writePageFile } from "../snapshot/page-file.ts";
import type { PinnedChain } from "../snapshot/pinned-chain.ts";
import { openNodeRpc } from "../snapshot/rpc.ts";
import { makeSnapshotFile } from "../snapshot/snapshot-file.ts";
import type { Verification } from "../snapshot/verify.ts";
import { blamed, lie, untilAborted } from "./asked-node.ts";

export interface ProofWish {
  /** Where the file goes to. */
  readonly target: string;
  /** Address of the node that is asked. */
  readonly node: string;
  readonly orgs: readonly number[];
  readonly cases: CaseChoice;
  readonly evidence: EvidenceChoice;
  /** The proved entries that the evidence is of. */
  readonly entries: readonly Entry[];
  /** The empty page that the snapshot is put into; the snapshot itself is the file when undefined. */
  readonly page: (() => Promise<string>) | undefined;
}

export interface ProofWork {
  readonly chain: PinnedChain;
  /** Given up when aborted: what is awaited then throws `Cancelled`. */
  readonly signal: AbortSignal;
  /** How far it is, from 0 to 1; awaited, so that others get a turn. */
  progress(step: ProofStep, done: number | undefined): Promise<void>;
}

export type MadeProof = Pick<
  Extract<Making, { state: "made" }>,
  "bytes" | "sha256" | "height" | "at" | "result" | "parts"
>;

/**
 * Makes a snapshot at the newest block that a node can prove final, or an evidence page of one; what was written is verified
 * before it gets its name. Errors: ProofNodeFailed, ProofNodeLies, ProofNodeOtherChain, ProofNodeBehind, EvidenceWithheld, NotFound
 * (an organisation), PageTooLarge, of the evidence and of the disk.
 */
export async function makeProof(wish: ProofWish, work: ProofWork): Promise<Result<MadeProof>> {
  const { chain, signal, progress } = work;
  const { node, target } = wish;
  await progress("node", undefined);
  const rpc = untilAborted(openNodeRpc(node), signal);
  const told = await readable(node, () => nodeAtBlock(rpc, { authorities: chain.authorities }));
  if (!told.ok) return told;
  if (told.value.genesis !== chain.genesis) return fail({ kind: "ProofNodeOtherChain", node });
  const fits = holds(wish, told.value);
  if (!fits.ok) return fits;

  const path = wish.page ? `${target}.${randomBytes(6).toString("hex")}.snapshot` : target;
  try {
    const made = await readable(node, () =>
      makeSnapshotFile({
        ...{ path, chain, source: told.value.source },
        choice: { ...choiceOf(wish.orgs, wish.cases), evidence: wish.evidence },
        progress: (step, done) =>
          progress(step, step === "write" || step === "file" ? Math.min(1, done) : undefined),
      }),
    );
    if (!made.ok) return named(target, made);
    if (wish.page !== undefined) {
      await progress("page", undefined);
      const page = await writePageFile(target, path, chain, await wish.page());
      if (!page.ok) return named(target, page);
    }
    return await summary(target, made.value.verification, progress);
  } finally {
    if (wish.page !== undefined) await rm(path, { force: true });
  }
}

/** Whether the block has what is asked for, and the file would show the evidence's entries. */
function holds({ orgs, cases, entries, node }: ProofWish, block: NodeBlock): Result<void> {
  const heads = new Map(block.source.heads.map(({ org, length }) => [org as number, length]));
  if (orgs.some((org) => !heads.has(org))) return fail({ kind: "NotFound", what: "organisation" });
  for (const { org, seq, case: id } of entries) {
    if (!orgs.includes(org) || (id !== undefined && !isShown(cases, id)))
      return fail({ kind: "EvidenceWithheld" });
    if (seq >= (heads.get(org) ?? 0))
      return fail({ kind: "ProofNodeBehind", node, height: block.height });
  }
  return ok(undefined);
}

async function summary(
  target: string,
  verification: Verification,
  progress: ProofWork["progress"],
): Promise<Result<MadeProof>> {
  const { identity, parts, result } = verification;
  const file = openSource(target);
  if (!file.ok) return file;
  try {
    const { size: bytes } = file.value;
    const sha256: Hash = await sha256Of(file.value, (done) => progress("hash", done));
    if (identity === undefined || result === "failed") throw new Error("not verified");
    const { height, at } = identity;
    return ok({ bytes, sha256, height, at: millis(at), result, parts: parts.map(partView) });
  } finally {
    file.value.close();
  }
}

/** Does what reads a node's answers: what no decoder can read is the node's fault as well. */
async function readable<T>(node: string, read: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return blamed(node, await read());
  } catch (error) {
    if (error instanceof RangeError) return fail(lie(node, error.message));
    throw error;
  }
}

/** The file by its own name only: the window learns no path. */
function named<T>(target: string, { error }: { readonly error: AppError }): Result<T> {
  const file = basename(target);
  if (error.kind === "DiskFailed")
    return fail(error.issue === "ENOSPC" ? { kind: "DiskFull", file } : { ...error, file });
  return fail(
    error.kind === "EvidenceUnreadable" ? { ...error, name: basename(error.name) } : error,
  );
}
