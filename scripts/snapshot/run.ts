import { choiceOf } from "../../electron/snapshot/case-choice.ts";
import { nodeAtBlock } from "../../electron/snapshot/node-source.ts";
import { writePageFile } from "../../electron/snapshot/page-file.ts";
import { openNodeRpc } from "../../electron/snapshot/rpc.ts";
import { makeSnapshotFile } from "../../electron/snapshot/snapshot-file.ts";
import type { AppError } from "../../shared/errors.ts";
import { findChain } from "../import/find-chain.ts";
import { verifierPage } from "../lib/verifier-page.ts";
import { packagedEvidence } from "./packaged-evidence.ts";
import { DEMO_SPEC, readPinned } from "./pinned-spec.ts";
import { told } from "./tell.ts";

export interface SnapshotOptions {
  readonly out: string;
  readonly orgs: readonly number[] | undefined;
  /** Cases to show alone, and cases to withhold. */
  readonly only: readonly string[] | undefined;
  readonly withhold: readonly string[];
  /** Packages of evidence. */
  readonly evidence: readonly string[];
  /** Where to write the evidence package; none when undefined. */
  readonly page: string | undefined;
  readonly height: number | undefined;
  readonly spec: string | undefined;
  readonly ws: string | undefined;
  readonly dataDir: string;
}

/** Makes and verifies a snapshot. Throws with a sentence. */
export async function runSnapshot(
  options: SnapshotOptions,
  say: (line: string) => void,
): Promise<void> {
  const { spec, dataDir, ws, out } = options;
  const place = findChain({ dataDir, spec, ws });
  const chain = readPinned(spec ?? DEMO_SPEC);
  const node = await nodeAtBlock(openNodeRpc(place.ws), {
    height: options.height,
    authorities: chain.authorities,
    progress: percent(say, "looking for changes of authorities"),
  });
  if (!node.ok) throw new Error(sentence(node.error));
  const { source, height, genesis } = node.value;
  if (genesis !== chain.genesis)
    throw new Error(`The node at ${place.ws} is not on the chain of the specification.`);
  const known = source.heads.map(({ org }) => org as number);
  const orgs = options.orgs ?? known;
  const strange = orgs.find((org) => !known.includes(org));
  if (strange !== undefined) throw new Error(`The chain has no organisation ${strange}.`);
  say(`Block ${height}, ${orgs.length} of ${known.length} journals.`);
  const evidence = await packagedEvidence(options.evidence, say);
  const progress = percent(say, "written");
  const made = await makeSnapshotFile({
    path: out,
    chain,
    source,
    choice: { ...choiceOf(orgs, options), ...(evidence && { evidence }) },
    progress: async (what, done) => {
      if (what === "write") progress(done);
    },
  });
  if (!made.ok) throw new Error(sentence(made.error));
  for (const line of told(made.value.verification)) say(line);
  console.log(`${out}: ${made.value.bytes} bytes, block ${height}`);
  if (options.page !== undefined) {
    const page = await writePageFile(options.page, out, chain, await verifierPage());
    if (!page.ok) throw new Error(pageSentence(out, page.error));
    console.log(`${options.page}: the same as a page that verifies itself`);
  }
}

function percent(say: (line: string) => void, what: string): (done: number) => void {
  let told = 0;
  return (done) => {
    const tenth = Math.floor(done * 10);
    if (tenth <= told) return;
    told = tenth;
    say(`${tenth * 10} % ${what}`);
  };
}

const pageSentence = (snapshot: string, error: AppError): string =>
  error.kind === "PageTooLarge"
    ? `${snapshot} has ${error.bytes} bytes; a page takes ${error.limit}. Show one case with --case, or hand out the snapshot itself.`
    : sentence(error);

const sentence = (error: AppError): string =>
  "issue" in error ? `${error.kind}: ${error.issue}` : error.kind;
