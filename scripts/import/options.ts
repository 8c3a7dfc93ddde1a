import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type OrgId, orgId } from "../../shared/domain/units.ts";
import { DATA_DIR } from "../lib/paths.ts";
import { failed } from "./stop.ts";

/** The environment variable that may hold the keystore's passphrase. */
export const PASSPHRASE_VARIABLE = "COLLECTION_PASSPHRASE";

export interface ImportOptions {
  readonly file: string;
  /** More than one: each takes its share of the cases, the same in every run. */
  readonly orgs: readonly OrgId[];
  /** Folder of the dev chain, of the register and of the import's progress. */
  readonly dataDir: string;
  readonly chain: string | undefined;
  readonly ws: string | undefined;
  readonly keystore: string | undefined;
  readonly register: string | undefined;
  readonly rejectReport: string | undefined;
  readonly shiftDays: number | undefined;
  readonly dryRun: boolean;
}

export const HELP = `npm run import -- --file FILE --format road-traffic-fines --org N [options]

Imports history into an organisation's journal, while its import window is open. Can be stopped or
killed at any time; the same command then goes on without a hole or a duplicate.

  --file FILE         CSV in UTF-8 (docs/decisions/import-mapping.md says how it is read)
  --format NAME       road-traffic-fines
  --org N             the organisation that gets all cases
  --split N,N,...     instead of --org: several organisations, each gets its share of the cases
  --chain SPEC.json   another chain than the running dev chain; its node is found through the
                      ready.json beside the spec, or with --ws
  --ws URL            the JSON-RPC of a node, such as ws://127.0.0.1:9944
  --keystore FILE     Polkadot-JS keystore of the organisation's admin; its passphrase is asked or
                      read from ${PASSPHRASE_VARIABLE}. Not needed on a development chain
  --data-dir DIR      folder of the dev chain, the register and the progress (.data/dev-chain)
  --register FILE     the local register of customers (register.csv in the data folder)
  --reject-report FILE  the rows that were not taken: line, reason, explanation, row (CSV)
  --shift-days N      days added to every date; by default as many as bring the newest date of the
                      file to yesterday. Fixed by the first run
  --dry-run           read, check and count only; no chain is needed
  --help              this text

Exit status: 0 every row was imported, passed over because it is there, or reported; 1 failed;
2 interrupted: run the same command again.`;

const FORMAT = "road-traffic-fines";

/** Reads the command line; undefined when help is wanted. Fails with a sentence. */
export function readOptions(args: readonly string[]): ImportOptions | undefined {
  const values = parse(args);
  if (values.help) return undefined;
  if (values.file === undefined) throw failed("Which file? Give --file FILE (see --help).");
  if (values.format !== FORMAT) {
    throw failed(`The format must be given: --format ${FORMAT} is the one that is known.`);
  }
  if ((values.org === undefined) === (values.split === undefined)) {
    throw failed("Which organisation? Give either --org N or --split N,N,... (see --help).");
  }
  const orgs = (values.split ?? values.org ?? "").split(",").map(readOrg);
  if (new Set(orgs).size < orgs.length) throw failed("--split names an organisation twice.");
  if (values.org !== undefined && orgs.length > 1) {
    throw failed("--org takes one number; several organisations share a file with --split.");
  }
  if (values.keystore !== undefined && orgs.length > 1) {
    throw failed("A keystore signs for one organisation: use --org instead of --split.");
  }
  const shift = values["shift-days"];
  if (shift !== undefined && !/^-?\d{1,6}$/.test(shift)) {
    throw failed(`--shift-days takes a whole number of days, not "${shift}".`);
  }
  return {
    file: resolve(values.file),
    orgs,
    dataDir: resolve(values["data-dir"] ?? join(DATA_DIR, "dev-chain")),
    chain: values.chain === undefined ? undefined : resolve(values.chain),
    ws: values.ws,
    keystore: values.keystore,
    register: values.register === undefined ? undefined : resolve(values.register),
    rejectReport: values["reject-report"] && resolve(values["reject-report"]),
    shiftDays: shift === undefined ? undefined : Number(shift),
    dryRun: values["dry-run"] ?? false,
  };
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        file: text,
        format: text,
        org: text,
        split: text,
        chain: text,
        ws: text,
        keystore: text,
        "data-dir": text,
        register: text,
        "reject-report": text,
        "shift-days": text,
        "dry-run": flag,
        help: flag,
      },
    }).values;
  } catch (error) {
    throw failed(`${(error as Error).message} (see --help)`);
  }
}

function readOrg(text: string): OrgId {
  if (!/^\d{1,9}$/.test(text)) throw failed(`An organisation is a number, not "${text}".`);
  return orgId(Number(text));
}
