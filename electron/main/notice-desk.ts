import type { ActId } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { CHANNELS } from "../../shared/ipc/contract.ts";
import type { NoticeMade, NoticeRequest } from "../../shared/ipc/notice-schemas.ts";
import { noticeText } from "../../shared/notices/document.ts";
import { SERVICE_CHANNELS } from "../ipc/service-channels.ts";
import { noticeHtml } from "../notices/notice-html.ts";
import { drawNotice, printNotice } from "../notices/paper.ts";
import type { Forward } from "./calls.ts";

/** Pages that can still be printed: those of the acts that were written last. */
const KEPT_PAGES = 16;

/**
 * Draws and prints notices, which needs windows: the ledger service, which knows what they say and keeps them, has none.
 */
export function withNotices(forward: Forward): Forward {
  const pages = new Map<ActId, string>();
  return async (channel, input) => {
    if (channel === "notice.make") {
      const made = await make(CHANNELS[channel].input.parse(input), forward);
      if (!made.ok) return made;
      pages.set(made.value.made.act, made.value.page);
      const [oldest] = pages.keys();
      if (pages.size > KEPT_PAGES && oldest !== undefined) pages.delete(oldest);
      return ok(made.value.made);
    }
    if (channel === "notice.print") {
      const page = pages.get(CHANNELS[channel].input.parse(input).act);
      if (page === undefined) return fail({ kind: "NotFound", what: "notice" });
      const printed = await printNotice(page);
      return printed.ok ? ok({ printed: printed.value }) : printed;
    }
    return forward(channel, input);
  };
}

async function make(
  request: NoticeRequest,
  forward: Forward,
): Promise<Result<{ made: NoticeMade; page: string }>> {
  const filled = await step(forward, { step: "fill", request }, "filled");
  if (!filled.ok) return filled;
  const { act, document, name } = filled.value;
  const page = noticeHtml(document);
  const drawn = await drawNotice(page, request.occurredAt);
  if (!drawn.ok) return drawn;
  const kept = await step(forward, { step: "keep", name, bytes: drawn.value.pdf }, "kept");
  if (!kept.ok) return kept;
  const picture = `data:image/png;base64,${Buffer.from(drawn.value.picture).toString("base64")}`;
  const { file } = kept.value;
  return ok({
    made: { act, code: document.code, file, picture, text: noticeText(document) },
    page,
  });
}

type Answer = ReturnType<(typeof SERVICE_CHANNELS)["notice.make"]["output"]["parse"]>;

/** Asks the service for one of its two steps. */
async function step<S extends Answer["step"]>(
  forward: Forward,
  input: unknown,
  expected: S,
): Promise<Result<Extract<Answer, { step: S }>>> {
  const answer = (await forward("notice.make", input)) as Result<unknown>;
  if (!answer.ok) return answer;
  const value = SERVICE_CHANNELS["notice.make"].output.parse(answer.value);
  if (value.step !== expected) throw new Error(`${value.step} instead of ${expected}`);
  return ok(value as Extract<Answer, { step: S }>);
}
