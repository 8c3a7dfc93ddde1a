import type { Entry } from "../../shared/domain/entry.ts";
import type { AccountId, CaseId } from "../../shared/domain/units.ts";

const NONE = 0;

/**
 * Which rows of the table `entries` belong to which case, as they were told of in order: a few bytes an entry, so that the
 * entries themselves can stay in the file. Rows and cases are numbered from 1.
 */
export class JournalIndex {
  readonly accounts = new Set<AccountId>();
  readonly withheld = new Map<number, number>();
  #rows = 0;
  #caseOf = new Uint32Array(1_024);
  #nextOfCase = new Uint32Array(1_024);
  readonly #cases = new Map<CaseId, number>();
  readonly #firsts: number[] = [NONE];
  readonly #lasts: number[] = [NONE];

  get rows(): number {
    return this.#rows;
  }

  get cases(): number {
    return this.#cases.size;
  }

  /** One more entry; undefined when it is withheld. */
  add(org: number, entry: Entry | undefined): void {
    this.#rows += 1;
    this.#grow();
    if (entry === undefined) {
      this.withheld.set(org, (this.withheld.get(org) ?? 0) + 1);
      return;
    }
    for (const account of accountsIn(entry)) this.accounts.add(account);
    if (entry.case !== undefined) this.#link(this.#rows, this.#caseNo(entry.case));
  }

  /** The case of a row; undefined when it is of none. */
  caseOf(row: number): number | undefined {
    return this.#caseOf[row] || undefined;
  }

  /** The rows of a case. */
  *rowsOf(caseNo: number): Generator<number> {
    for (
      let row = this.#firsts[caseNo] ?? NONE;
      row !== NONE;
      row = this.#nextOfCase[row] as number
    )
      yield row;
  }

  #caseNo(id: CaseId): number {
    const known = this.#cases.get(id);
    if (known !== undefined) return known;
    const no = this.#cases.size + 1;
    this.#cases.set(id, no);
    return no;
  }

  #link(row: number, caseNo: number): void {
    this.#caseOf[row] = caseNo;
    const last = this.#lasts[caseNo];
    if (last === undefined) this.#firsts[caseNo] = row;
    else this.#nextOfCase[last] = row;
    this.#lasts[caseNo] = row;
  }

  #grow(): void {
    if (this.#rows < this.#caseOf.length) return;
    const larger = (old: Uint32Array) => {
      const array = new Uint32Array(old.length * 2);
      array.set(old);
      return array;
    };
    this.#caseOf = larger(this.#caseOf);
    this.#nextOfCase = larger(this.#nextOfCase);
  }
}

/** The accounts that an entry names. */
export function accountsIn({ actor, kind }: Entry): AccountId[] {
  const named = actor === undefined ? [] : [actor];
  if ("account" in kind) named.push(kind.account);
  if (kind.type === "DeputyNamed") named.push(kind.supervisor, kind.deputy);
  return named;
}
