import { compareSnapshots } from "../../electron/snapshot/compare.ts";
import { replaySnapshot } from "../../electron/snapshot/replay-rules.ts";
import { verifySnapshotFile } from "../../electron/snapshot/snapshot-file.ts";
import type { PartResult } from "../../shared/snapshot/fault.ts";
import { DEMO_SPEC, readPinned } from "./pinned-spec.ts";
import { EXIT, told } from "./tell.ts";
import { comparisonResult, toldComparison } from "./tell-comparison.ts";
import { holdOpinion, toldOpinion } from "./tell-opinion.ts";
import { toldRules } from "./tell-rules.ts";

export interface VerifyRun {
  readonly file: string;
  readonly spec: string | undefined;
  /** A signed opinion that is held against the snapshot. */
  readonly opinion: string | undefined;
  /** An earlier snapshot, of which this one must be the continuation. */
  readonly earlier: string | undefined;
  readonly rules: boolean;
  readonly json: boolean;
  readonly say: (line: string) => void;
}

/** Verifies a file and tells the outcome. Answers the exit status. */
export async function runVerify({
  file,
  spec,
  opinion,
  earlier,
  rules,
  json,
  say,
}: VerifyRun): Promise<number> {
  let pinned: ReturnType<typeof readPinned>;
  try {
    pinned = readPinned(spec ?? DEMO_SPEC);
  } catch (error) {
    say((error as Error).message);
    return EXIT.notChecked;
  }
  const verified = await openVerified(file, pinned, say);
  if (verified === undefined) return EXIT.notChecked;
  const before = earlier === undefined ? undefined : await openVerified(earlier, pinned, say);
  if (earlier !== undefined && before === undefined) {
    verified.close();
    return EXIT.notChecked;
  }
  const { verification } = verified;
  const { proved, file: _rows, ...outcome } = verification;
  const replayed = (rules || opinion) && proved ? replaySnapshot(proved) : undefined;
  const held =
    opinion === undefined ? undefined : await holdOpinion(opinion, file, verification, replayed);
  const comparison = before && (await compareSnapshots(before.verification, verification));
  if (json)
    console.log(
      JSON.stringify(
        {
          ...outcome,
          ...(rules && { rules: replayed }),
          ...(held && { opinion: held }),
          ...(comparison && { comparison }),
        },
        null,
        2,
      ),
    );
  else {
    for (const line of told(verification)) console.log(line);
    if (rules) for (const line of toldRules(replayed)) console.log(line);
    if (held) for (const line of toldOpinion(held)) console.log(line);
    if (comparison) for (const line of toldComparison(comparison)) console.log(line);
  }
  verified.close();
  before?.close();
  const results = [
    verification.result,
    ...(held ? [held.result] : []),
    ...(comparison ? [comparisonResult[comparison.result]] : []),
  ];
  return EXIT[results.reduce(worst)];
}

/** Opens and verifies a file; undefined, and said, when it cannot be read. */
async function openVerified(
  file: string,
  pinned: ReturnType<typeof readPinned>,
  say: VerifyRun["say"],
) {
  let part = "";
  const verified = await verifySnapshotFile(file, pinned, async (what) => {
    if (what !== part) say(`checking: ${what}`);
    part = what;
  });
  if (verified.ok) return verified.value;
  const issue = "issue" in verified.error ? verified.error.issue : verified.error.kind;
  say(`${file} was not checked: ${issue}.`);
  return undefined;
}

/** Of two results the one that says less. */
function worst(a: PartResult["result"], b: PartResult["result"]): PartResult["result"] {
  for (const result of ["failed", "notChecked"] as const)
    if (a === result || b === result) return result;
  return "verified";
}
