import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { caseQueries } from "../../electron/store/case-queries.ts";
import { plainCipher } from "../../electron/store/cipher.ts";
import { decodeImage } from "../../electron/store/image-file.ts";
import { KeptHistories } from "../../electron/store/kept-histories.ts";
import { KeptRows } from "../../electron/store/kept-rows.ts";
import { loadEngine, openSql, type Sql, type SqlValue } from "../../electron/store/sql.ts";
import { day, millis } from "../../shared/domain/units.ts";
import { CASE_SORTS } from "../../shared/ipc/case-schemas.ts";
import { FIRST_CONDUCT_CARD, FIRST_FEE_CARD } from "../../shared/risk/default-cards.ts";
import { NOON } from "../store/fixtures.ts";
import { quantile, round3 } from "./figures.ts";
import { KINDS } from "./query-kinds.ts";
import { syntheticRegister } from "./synthetic.ts";

/**
 * Asks the store's own query functions over a derived image, and writes down the SQL that they ran, so that another
 * SQLite can be asked the same. Arguments: folder of the store, cases in it, questions of each kind, folder for what is
 * handed on. Prints the times.
 */
const [dir = "", casesText = "", roundsText = "", out = ""] = process.argv.slice(2);
const cases = Number(casesText);
const rounds = Number(roundsText);
/** As many as there are sorts, so that each index is made before the clock counts. */
const WARM_UP = CASE_SORTS.length;
const REGISTER = 100_000;

const image = decodeImage(readFileSync(join(dir, "derived.db")), "derived", plainCipher);
if ("issue" in image) throw new Error(image.issue);
const sql = openSql(await loadEngine(), image.database);
type Asked = [sql: string, params: (SqlValue | { blob: string })[]];
let asked: Asked[] = [];
const note = (text: string, params: readonly SqlValue[] = []) =>
  asked.push([
    text,
    params.map((value) =>
      value instanceof Uint8Array ? { blob: Buffer.from(value).toString("hex") } : value,
    ),
  ]);
/** The store's SQL, written down on its way. */
const recorder: Sql = {
  get generation() {
    return sql.generation;
  },
  exec: (script) => sql.exec(script),
  run: (text, params) => sql.run(text, params),
  rows(text, params) {
    note(text, params);
    return sql.rows(text, params);
  },
  row(text, params) {
    note(text, params);
    return sql.row(text, params);
  },
  number(text, params) {
    note(text, params);
    return sql.number(text, params);
  },
};
const register = syntheticRegister(Math.min(cases, REGISTER));
const at = {
  now: NOON,
  today: day(Math.floor(NOON / 86_400_000)),
  overdueAgeDays: 30,
  levels: { fee: FIRST_FEE_CARD, conduct: FIRST_CONDUCT_CARD },
};
let version = 0;
const queries = caseQueries(recorder, () => version, register, {
  histories: new KeptHistories(),
  rows: new KeptRows(recorder),
});
const kinds = KINDS.map(({ name, kept, question }) => {
  const times: number[] = [];
  let firstMs = 0;
  const statements: Asked[][] = [];
  for (let n = -WARM_UP; n < rounds; n += 1) {
    const ask = question(n + WARM_UP, cases);
    if (!kept) version += 1;
    asked = [];
    const begun = performance.now();
    if (ask.ask === "list") queries.list(ask.request, at);
    else queries.summary(ask.filter, { ...at, now: millis(at.now) });
    const ms = performance.now() - begun;
    if (n < 0) {
      firstMs = Math.max(firstMs, ms);
      continue;
    }
    times.push(ms);
    statements.push(asked);
  }
  return {
    name,
    kept: kept === true,
    p50: round3(quantile(times, 0.5)),
    p95: round3(quantile(times, 0.95)),
    firstMs: round3(firstMs),
    statements,
  };
});
writeFileSync(join(out, "cases.sqlite"), sql.export());
writeFileSync(
  join(out, "accounts.json"),
  JSON.stringify([...register.accounts()].map(({ account, commitment }) => [account, commitment])),
);
writeFileSync(
  join(out, "statements.json"),
  JSON.stringify(kinds.map(({ name, statements }) => ({ name, statements }))),
);
const rss = process.memoryUsage().rss;
console.log(
  JSON.stringify({
    kinds: kinds.map(({ statements, ...kind }) => kind),
    databaseBytes: image.database.length,
    rss,
  }),
);
