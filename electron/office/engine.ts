import type { OfficeAct, OfficeItem, OfficeOutcome } from "../../shared/domain/office.ts";
import type { BlockRef } from "../light-node/types.ts";
import { SignedEngine, type SignedItems } from "../outbox/signed-engine.ts";
import type { DerivedStore } from "../store/derived-store.ts";

/** The durable items. */
export type OfficeItems = SignedItems<OfficeAct, OfficeOutcome>;

/** What the proved journals say of acts of organisations. */
export type OfficeJournal = Pick<DerivedStore, "findAct" | "deputies" | "operator">;

const RECORDED: OfficeOutcome = { type: "Recorded" };

/** The block in which an act is seen recorded; for a deputyship, which has no id, the block that shows it. */
export function recordedAt(
  { act, signed }: Pick<OfficeItem, "act" | "signed">,
  head: BlockRef,
  journal: OfficeJournal,
): BlockRef | undefined {
  if (act.type === "DeclareBlackout") {
    const found = journal.findAct(act.act);
    return found && { hash: found.block, height: found.height };
  }
  const org = journal.operator(signed.signer)?.org;
  const named = org === undefined ? [] : journal.deputies(org);
  const shown = named.some(
    ({ deputy, supervisor, until }) =>
      deputy === act.deputy && supervisor === signed.signer && until === act.until,
  );
  return shown ? head : undefined;
}

/** Drives acts of organisations: what they have brought about is seen in the organisation's proved journal. */
export class OfficeEngine extends SignedEngine<OfficeAct, OfficeOutcome, OfficeJournal> {
  /**
   * The nonce is used up: by these bytes, or by others. The journal is asked first, then the bytes' own block. A blackout
   * counts only once its entry is there; a deputyship may have been replaced by a later one since.
   */
  protected override async settle(
    item: OfficeItem,
    head: BlockRef,
    journal: OfficeJournal,
  ): Promise<void> {
    const { id, act } = item;
    const done = (at: BlockRef) =>
      void this.apply(id, {
        type: "effectSeen",
        block: at.hash,
        height: at.height,
        outcome: RECORDED,
      });
    const recorded = recordedAt(item, head, journal);
    if (recorded) return done(recorded);
    const own = await this.ownBlock(item, head);
    if (own === "later") return;
    if (own?.error) {
      const reason = { kind: "ChainRefused", ...own.error } as const;
      this.apply(id, { type: "failed", reason, block: own.hash, height: own.height });
    } else if (own === undefined) this.apply(id, { type: "nonceTaken" });
    else if (act.type === "NameDeputy") done(own);
  }
}
