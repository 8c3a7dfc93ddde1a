import { basename } from "node:path";
import { opinionDigest } from "../../shared/audit/opinion.ts";
import { hash } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { Output } from "../../shared/ipc/contract.ts";
import type { AuditDesk } from "../audit/audit-desk.ts";
import { OpinionDesk, type OpinionDeskOptions } from "../audit/opinion-desk.ts";
import { factsOf } from "../audit/opinion-facts.ts";
import { readOpinion, verifyOpinion } from "../audit/opinion-file.ts";
import type { Handlers } from "./dispatch.ts";

type OpinionChannel =
  `audit.${"work" | "plan" | "note" | "conclude" | "prepare" | "sign" | "check"}`;

/** The channels of an auditor's own work on a snapshot: they need the profile, and to sign a key. */
export function opinionHandlers(options: OpinionDeskOptions): Pick<Handlers, OpinionChannel> {
  const work = new OpinionDesk(options);
  return {
    "audit.work": () => work.work(),
    "audit.plan": (plan) => work.plan(plan),
    "audit.note": ({ case: id, note }) => work.note(id, note),
    "audit.conclude": ({ kind, text }) => work.conclude(kind, text),
    "audit.prepare": () => work.prepare(),
    "audit.sign": ({ digest, target }) => {
      const signed = work.sign(digest, target);
      // The window learns no path.
      return !signed.ok && "file" in signed.error
        ? fail({ ...signed.error, file: basename(target) } as typeof signed.error)
        : signed;
    },
    "audit.check": ({ source }) => check(options.desk, source),
  };
}

async function check(desk: AuditDesk, source: string): Promise<Result<Output<"audit.check">>> {
  const snapshot = desk.snapshot();
  if (!snapshot.ok) return snapshot;
  const facts = factsOf(snapshot.value);
  if (facts === undefined) return fail({ kind: "SnapshotNotShown" });
  const read = readOpinion(source);
  if (!read.ok) return read;
  const { opinion } = read.value;
  const { result, items, address } = await verifyOpinion(read.value, facts);
  const known = snapshot.value.verification.proved?.state.operators.find(
    ({ account }) => account === opinion.auditor.account,
  );
  return ok({
    report: {
      name: basename(source),
      result,
      items: items.map((one) => ({ reason: undefined, ...one })),
      opinion,
      digest: hash(opinionDigest(opinion)),
      address,
      role: known?.active ? known.role : undefined,
    },
  });
}
