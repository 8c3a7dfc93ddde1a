import type { EvidenceFile } from "../../shared/domain/evidence.ts";
import type { OutboxItem } from "../../shared/domain/outbox.ts";
import type { ActId, CaseId, Hash } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { OutboxRow } from "../../shared/ipc/outbox-schemas.ts";
import { BulkDesk } from "../outbox/bulk-desk.ts";
import type { Desk } from "../outbox/desk.ts";
import type { OutboxItems } from "../outbox/engine.ts";
import type { Handlers } from "./dispatch.ts";

type ActChannel =
  | "bulk.prepare"
  | "bulk.sign"
  | "act.prepare"
  | "act.sign"
  | "outbox.list"
  | "outbox.resign"
  | "outbox.drop";

export interface ActHandlerDeps {
  readonly desk: Desk;
  readonly items: Pick<OutboxItems, "list">;
  /** The branch's own number of a case, when the store holds the case. */
  readonly referenceOf: (id: CaseId) => string | undefined;
  /** The files behind a commitment. */
  readonly filesOf: (commitment: Hash) => readonly EvidenceFile[];
  /** Whether a notice was made for an act, so that the window may name it. */
  readonly isOffered: (act: ActId) => boolean;
}

/** The channels of the outbox. */
export function actHandlers({
  desk,
  items,
  referenceOf,
  filesOf,
  isOffered,
}: ActHandlerDeps): Pick<Handlers, ActChannel> {
  const row = (item: OutboxItem): OutboxRow => {
    const { commitment } = item.act;
    const files = commitment === undefined ? [] : filesOf(commitment);
    return outboxRow(item, referenceOf(item.act.case) ?? "", files);
  };
  const bulk = new BulkDesk(desk);
  return {
    "bulk.prepare": async (intent) => {
      const shown = await bulk.prepare(intent);
      if (!shown.ok) return shown;
      const rows = shown.value.rows.map(({ account, outstanding, unmet, ...rest }) => ({
        ...rest,
        ...(account !== undefined && { account }),
        ...(outstanding !== undefined && { outstanding }),
        unmet: [...unmet],
      }));
      return ok({ ...shown.value, rows });
    },
    "bulk.sign": async ({ batch, cases }) => {
      const done = await bulk.sign(batch, cases);
      if (!done.ok) return done;
      return ok(
        done.value.map(({ case: id, result }) =>
          result.ok ? { case: id, item: row(result.value) } : { case: id, error: result.error },
        ),
      );
    },
    "act.prepare": (intent) =>
      intent.act !== undefined && !isOffered(intent.act)
        ? fail({ kind: "NotFound", what: "notice" })
        : desk.prepare(intent),
    "act.sign": async ({ item }): Promise<Result<OutboxRow>> => {
      const signed = await desk.sign(item);
      return signed.ok ? ok(row(signed.value)) : signed;
    },
    "outbox.list": ({ all }) =>
      ok(
        items
          .list()
          .filter((item) => all || item.status.state !== "superseded")
          .sort((a, b) => b.createdAt - a.createdAt || a.id.localeCompare(b.id))
          .map(row),
      ),
    "outbox.resign": ({ item }) => desk.again(item),
    "outbox.drop": async ({ item }) => {
      const dropped = await desk.drop(item);
      return dropped.ok ? ok({}) : dropped;
    },
  };
}

/** An item as the views show it. */
export function outboxRow(
  item: OutboxItem,
  reference: string,
  files: readonly EvidenceFile[] = [],
): OutboxRow {
  const { id, act, note, createdAt, updatedAt, signed, status } = item;
  return {
    id,
    case: act.case,
    reference,
    org: act.org,
    detail: act.detail,
    ...(note === undefined ? {} : { note }),
    ...(files.length === 0 ? {} : { files: [...files] }),
    occurredAt: act.occurredAt,
    ...(act.supersedes === undefined ? {} : { supersedes: act.supersedes }),
    createdAt,
    updatedAt,
    ...(signed && { signer: signed.signer, nonce: signed.nonce, validUntil: signed.validUntil }),
    status: { ...status },
  };
}
