import type { ListRequest } from "../../electron/store/case-queries.ts";
import type { Fen, OrgId } from "../../shared/domain/units.ts";
import { CASE_SORTS, type CaseFilter } from "../../shared/ipc/case-schemas.ts";

/** A question as a screen asks it; `n` varies it, so that no two are the same. */
export type Question =
  | { readonly ask: "list"; readonly request: ListRequest }
  | { readonly ask: "summary"; readonly filter: CaseFilter };

export interface Kind {
  readonly name: string;
  /** Whether the store may use what it kept of the question before. */
  readonly kept?: true;
  question(n: number, cases: number): Question;
}

const PAGE = 50;
const list = (filter: CaseFilter, n: number, offset = 0): Question => {
  const by = CASE_SORTS[n % CASE_SORTS.length] ?? "reference";
  const sort = { by, descending: n % 2 === 0 };
  return { ask: "list", request: { filter, sort, offset, limit: PAGE } };
};

const narrow = (n: number): CaseFilter => ({
  orgs: [(1 + (n % 3)) as OrgId],
  amountFrom: (10_000 + n * 137) as Fen,
  overdueDaysFrom: 30 + n,
  warnings: n % 2 === 0 ? ["brokenPromise", "openDispute"] : ["tooManyContacts"],
});

const wide = (n: number): CaseFilter => ({
  amountFrom: (1_000 + n * 137) as Fen,
  overdueDaysFrom: n,
});

const atRisk = (n: number): CaseFilter => ({
  feeRisk: n % 2 === 0 ? ["watch", "high"] : ["high"],
  amountFrom: (1_000 + n * 137) as Fen,
});

/** What is asked of the store. The made-up references are V0000000 and up, the accounts 6600000000 and up. */
export const KINDS: readonly Kind[] = [
  { name: "list: first page, any sort", question: (n) => list({}, n) },
  {
    name: "list: page in the middle",
    question: (n, cases) => list({}, n, Math.floor(cases / 2) + n * PAGE),
  },
  {
    name: "list: scroll on",
    kept: true,
    question(n, cases) {
      const sort = { by: "outstanding", descending: true } as const;
      const offset = Math.floor(cases / 2) + n * PAGE;
      return { ask: "list", request: { filter: {}, sort, offset, limit: PAGE } };
    },
  },
  {
    name: "list: worst scores first",
    question(n) {
      const by = n % 2 === 0 ? "feeRisk" : "conductRisk";
      const sort = { by, descending: true } as const;
      return { ask: "list", request: { filter: {}, sort, offset: 0, limit: PAGE } };
    },
  },
  { name: "filter: at risk", question: (n) => list(atRisk(n), n) },
  { name: "filter: narrow", question: (n) => list(narrow(n), n) },
  { name: "filter: wide", question: (n) => list(wide(n), n) },
  {
    name: "search: reference",
    question: (n) => list({ text: `v000${String(10 + n).padStart(2, "0")}` }, n),
  },
  {
    name: "search: account",
    question: (n) => list({ text: `66000${String(10 + n).padStart(3, "0")}` }, n),
  },
  { name: "sums: everything", question: () => ({ ask: "summary", filter: {} }) },
  {
    name: "sums: one branch",
    question: (n) => ({ ask: "summary", filter: { orgs: [(1 + (n % 3)) as OrgId] } }),
  },
  { name: "sums: wide filter", question: (n) => ({ ask: "summary", filter: wide(n) }) },
];
