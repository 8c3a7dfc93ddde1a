import type { RulesOfSnapshot } from "../../electron/snapshot/replay-rules.ts";
import type { Finding, Unjudged } from "../../shared/audit/findings.ts";

const when = (ms: number) => new Date(ms).toISOString().slice(0, 16);

const KINDS: Readonly<Record<Finding["kind"], string>> = {
  breach: "BREACH of",
  late: "late:",
  open: "not done in time:",
};

const UNJUDGED: Readonly<Record<Unjudged["reason"], string>> = {
  operatorUnknown: "because the actor's role at that time is not known",
  policyUnknown: "because no policy was in force",
  imported: "because imported history does not say enough",
  timeOfDayUnknown: "for quiet hours, because imported history says the day only",
};

/** A finding in a line: where, what, when, by which rule. */
function line({ org, seq, entry, imported, occurredAt, kind, rule, due, error }: Finding): string {
  const numbers =
    error?.kind === "NotYet" && Object.keys(error.detail).length > 0
      ? ` ${JSON.stringify(error.detail)}`
      : "";
  return [
    `organisation ${org}, entry ${seq} (${entry}${imported ? ", imported" : ""}, ${when(occurredAt)}):`,
    `${KINDS[kind]} ${rule}${numbers}`,
    ...(due === undefined ? [] : [`due ${when(due)}`]),
  ].join(" ");
}

/** The replay of the rules in lines for people. */
export function toldRules(replayed: RulesOfSnapshot | undefined): string[] {
  if (replayed === undefined)
    return ["rules: not replayed, because what they need is not proved or not readable"];
  const { findings, judged, unjudged, absent, withheld } = replayed;
  const lines = findings.map(line);
  for (const { reason, entries } of unjudged)
    lines.push(`rules: ${entries} entries not judged ${UNJUDGED[reason]}`);
  if (absent.length > 0)
    lines.push(
      `rules: the journals of ${absent.join(", ")} are not in the file; their staff and blackouts were not looked at`,
    );
  if (withheld > 0) lines.push(`rules: ${withheld} withheld entries were passed over`);
  const breaches = findings.filter(({ kind }) => kind === "breach").length;
  lines.push(
    `rules: ${judged} acts judged, ${breaches} breaches, ${findings.length - breaches} deadlines missed`,
  );
  return lines;
}
