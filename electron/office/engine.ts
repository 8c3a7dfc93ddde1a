import {
  isStaffAct,
  type OfficeAct,
  type OfficeItem,
  type OfficeOutcome,
  type StaffAct,
} from "../../shared/domain/office.ts";
import type { BlockRef } from "../light-node/types.ts";
import { SignedEngine, type SignedItems } from "../outbox/signed-engine.ts";
import type { DerivedStore } from "../store/derived-store.ts";
import type { StaffEntry } from "../store/staff-entries.ts";

/** The durable items. */
export type OfficeItems = SignedItems<OfficeAct, OfficeOutcome>;

/** What the proved journals say of acts of organisations. */
export type OfficeJournal = Pick<DerivedStore, "findAct" | "deputies" | "operator" | "staff">;

const RECORDED: OfficeOutcome = { type: "Recorded" };

/** What the journal calls a change of staff. */
const ENTRY_OF: Record<StaffAct["type"], StaffEntry["type"]> = {
  RegisterOperator: "OperatorRegistered",
  ChangeOperator: "OperatorChanged",
  RevokeOperator: "OperatorRevoked",
};

/**
 * The block in which an act is seen recorded; for a deputyship, which has no id, the block that shows it. A change of staff has
 * none either: it is the last thing that the journal says of its account, by the same signer.
 */
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
  if (isStaffAct(act)) {
    const staff = org === undefined ? [] : journal.staff(org);
    const last = staff.findLast(({ account }) => account === act.account);
    const same =
      last?.type === ENTRY_OF[act.type] &&
      last.by === signed.signer &&
      (act.type === "RevokeOperator" || last.role === act.role);
    return same ? { hash: last.block, height: last.height } : undefined;
  }
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
   * counts only once its entry is there; a deputyship, like a role, may have been replaced by a later one since.
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
    else if (act.type !== "DeclareBlackout") done(own);
  }
}
