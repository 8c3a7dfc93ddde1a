import { appendFileSync } from "node:fs";
import type { ActDetail } from "../../shared/domain/act.ts";
import type { AccountId, CaseId, Millis } from "../../shared/domain/units.ts";

/** An act that a console was asked to sign. */
export interface AskedAct {
  /** The outbox item's id, which is the act's. */
  readonly id: string;
  readonly case: CaseId;
  readonly occurredAt: Millis;
  readonly detail: ActDetail;
  readonly signer: AccountId;
}

/**
 * What a driver outside of the consoles knows: which acts it asked to sign, and for which of them it heard that the
 * signed bytes are safe. Also a file, one JSON line an event, to look into when something was lost.
 */
export class Notes {
  readonly asked = new Map<string, AskedAct>();
  readonly acknowledged = new Set<string>();
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  ask(act: AskedAct): void {
    this.asked.set(act.id, act);
    this.write({ asked: act });
  }

  acknowledge(id: string): void {
    this.acknowledged.add(id);
    this.write({ acknowledged: id });
  }

  /** Anything else that helps to understand a run afterwards. */
  write(event: object): void {
    appendFileSync(this.#file, `${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`);
  }
}
