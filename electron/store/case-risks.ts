import { i16, Struct, u8, u32, Vector } from "scale-ts";
import { safeU64 } from "../../shared/codec/primitives.ts";
import type { CaseId, Hash, Millis } from "../../shared/domain/units.ts";
import { toHex } from "./bytes.ts";
import { FOREVER, NO_SCORE } from "./derived-schema.ts";
import type { Sql } from "./sql.ts";

/** The scores of a case as they were last computed. */
export interface CaseRiskRow {
  /** The case's number in the tables. */
  readonly no: number;
  /** Points of the fee risk; undefined for a closed case. */
  readonly fee: number | undefined;
  /** What the unknown inputs of the fee risk could still add. */
  readonly feeUnknown: number;
  /** Points of the conduct risk. */
  readonly conduct: number;
  /** Bits of `ALERTS` of shared/risk/warnings.ts. */
  readonly alerts: number;
  /** When they must be computed again although no entry comes; undefined for never. */
  readonly recheckAt: Millis | undefined;
}

/** A case whose scores are to be computed. */
export interface DueCase {
  readonly no: number;
  readonly id: CaseId;
  readonly customer: Hash;
}

const rowCodec = Struct({
  no: u32,
  fee: i16,
  feeUnknown: u8,
  conduct: u8,
  alerts: u8,
  recheckAt: safeU64,
});
const rowsCodec = Vector(rowCodec);

/** Computed scores as bytes of the derived journal. They are written down as they came out, because the register may change. */
export const encodeRisks = (rows: readonly CaseRiskRow[]): Uint8Array =>
  rowsCodec.enc(
    rows.map(({ fee, recheckAt, ...row }) => ({
      ...row,
      fee: fee ?? NO_SCORE,
      recheckAt: recheckAt ?? FOREVER,
    })),
  );

/** Throws when the bytes are no scores. */
export const decodeRisks = (bytes: Uint8Array): CaseRiskRow[] =>
  rowsCodec.dec(bytes).map(({ fee, recheckAt, ...row }) => ({
    ...row,
    fee: fee === NO_SCORE ? undefined : fee,
    recheckAt: recheckAt === FOREVER ? undefined : (recheckAt as Millis),
  }));

export function writeRisks(sql: Sql, rows: readonly CaseRiskRow[]): void {
  for (const { no, fee, feeUnknown, conduct, alerts, recheckAt } of rows)
    sql.run(
      "UPDATE cases SET fee = ?, fee_unknown = ?, conduct = ?, alerts = ?, recheck_at = ? WHERE no = ?",
      [fee ?? NO_SCORE, feeUnknown, conduct, alerts, recheckAt ?? FOREVER, no],
    );
}

/** Lets the cases of these customers be computed again, or all cases. */
export function writeRecheck(sql: Sql, customers: readonly Hash[] | undefined): void {
  if (customers === undefined) {
    sql.run("UPDATE cases SET recheck_at = 0");
    return;
  }
  const wanted = new Set<string>(customers);
  for (const [no, customer] of sql.rows("SELECT no, customer FROM cases"))
    if (wanted.has(toHex(customer)))
      sql.run("UPDATE cases SET recheck_at = 0 WHERE no = ?", [no ?? null]);
}

export interface RiskQueries {
  /** The first cases whose scores are due at a moment, those that waited longest first. */
  due(now: Millis, most: number): DueCase[];
  /** The next moment at which some are; undefined when none ever will. */
  next(): Millis | undefined;
}

export const riskQueries = (sql: Sql): RiskQueries => ({
  due: (now, most) =>
    sql
      .rows(
        `SELECT no, id, customer FROM cases WHERE recheck_at < ${FOREVER} AND recheck_at <= ?
         ORDER BY recheck_at LIMIT ?`,
        [now, most],
      )
      .map((row) => ({
        no: row[0] as number,
        id: toHex(row[1]) as CaseId,
        customer: toHex(row[2]) as Hash,
      })),
  next() {
    const first = sql.row(
      `SELECT recheck_at FROM cases WHERE recheck_at < ${FOREVER} ORDER BY recheck_at LIMIT 1`,
    )?.[0];
    return first === undefined ? undefined : (first as Millis);
  },
});
