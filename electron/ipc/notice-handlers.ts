import type { DatedPolicy } from "../../shared/domain/policy.ts";
import type { ActId, CaseId, Hash, Millis, OrgId } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { CaseDetail } from "../../shared/ipc/case-detail-schemas.ts";
import type { NoticeRequest } from "../../shared/ipc/notice-schemas.ts";
import { codeOf, isOfChain, parseNoticeCode } from "../../shared/notices/code.ts";
import { dayNumbers } from "../../shared/notices/dates.ts";
import { lineText, type NoticeDocument } from "../../shared/notices/document.ts";
import { fillNotice } from "../../shared/notices/fill.ts";
import { NOTICE_TEMPLATES, templateFor } from "../../shared/notices/templates.ts";
import type { Evidence } from "../evidence/evidence-service.ts";
import { noticeFields } from "../notices/notice-fields.ts";
import { newActId, signedAgainAs } from "../outbox/act-id.ts";
import type { Handlers } from "./dispatch.ts";

type NoticeChannel = `notice.${"make" | "print" | "find"}`;

/** The case of an act, where it is known. */
interface Whereabouts {
  readonly org: OrgId;
  readonly case: CaseId | undefined;
}

export interface NoticeHandlerDeps {
  readonly caseOf: (id: CaseId) => Result<CaseDetail>;
  readonly orgName: (id: OrgId) => string | undefined;
  readonly policyAt: (at: Millis) => DatedPolicy | undefined;
  readonly genesis: Hash;
  readonly evidence: Pick<Evidence, "keep">;
  readonly recorded: (act: ActId) => Whereabouts | undefined;
  /** Acts of this console's outbox. */
  readonly drafted: (act: ActId) => Whereabouts | undefined;
}

export interface NoticeHandlers extends Pick<Handlers, NoticeChannel> {
  /** Whether a notice was made for this act since the service started: no other id may come from the window. */
  readonly isOffered: (act: ActId) => boolean;
}

/** Times that an act is looked for as signed again: nobody signs one more often. */
const MOST_TIMES_SIGNED = 16;

/** The channels of notices on paper. Printing is not here: the service has no window. */
export function noticeHandlers(deps: NoticeHandlerDeps): NoticeHandlers {
  const offered = new Set<ActId>();
  return {
    isOffered: (act) => offered.has(act),
    "notice.make": async (input) => {
      if (input.step === "keep") {
        const kept = await deps.evidence.keep(input.name, input.bytes);
        return kept.ok ? ok({ step: "kept", file: kept.value }) : kept;
      }
      const act = newActId();
      const filled = fill(input.request, act, deps);
      if (!filled.ok) return filled;
      offered.add(act);
      return ok({ step: "filled", act, ...filled.value });
    },
    "notice.print": () => fail({ kind: "NotFound", what: "notice" }),
    "notice.find": ({ code }) => find(code, deps),
  };
}

function fill(
  request: NoticeRequest,
  act: ActId,
  { caseOf, orgName, policyAt, genesis }: NoticeHandlerDeps,
): Result<{ document: NoticeDocument; name: string }> {
  const detail = caseOf(request.case);
  if (!detail.ok) return detail;
  const policy = policyAt(request.occurredAt);
  const { org, reference } = detail.value.row;
  const office = orgName(org);
  if (policy === undefined || office === undefined)
    return fail({ kind: "NotReady", what: "chainMetadata" });
  const template = templateFor(NOTICE_TEMPLATES, request.notice, request.language);
  if (!template.ok) return template;
  const fields = noticeFields(request, detail.value, office, policy, codeOf(genesis, org, act));
  const document = fillNotice(template.value, fields);
  if (!document.ok) return document;
  const title = document.value.blocks.find((block) => block.type === "title");
  const words = title === undefined ? request.notice : lineText(title.line);
  const name = `${words} ${reference} ${dayNumbers(fields.issuedOn)}.pdf`;
  return ok({ document: document.value, name });
}

/** Follows a code to the journal, else to the outbox; also to the act that the code's was signed again as. */
function find(
  text: string,
  { genesis, recorded, drafted }: NoticeHandlerDeps,
): Result<{ case: CaseId; act: ActId; recorded: boolean }> {
  const code = parseNoticeCode(text);
  if (code === undefined) return fail({ kind: "NoticeCodeUnknown", reason: "format" });
  if (!isOfChain(code, genesis)) return fail({ kind: "NoticeCodeUnknown", reason: "chain" });
  const acts: ActId[] = [code.act];
  while (acts.length < MOST_TIMES_SIGNED) acts.push(signedAgainAs(acts.at(-1) ?? code.act));
  for (const [lookUp, isRecorded] of [
    [recorded, true],
    [drafted, false],
  ] as const)
    for (const act of acts) {
      const found = lookUp(act);
      if (found?.case !== undefined && found.org === code.org)
        return ok({ case: found.case, act, recorded: isRecorded });
    }
  return fail({ kind: "NoticeCodeUnknown", reason: "entry" });
}
