import type { Verification } from "../../electron/snapshot/verify.ts";
import type { PartResult } from "../../shared/snapshot/fault.ts";

const WORDS: Readonly<Record<PartResult["result"], string>> = {
  verified: "verified",
  failed: "FAILED",
  notChecked: "not checked",
};

/** 0 verified, 1 failed, 2 not fully checked. */
export const EXIT: Readonly<Record<PartResult["result"], number>> = {
  verified: 0,
  failed: 1,
  notChecked: 2,
};

/** A verification in lines for people. */
export function told({ parts, identity, scope, result }: Verification): string[] {
  const lines: string[] = [];
  if (identity)
    lines.push(
      `chain "${identity.name}" (${identity.genesis.slice(0, 16)}…), block ${identity.height}, ${new Date(identity.at).toISOString()}`,
    );
  for (const { org, length, shown, withheld } of scope)
    lines.push(
      `organisation ${org}: ${length} entries, ${shown ? `in the file${withheld > 0 ? `, ${withheld} of them withheld` : ""}` : "not in the file"}`,
    );
  for (const part of parts) {
    const rest =
      part.result === "verified"
        ? `${part.checked} ${part.checked === 1 ? "record" : "records"}`
        : part.reason;
    lines.push(`${WORDS[part.result].padEnd(12)}${part.part.padEnd(15)}${rest}`);
  }
  lines.push(
    result === "verified"
      ? "Verified: all that is in the file follows from the chain's specification."
      : result === "failed"
        ? "FAILED: the file is not what it claims to be."
        : "Not fully checked: nothing is wrong, but not everything is proved.",
  );
  return lines;
}
