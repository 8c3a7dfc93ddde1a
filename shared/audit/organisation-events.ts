import type { Entry } from "../domain/entry.ts";
import type { Window } from "../domain/escalation.ts";
import type { AccountId, Millis, OrgId, Person } from "../domain/units.ts";
import type { Role } from "../domain/words.ts";
import type { Operator } from "../rules/operators.ts";

/** An operator as the chain's state has it at the block that is looked back from. */
export interface KnownOperator {
  readonly account: AccountId;
  readonly org: OrgId;
  readonly role: Role;
  readonly active: boolean;
  readonly person: Person | undefined;
}

export interface KnownOrg {
  readonly id: OrgId;
  readonly parent: OrgId | undefined;
}

/**
 * A moment in the middle of a journal. Of other journals, entries of the very same time come before it or after it, which
 * nobody can tell from the journals: `tiesBefore` says how it is taken.
 */
export interface Moment {
  readonly org: OrgId;
  readonly seq: number;
  readonly at: Millis;
  readonly tiesBefore: boolean;
}

/** Levels of organisations that the chain looks through upwards. */
const MAX_LEVELS = 8;

/** What entries of no case say: who worked where as what, who stood in for whom, when supply was not to be cut. */
export class OrganisationEvents {
  readonly #orgs: ReadonlyMap<OrgId, KnownOrg>;
  readonly #known: ReadonlyMap<AccountId, KnownOperator>;
  readonly #events: Entry[] = [];

  constructor(orgs: readonly KnownOrg[], operators: readonly KnownOperator[]) {
    this.#orgs = new Map(orgs.map((org) => [org.id, org]));
    this.#known = new Map(operators.map((operator) => [operator.account, operator]));
  }

  /** Told of every entry once, before anything is asked. */
  add(entry: Entry): void {
    if (entry.case === undefined) this.#events.push(entry);
  }

  /** The organisation and all above it. */
  line(org: OrgId): OrgId[] {
    const line: OrgId[] = [];
    let next: OrgId | undefined = org;
    while (next !== undefined && line.length < MAX_LEVELS) {
      line.push(next);
      next = this.#orgs.get(next)?.parent;
    }
    return line;
  }

  personOf(account: AccountId): Person | undefined {
    return this.#known.get(account)?.person;
  }

  /** All that were declared by the organisation or above it, over or not. */
  blackouts(org: OrgId, moment: Moment): Window[] {
    const line = this.line(org);
    return this.#before(moment).flatMap(({ org: by, kind }) =>
      kind.type === "BlackoutDeclared" && line.includes(by)
        ? [{ from: kind.from, to: kind.to }]
        : [],
    );
  }

  /** Those of the organisation itself. */
  ownBlackouts(org: OrgId, moment: Moment): Window[] {
    return this.#before(moment).flatMap(({ org: by, kind }) =>
      kind.type === "BlackoutDeclared" && by === org ? [{ from: kind.from, to: kind.to }] : [],
    );
  }

  /**
   * Who an account was at a moment: an operator, nobody, or "unknown" when it was there since genesis and its role was changed
   * since, because no entry says what it was before.
   */
  operator(account: AccountId, moment: Moment): Operator | "unknown" | undefined {
    const standing = this.#standing(account, moment);
    if (standing === undefined || standing === "unknown") return standing;
    return { ...standing, deputyUntil: this.#deputyUntil(account, standing.org, moment) };
  }

  /** The same without whom it stands in for: two supervisors may be each other's deputies. */
  #standing(
    account: AccountId,
    moment: Moment,
  ): Omit<Operator, "deputyUntil"> | "unknown" | undefined {
    const known = this.#known.get(account);
    if (known === undefined) return undefined;
    const own = this.#events.filter(({ kind }) => "account" in kind && kind.account === account);
    const past = own.filter((event) => isBefore(event, moment));
    const last = past.at(-1);
    let { role, active } = known;
    if (last !== undefined) {
      active = last.kind.type !== "OperatorRevoked";
      const named = past.findLast(({ kind }) => "role" in kind);
      if (named !== undefined && "role" in named.kind) role = named.kind.role;
    } else if (own.length > 0) {
      if (own[0]?.kind.type === "OperatorRegistered") return undefined;
      if (own.some(({ kind }) => kind.type === "OperatorChanged")) return "unknown";
      active = true;
    }
    const { org, person } = known;
    return { account, org, role, active, person };
  }

  #deputyUntil(account: AccountId, org: OrgId, moment: Moment): Millis | undefined {
    const named = this.#before(moment).findLast(
      ({ org: by, kind }) => by === org && kind.type === "DeputyNamed" && kind.deputy === account,
    );
    if (named?.kind.type !== "DeputyNamed") return undefined;
    const supervisor = this.#standing(named.kind.supervisor, moment);
    // One of an unknown role had it when it named the deputy; the chain asks again at each act, which is not told here.
    if (supervisor === "unknown") return named.kind.until;
    return supervisor?.active && supervisor.role === "Supervisor" ? named.kind.until : undefined;
  }

  #before(moment: Moment): Entry[] {
    return this.#events.filter((event) => isBefore(event, moment));
  }
}

function isBefore(event: Entry, { org, seq, at, tiesBefore }: Moment): boolean {
  if (event.org === org) return event.seq < seq;
  return event.at < at || (tiesBefore && event.at === at);
}
