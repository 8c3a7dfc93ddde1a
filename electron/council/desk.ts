import type { CouncilAct, CouncilItem, CouncilOutcome } from "../../shared/domain/council.ts";
import type { DatedPolicy } from "../../shared/domain/policy.ts";
import type { AccountId } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { CouncilIntent, CouncilPreview } from "../../shared/ipc/council-schemas.ts";
import { accountsOf, personFor } from "../office/person.ts";
import { chainNow } from "../outbox/judge.ts";
import { readyToSign } from "../outbox/ready.ts";
import { SignedDesk, type SignedDeskOptions } from "../outbox/signed-desk.ts";
import type { DerivedReader } from "../store/derived-reader.ts";
import { encodeCouncilCall, readCouncilCall } from "./call.ts";
import { actOf, type CouncilJudgement, judgeCouncilAct } from "./judge.ts";
import type { ReadCouncil } from "./kept-council.ts";

export interface CouncilDeskOptions extends SignedDeskOptions<CouncilAct, CouncilOutcome> {
  readonly council: () => ReadCouncil | undefined;
  readonly policies: () => readonly DatedPolicy[];
  /** Organisations and operators as the journals tell. */
  readonly store: Pick<DerivedReader, "orgs" | "operator" | "operators">;
}

/** The desk where a member's acts are shown as they will be signed, and signed. */
export class CouncilDesk {
  readonly #options: CouncilDeskOptions;
  readonly #desk: SignedDesk<CouncilAct, CouncilOutcome>;

  constructor(options: CouncilDeskOptions) {
    this.#options = options;
    this.#desk = new SignedDesk(options, { encode: encodeCouncilCall, read: readCouncilCall });
  }

  /** Previews an act. Errors: those of `readyToSign`, MotionGone, MotionUnreadable, UnsupportedRuntime, NotRegistered. */
  prepare(intent: CouncilIntent): Promise<Result<CouncilPreview>> {
    return this.#options.engine.exclusive(async () => {
      const ready = readyToSign(this.#options);
      if (!ready.ok) return ready;
      const council = this.#options.council();
      if (council === undefined) return fail({ kind: "NotReady", what: "chainMetadata" });
      const { store } = this.#options;
      const act = actOf(intent, council, (sameAs) => personFor(store, sameAs));
      if (!act.ok) return act;
      const prepared = this.#desk.prepareAct(ready.value, act.value);
      if (!prepared.ok) return prepared;
      const shown = prepared.value;
      return ok({
        ...shown,
        ...this.#judge(shown.act, council, shown.signer),
        samePerson: shown.act.type === "ProposeMatter" ? accountsOf(store, shown.act.matter) : [],
        judgedAt: council.at,
      });
    });
  }

  /** Signs what was previewed. Errors: those of `SignedDesk.signPrepared`. */
  sign(id: string): Promise<Result<CouncilItem>> {
    return this.#desk.signPrepared(id, (act, signer) => {
      const council = this.#options.council();
      if (council === undefined) return { kind: "NotFound", what: "preview" };
      return this.#judge(act, council, signer).unmet[0];
    });
  }

  /** Takes note of an act that failed. Errors: ItemPending while it may still enter, NotFound, of the disk. */
  drop(id: string): Promise<Result<void>> {
    return this.#desk.drop(id);
  }

  #judge(act: CouncilAct, council: ReadCouncil, signer: AccountId): CouncilJudgement {
    const { policies, facts, context, store } = this.#options;
    const operator = context.account(signer)?.operator ?? null;
    const now = chainNow(facts);
    return judgeCouncilAct(act, { council, policies: policies(), store, signer, operator, now });
  }
}
