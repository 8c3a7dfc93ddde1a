import type { CallMeta, CollectionCall, NewCase } from "../../shared/codec/call.ts";
import type { ActDetail } from "../../shared/domain/act.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { DAY_MS, MINUTE_MS } from "../../shared/domain/time.ts";
import type { Millis, OrgId } from "../../shared/domain/units.ts";
import type { Role } from "../../shared/domain/words.ts";
import { rolesFor } from "../../shared/rules/operators.ts";
import { anyAct, anyContact, type Scene } from "./any-act.ts";
import { edges } from "./edges.ts";
import type { History, HistoryStep } from "./history.ts";
import { JudgedJournal } from "./judged-journal.ts";
import { claimedTime, newBlackout, newCase } from "./openings.ts";
import { oddBeginning, oddNumber, policyOf } from "./policies.ts";
import { type Rng, rngOf } from "./rng.ts";
import { sideStep } from "./side-line.ts";
import { nextMove } from "./towards-cut.ts";
import { STAFF, STATION, STRANGER, worldOf } from "./world.ts";

/**
 * A made-up history: a case or two on their way to a cut, with deviations of every kind. What comes next depends on what
 * the gate took so far, so that histories reach far; the chain is asked afterwards.
 */
export function historyOf(seed: number): History {
  return new Author(seed).write();
}

type CallStep = Extract<HistoryStep, { kind: "call" }>;
type CaseId = NewCase["case"];

class Author {
  readonly #rng: Rng;
  readonly #seed: number;
  readonly #journal: JudgedJournal;
  readonly #world: History["world"];
  readonly #steps: HistoryStep[] = [];
  /** Steps that wrote an entry which can be corrected. */
  readonly #correctable: CallStep[] = [];
  readonly #ids: CaseId[] = [];
  #now: Millis;
  #lastPolicy: Millis;

  constructor(seed: number) {
    this.#seed = seed;
    this.#rng = rngOf(seed);
    this.#world = worldOf(this.#rng);
    this.#journal = new JudgedJournal(this.#world);
    this.#now = this.#world.time;
    this.#lastPolicy = this.#now;
  }

  write(): History {
    this.#open();
    if (this.#rng.chance(1)) this.#flood();
    const length = this.#rng.int(15, 75);
    for (let n = 0; n < length; n += 1) this.#next();
    return { seed: this.#seed, world: this.#world, steps: this.#steps };
  }

  /** More of one thing than the chain keeps. */
  #flood(): void {
    const payments = this.#rng.chance(50);
    for (let n = 0; n < (payments ? 131 : 35); n += 1)
      if (payments) {
        const detail = { type: "RecordPayment", amount: 1 as never, method: "Cash" } as const;
        this.#act(this.#ids[0] as CaseId, detail, 6, false);
      } else this.#declare(DAY_MS);
  }

  #next(): void {
    const rng = this.#rng;
    const dice = rng.int(0, 99);
    if (dice < 47) this.#move();
    else if (dice < 50) this.#edge();
    else if (dice < 57) this.#deviate(sideStep(this.#scene()), 5);
    else if (dice < 80) this.#deviate(anyAct(this.#scene()), 35);
    else if (dice < 86) this.#deviate(anyContact(rng), 35);
    else if (dice < 89) this.#rest();
    else if (dice < 91) this.#correct();
    else if (dice < 93) this.#declare();
    else if (dice < 95) this.#deputise();
    else if (dice < 96) this.#newPolicy();
    else if (dice < 97) this.#open();
    else if (dice < 98) this.#again();
    else this.#odd();
    if (rng.chance(25)) this.#ask();
  }

  /** A step of the script, by somebody who may do it; most moves are a little later than the one before. */
  #move(): void {
    const rng = this.#rng;
    const id = this.#ids[0] as CaseId;
    const scene = this.#scene(id);
    const { org, closed } = scene.facts;
    if (closed && rng.chance(60)) {
      this.#open();
      return;
    }
    const move = nextMove(scene, this.#journal.ledger.blackoutsFor(org));
    if ("until" in move) {
      // Just before, at the very moment, or a little later.
      if (rng.chance(25)) {
        this.#wait((move.until - 1) as Millis);
        this.#ask({ type: "Disconnect" });
      }
      const late = rng.chance(60) ? 0 : rng.int(0, 20) * MINUTE_MS;
      this.#wait((move.until + late) as Millis);
      return;
    }
    this.#act(id, move.act, this.#signerFor(org, move.by, move.act), rng.chance(5));
    if (rng.chance(60)) this.#wait((this.#now + rng.int(0, 30) * MINUTE_MS) as Millis);
  }

  /** Any act, mostly by somebody who may do it. */
  #deviate(detail: ActDetail, loose: number): void {
    const rng = this.#rng;
    const id = this.#anyCase();
    const { org } = this.#scene(id).facts;
    const [role = "Collector"] = rolesFor(detail);
    const signer = rng.chance(80) ? this.#signerFor(org, role, detail) : this.#anySigner();
    this.#act(id, detail, signer, rng.chance(loose));
  }

  /** Just before a moment at which an answer changes by itself, and at that moment. */
  #edge(): void {
    const scene = this.#scene();
    const ahead = edges(scene, this.#journal.ledger.blackoutsFor(scene.facts.org));
    if (ahead.length === 0) return;
    const edge = this.#rng.pick(ahead);
    for (const time of [edge - 1, edge]) {
      this.#wait(time as Millis);
      this.#ask({ type: "Disconnect" }, this.#ids[0]);
    }
  }

  #policy(): Policy {
    return this.#journal.ledger.policyAt(this.#now).policy;
  }

  #scene(id: CaseId = this.#ids[0] as CaseId): Scene {
    const facts = this.#journal.ledger.cases.get(id);
    if (facts === undefined) throw new Error(`case ${id} was not opened`);
    return { rng: this.#rng, facts, policy: this.#policy(), now: this.#now };
  }

  #act(id: CaseId, detail: ActDetail, signer: number, looseTime: boolean): void {
    const evidence = detail.type === "Propose" ? this.#rng.chance(95) : this.#rng.chance(20);
    const meta = this.#meta(looseTime, evidence);
    this.#call(signer, { ...detail, meta, case: id });
  }

  #meta(looseTime: boolean, evidence: boolean): CallMeta {
    const rng = this.#rng;
    return {
      act: rng.hex(16) as CallMeta["act"],
      occurredAt: looseTime ? claimedTime(rng, this.#policy(), this.#now) : this.#now,
      clockOffset: rng.int(-3_000, 3_000),
      commitment: evidence ? (rng.hex(32) as CallMeta["commitment"]) : undefined,
      supersedes: undefined,
    };
  }

  #call(signer: number, call: CollectionCall, corrects?: CallStep): void {
    const step: CallStep = {
      kind: "call",
      time: this.#now,
      signer,
      call,
      ...(corrects && { corrects }),
    };
    const { entries } = this.#push(step);
    const kind = entries[0]?.kind.type;
    if (kind === "ContactMade" || kind === "PromiseMade" || kind === "PlanAgreed")
      this.#correctable.push(step);
  }

  #push(step: HistoryStep) {
    this.#steps.push(step);
    return this.#journal.take(step);
  }

  /** Minutes to days, now and then weeks. */
  #rest(): void {
    const days = this.#rng.pick([1, 3, 3, 20]);
    this.#wait((this.#now + this.#rng.int(1, days * 1_440) * MINUTE_MS) as Millis);
  }

  #wait(until: Millis): void {
    this.#now = Math.max(this.#now, until) as Millis;
  }

  #open(): void {
    const rng = this.#rng;
    const opened = newCase(rng, this.#policy(), this.#now, this.#ids);
    const signer = rng.chance(80) ? rng.pick([1, 2, 3]) : rng.pick([8, 9]);
    this.#call(signer, { type: "OpenCases", meta: this.#meta(false, false), cases: [opened] });
    const isOpen = this.#journal.ledger.cases.has(opened.case);
    if (isOpen && !this.#ids.includes(opened.case)) this.#ids.unshift(opened.case);
    else if (this.#ids.length === 0) this.#open();
  }

  #ask(of?: ActDetail, id = this.#anyCase()): void {
    const detail =
      of ?? (this.#rng.chance(50) ? { type: "Disconnect" as const } : anyAct(this.#scene(id)));
    const { no } = this.#rng.pick(STAFF);
    const evidence = this.#rng.chance(80);
    if (!this.#journal.ledger.cases.has(id)) return;
    this.#push({ kind: "ask", time: this.#now, signer: no, case: id, detail, evidence });
  }

  /** A correction of an earlier entry, mostly one of its kind. */
  #correct(): void {
    const rng = this.#rng;
    if (this.#correctable.length === 0) return;
    const corrected = rng.pick(this.#correctable);
    const { call } = corrected;
    if (!("case" in call)) return;
    const id = rng.chance(92) ? call.case : this.#anyCase();
    const same = rng.chance(80);
    const { type: _type, ...fields } = call;
    const detail = same ? { type: call.type, ...fields } : anyAct(this.#scene(id));
    const meta = this.#meta(true, false);
    const signer = this.#signerFor(this.#scene(id).facts.org, "Collector", undefined);
    this.#call(signer, { ...detail, meta, case: id } as CollectionCall, corrected);
  }

  #declare(length?: number): void {
    const rng = this.#rng;
    const blackout = newBlackout(rng, this.#now, length);
    const meta = this.#meta(rng.chance(20), false);
    const signer = length ? 3 : rng.pick([3, 4, 7, 9, this.#anySigner()]);
    this.#call(signer, { ...blackout, meta });
  }

  #deputise(): void {
    const rng = this.#rng;
    const [signer, deputy] = [rng.pick([3, 4, 5, 7, 9]), rng.pick(STAFF).no];
    const until = (this.#now + rng.pick([-1, 60, 1_440, 14 * 1_440]) * MINUTE_MS) as Millis;
    this.#push({ kind: "deputy", time: this.#now, signer, deputy, until });
  }

  #newPolicy(): void {
    const rng = this.#rng;
    const soon = Math.max(this.#lastPolicy, this.#now) + rng.int(1, 3 * 1_440) * MINUTE_MS;
    const good = policyOf(rng, Math.floor(this.#now / DAY_MS));
    const from = (rng.chance(10) ? oddBeginning(rng, this.#now) : soon) as Millis;
    const policy = rng.chance(20) ? { ...good, ...oddNumber(rng) } : good;
    this.#push({ kind: "policy", time: this.#now, from, policy });
    const { policies } = this.#journal.ledger;
    this.#lastPolicy = policies.at(-1)?.from ?? this.#lastPolicy;
  }

  /** The very same call a second time. */
  #again(): void {
    const calls = this.#steps.filter((step) => step.kind === "call" && !step.corrects);
    if (calls.length === 0) return;
    const { signer, call } = this.#rng.pick(calls) as CallStep;
    this.#push({ kind: "call", time: this.#now, signer, call });
  }

  /** By a stranger, on a case that is not there, or of an entry that is not there. */
  #odd(): void {
    const rng = this.#rng;
    const id = rng.chance(50) ? this.#anyCase() : (rng.hex(16) as CaseId);
    const signer = rng.chance(50) ? STRANGER : this.#anySigner();
    const meta = this.#meta(true, false);
    const supersedes = rng.chance(50) ? rng.int(0, this.#steps.length) : undefined;
    this.#call(signer, { ...anyAct(this.#scene()), meta: { ...meta, supersedes }, case: id });
  }

  #anyCase(): CaseId {
    return this.#rng.chance(85) ? (this.#ids[0] as CaseId) : this.#rng.pick(this.#ids);
  }

  #anySigner(): number {
    return this.#rng.chance(3) ? STRANGER : this.#rng.pick(STAFF).no;
  }

  /** Somebody of the organisation who may do it; a supervisor's part is sometimes played from above or by a deputy. */
  #signerFor(org: OrgId, role: Role, act: ActDetail | undefined): number {
    const rng = this.#rng;
    if (rng.chance(4)) return this.#anySigner();
    if (act?.type === "Approve" && rng.chance(20))
      return rng.pick(org === STATION ? [3, 4, 7] : [7, 11]);
    const { ledger } = this.#journal;
    const own = STAFF.filter((one) => one.org === org);
    const able = own.filter(({ no }) => ledger.mayAct(no, act ? rolesFor(act) : [role], this.#now));
    const fitting =
      act?.type === "Approve" || rng.chance(10) ? able : able.filter((one) => one.role === role);
    return rng.pick(fitting.length > 0 ? fitting : own).no;
  }
}
