import type { History, HistoryStep } from "./history.ts";

const time = (ms: number, offsetMinutes: number): string =>
  new Date(ms + offsetMinutes * 60_000).toISOString().replace("Z", "");

/** A history in words: who did what, and when on the local clock. */
export function told({ world, steps, seed }: History): string[] {
  const offset = world.policy.utcOffsetMinutes;
  const who = (no: number) => {
    const one = world.staff.find((other) => other.no === no);
    return one ? `${one.role} ${no} (${one.person}, org ${one.org})` : `stranger ${no}`;
  };
  const tell = (step: HistoryStep): string => {
    switch (step.kind) {
      case "policy":
        return `from ${time(step.from, offset)} another policy: ${JSON.stringify(step.policy)}`;
      case "deputy":
        return `${time(step.time, offset)} ${who(step.signer)} names ${who(step.deputy)} deputy until ${time(step.until, offset)}`;
      case "ask":
        return `${time(step.time, offset)} ${who(step.signer)} asks for ${JSON.stringify(step.detail)} on ${step.case}, evidence ${step.evidence}`;
      case "call": {
        const { meta, ...call } = step.call;
        const claimed =
          meta.occurredAt === step.time ? "" : `, claimed at ${time(meta.occurredAt, offset)}`;
        const corrects = step.corrects ? `, corrects step ${steps.indexOf(step.corrects)}` : "";
        return `${time(step.time, offset)} ${who(step.signer)}: ${JSON.stringify(call)}, act ${meta.act}${claimed}${corrects}`;
      }
    }
  };
  return [
    `seed ${seed}, from ${time(world.time, offset)}, policy ${JSON.stringify(world.policy)}`,
    ...steps.map((step, index) => `${index}. ${tell(step)}`),
  ];
}
