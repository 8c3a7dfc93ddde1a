import { monthOf, yyyymm } from "../../shared/domain/month.ts";
import type { NewCase, OpeningItem } from "../../shared/domain/opening.ts";
import type { Day, Hash } from "../../shared/domain/units.ts";
import type { ArrearsRow } from "../../shared/register/arrears.ts";
import type { RejectCause } from "../../shared/register/rejects.ts";
import { plain } from "../../shared/register/values.ts";
import { mayStillEnter } from "../outbox/signed-machine.ts";
import type { Arrears } from "../register/group-arrears.ts";
import type { ListFile } from "../register/list-file.ts";
import type { StoredCase } from "../store/case-queries.ts";
import type { DerivedStore } from "../store/derived-store.ts";
import type { LocalStore, RegisterRow } from "../store/local-store.ts";
import { caseOf, newCustomer, referenceOf } from "./identify.ts";

/** A case that would be opened. */
export interface PlannedCase {
  readonly opened: NewCase;
  readonly account: string;
  /** What opens its commitment: to be on the disk before the act leaves. */
  readonly customer: RegisterRow;
}

export interface PlanFacts {
  readonly cases: Pick<DerivedStore["cases"], "ofCustomer" | "entries">;
  readonly register: Pick<LocalStore["register"], "findByAccount">;
  readonly items: readonly OpeningItem[];
  /** The name of the office that opens them. */
  readonly office: string | undefined;
  readonly today: Day;
  /** Others get their turn while it is awaited. */
  readonly pause: (accounts: number) => Promise<void>;
}

/** Accounts between two pauses. */
const SLICE = 200;

/** Which cases are to be opened; rows of accounts that have one are rejected, each with its reason. */
export async function planCases(
  arrears: readonly Arrears[],
  reject: ListFile<ArrearsRow>["reject"],
  facts: PlanFacts,
): Promise<PlannedCase[]> {
  const onTheWay = new Set<Hash>(
    facts.items
      .filter(mayStillEnter)
      .flatMap(({ act }) => act.cases.map(({ customer }) => customer)),
  );
  const planned: PlannedCase[] = [];
  for (const [index, one] of arrears.entries()) {
    const found = planOne(one, onTheWay, facts);
    if ("opened" in found) planned.push(found);
    else for (const { line, cause } of found) reject(line, cause);
    if (index % SLICE === SLICE - 1) await facts.pause(index + 1);
  }
  return planned;
}

type Rejected = { readonly line: Arrears["bills"][number]["line"]; readonly cause: RejectCause };

function planOne(
  arrears: Arrears,
  onTheWay: ReadonlySet<Hash>,
  { cases, register, office, today }: PlanFacts,
): PlannedCase | readonly Rejected[] {
  const { account, bills } = arrears;
  const all = (cause: RejectCause) => bills.map(({ line }) => ({ line, cause }));
  if (isOther(arrears.office, office)) return all({ reason: "OtherOffice", value: arrears.office });
  const customers = register.findByAccount(account);
  if (customers.some(({ commitment }) => onTheWay.has(commitment as Hash)))
    return all({ reason: "OnTheWay" });
  const known = customers.map((customer) => ({
    customer,
    cases: cases.ofCustomer(customer.commitment as Hash),
  }));
  const open = known.flatMap((one) => one.cases).find(({ stage }) => stage !== "Closed");
  if (open !== undefined) {
    const has = billsIn(cases, open);
    return bills.map(({ line, period, amount, due }) => ({
      line,
      cause: {
        reason: has.has(`${period} ${amount} ${due}`) ? "BillKnown" : "CaseOpen",
        value: open.reference,
      },
    }));
  }
  // One customer keeps one commitment, so that what is known by it stays known.
  const before = known.find((one) => one.cases.length > 0) ?? known[0];
  const customer = before?.customer ?? newCustomer(account);
  const id = caseOf(customer, before?.cases.length ?? 0);
  const reference = arrears.reference ?? referenceOf(id, yyyymm(monthOf(today)));
  return {
    account,
    customer: customer.reference === "" ? { ...customer, reference } : customer,
    opened: {
      case: id,
      reference,
      customer: customer.commitment as Hash,
      class: arrears.class,
      bills: bills.map(({ period, amount, due }) => ({ period, amount, due })),
    },
  };
}

/** Whether a row names another office than the one that opens cases here. */
const isOther = (named: string | undefined, own: string | undefined): boolean =>
  named !== undefined && own !== undefined && plain(named) !== plain(own);

const billsIn = (cases: PlanFacts["cases"], { no }: StoredCase): ReadonlySet<string> =>
  new Set(
    cases
      .entries(no)
      .map(({ entry }) => entry.kind)
      .flatMap((kind) =>
        kind.type === "BillAdded" ? [`${kind.period} ${kind.amount} ${kind.due}`] : [],
      ),
  );

/** Most cases of one act (`MAX_NEW_CASES` of the pallet), and bills of it, so that no block is filled by one. */
const CASES_AN_ACT = 64;
const BILLS_AN_ACT = 640;

/** The cases of each act. */
export function intoActs(planned: readonly PlannedCase[]): PlannedCase[][] {
  const acts: PlannedCase[][] = [];
  let bills = 0;
  for (const one of planned) {
    const act = acts.at(-1);
    bills += one.opened.bills.length;
    if (act === undefined || act.length === CASES_AN_ACT || bills > BILLS_AN_ACT) {
      acts.push([one]);
      bills = one.opened.bills.length;
    } else act.push(one);
  }
  return acts;
}
