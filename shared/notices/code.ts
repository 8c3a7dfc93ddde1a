import { type ActId, actId, type Hash, type OrgId, orgId } from "../domain/units.ts";

/** What the QR code of a notice says: which entry of which journal of which chain it is recorded as. */
export interface NoticeCode {
  /** The first 8 hexadecimal digits of the chain's genesis hash. */
  readonly genesis: string;
  readonly org: OrgId;
  readonly act: ActId;
}

/** Digits of the genesis hash in a code. */
const GENESIS_DIGITS = 8;

export const codeOf = (genesis: Hash, org: OrgId, act: ActId): string =>
  `cc1:${genesis.slice(0, GENESIS_DIGITS)}:${org}:${act}`;

const CODE = /^cc1:([0-9a-f]{8}):(0|[1-9]\d{0,9}):([0-9a-f]{32})$/;

/** Reads a code as a scanner or a hand types it: in capitals, with blanks, with full-width colons. Undefined when it is none. */
export function parseNoticeCode(text: string): NoticeCode | undefined {
  const plain = text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
  const [, genesis, org, act] = CODE.exec(plain) ?? [];
  if (genesis === undefined || org === undefined || act === undefined) return undefined;
  return Number(org) > 0xffff_ffff
    ? undefined
    : { genesis, org: orgId(Number(org)), act: actId(act) };
}

/** Whether a code is of the chain with this genesis hash. */
export const isOfChain = (code: NoticeCode, genesis: Hash): boolean =>
  genesis.startsWith(code.genesis);
