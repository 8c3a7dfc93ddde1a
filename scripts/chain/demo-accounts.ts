import { Keyring } from "@polkadot/keyring";
import { DEV_PHRASE } from "@polkadot/keyring/defaults";
import type { KeyringPair } from "@polkadot/keyring/types";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import { DEMO_OFFICES } from "../../shared/names.ts";

/** The role names of the chain (chain/pallets/consortium/src/types.rs). */
export type DemoRole = "Collector" | "Supervisor" | "Cashier" | "Auditor" | "OrgAdmin";

export interface DemoOrg {
  id: number;
  name: string;
  nameEn: string;
}

export interface DemoOperator {
  /** Hard derivation from the development phrase. */
  path: string;
  org: number;
  role: DemoRole;
  /** Stands for the human being behind the account; the chain keeps its blake2_256. */
  person: string;
  name: string;
  nameEn: string;
}

export const DEMO_ORGS: readonly DemoOrg[] = DEMO_OFFICES;

const STAFF: readonly { key: string; role: DemoRole; name: string; nameEn: string }[] = [
  { key: "collector1", role: "Collector", name: "催费员 1", nameEn: "Collector 1" },
  { key: "collector2", role: "Collector", name: "催费员 2", nameEn: "Collector 2" },
  { key: "supervisor", role: "Supervisor", name: "主管", nameEn: "Supervisor" },
  { key: "supervisor2", role: "Supervisor", name: "主管 2", nameEn: "Supervisor 2" },
  { key: "cashier", role: "Cashier", name: "收费员", nameEn: "Cashier" },
  { key: "admin", role: "OrgAdmin", name: "单位管理员", nameEn: "Administrator" },
];

/** Everybody who works on the demo chain: the staff of each organisation, and one auditor. */
export const DEMO_OPERATORS: readonly DemoOperator[] = [
  ...DEMO_ORGS.flatMap((org) =>
    STAFF.map((staff) => ({
      path: `//org${org.id}//${staff.key}`,
      org: org.id,
      role: staff.role,
      person: `org${org.id}/${staff.key}`,
      name: `${org.name} ${staff.name}`,
      nameEn: `${org.nameEn}, ${staff.nameEn}`,
    })),
  ),
  {
    path: "//auditor",
    org: 1,
    role: "Auditor",
    person: "auditor",
    name: "审计员",
    nameEn: "Auditor",
  },
];

/** Published: it protects nothing, and shows how a passphrase is asked for. */
export const DEMO_PASSPHRASE = "collection-demo";

/** SS58 prefix of the chain's addresses. */
export const SS58_PREFIX = 42;

/** The key pair of a derivation from the development phrase. The phrase is public: never for a real chain. */
export async function demoPair(
  path: string,
  type: "sr25519" | "ed25519" = "sr25519",
): Promise<KeyringPair> {
  await cryptoWaitReady();
  return new Keyring({ type, ss58Format: SS58_PREFIX }).addFromUri(`${DEV_PHRASE}${path}`);
}
