import type { OutboxState } from "../../../shared/domain/outbox.ts";
import type { OutboxRow } from "../../../shared/ipc/outbox-schemas.ts";
import { whole } from "../../format/number.ts";
import type { T } from "../../i18n/index.ts";
import type { Tone } from "../../ui/Mark.tsx";

/** The way of an act to the chain. */
export const STEPS = ["draft", "signed", "broadcast", "inBlock", "finalized"] as const;

/** The row's state with its fields; the service made it from this very type. */
export const stateOf = (row: OutboxRow) => row.status as unknown as OutboxState;

/** How far an act has come; an act that was refused or has expired stopped after it was sent or signed. */
export function stepOf(state: OutboxState): number {
  switch (state.state) {
    case "refused":
      return STEPS.indexOf("broadcast");
    case "expired":
      return STEPS.indexOf("signed");
    case "superseded":
      return STEPS.indexOf("draft");
    default:
      return STEPS.indexOf(state.state);
  }
}

/** Somebody must decide: sign again or give up; or sign what was only drafted. */
export const needsAttention = (state: OutboxState) =>
  state.state === "refused" || state.state === "expired" || state.state === "draft";

export function toneOf(state: OutboxState): Tone {
  switch (state.state) {
    case "finalized":
      return "good";
    case "refused":
    case "expired":
      return "bad";
    case "draft":
      return "warn";
    case "superseded":
      return "plain";
    default:
      return "info";
  }
}

/** The state in a sentence. */
export function stateText(t: T, state: OutboxState, online: boolean): string {
  switch (state.state) {
    case "draft":
      return t("outbox.state.draft");
    case "signed":
      return t(online ? "outbox.state.signed" : "outbox.state.signedOffline");
    case "broadcast":
      return t("outbox.state.broadcast");
    case "inBlock":
      return t("outbox.state.inBlock", { height: whole(state.height) });
    case "finalized":
      return t("outbox.state.finalized", { height: whole(state.height) });
    case "refused":
      return t(state.block === undefined ? "outbox.state.refusedByPool" : "outbox.state.refused");
    case "expired":
      return t(
        state.reason === "mortality"
          ? "outbox.state.expiredMortality"
          : state.reason === "nonce"
            ? "outbox.state.expiredNonce"
            : "outbox.state.expiredRuntime",
      );
    case "superseded":
      return t(state.by === undefined ? "outbox.state.dropped" : "outbox.state.superseded");
  }
}
