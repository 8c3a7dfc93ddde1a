/**
 * Branded units, so that fen are never added to days. A value gets its brand at a boundary (codec, schema) and
 * nowhere else.
 */
declare const unit: unique symbol;
type Unit<Base, Name extends string> = Base & { readonly [unit]: Name };

/** Money in fen (分, a hundredth of a yuan); a safe integer, at least 0 unless said otherwise. */
export type Fen = Unit<number, "fen">;
/** Milliseconds since the Unix epoch, UTC. */
export type Millis = Unit<number, "ms">;
/** A day of the local calendar: days since 1970-01-01. */
export type Day = Unit<number, "day">;
/** Identifies an organisation of the consortium. */
export type OrgId = Unit<number, "org">;
/** Identifies a case: 32 lower-case hexadecimal digits. */
export type CaseId = Unit<string, "case">;
/** Identifies an act: 32 lower-case hexadecimal digits, chosen by the client at random. */
export type ActId = Unit<string, "act">;
/** 64 lower-case hexadecimal digits: a blake2_256 value or a block hash, without 0x. */
export type Hash = Unit<string, "hash">;
/** A public key: 64 lower-case hexadecimal digits, without 0x. */
export type AccountId = Unit<string, "account">;
/** One of a validator's two public keys: 64 lower-case hexadecimal digits, without 0x. */
export type ValidatorKey = Unit<string, "validator">;
/** Stands for one human being: 64 lower-case hexadecimal digits. Equal for all accounts of one person. */
export type Person = Unit<string, "person">;
/** The number of a bill in its case, from 0. */
export type BillNo = Unit<number, "bill">;

export const fen = (n: number) => n as Fen;
export const millis = (n: number) => n as Millis;
export const day = (n: number) => n as Day;
export const orgId = (n: number) => n as OrgId;
export const caseId = (s: string) => s as CaseId;
export const actId = (s: string) => s as ActId;
export const hash = (s: string) => s as Hash;
export const accountId = (s: string) => s as AccountId;
export const validatorKey = (s: string) => s as ValidatorKey;
export const person = (s: string) => s as Person;
export const billNo = (n: number) => n as BillNo;
