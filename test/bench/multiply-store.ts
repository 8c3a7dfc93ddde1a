import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { plainCipher } from "../../electron/store/cipher.ts";
import { decodeImage, encodeImage } from "../../electron/store/image-file.ts";
import { loadEngine, openSql } from "../../electron/store/sql.ts";

/**
 * Copies a made-up store many times over by SQL, because the fold would take a quarter of an hour for a million cases. Rows
 * and indexes are what the fold would write; only the bytes of the copied entries still name the case they were copied
 * from. Arguments: folder of the store, folder of the larger one, how many times. Prints the sizes.
 */
const [from = "", to = "", timesText = ""] = process.argv.slice(2);
const times = Number(timesText);
const image = decodeImage(readFileSync(join(from, "derived.db")), "derived", plainCipher);
if ("issue" in image) throw new Error(image.issue);
const sql = openSql(await loadEngine(), image.database);
const cases = sql.number("SELECT count(*) FROM cases");
sql.exec("BEGIN; CREATE TEMP TABLE ends AS SELECT org, length FROM heads");
for (let copy = 1; copy < times; copy += 1) {
  const shift = copy * cases;
  sql.run(
    `INSERT INTO cases SELECT no + ${shift}, randomblob(16), org, printf('V%07d', substr(reference, 2) + ${shift}),
       randomblob(32), class, stage, outstanding, principal, charges, paid, waived, oldest_due, promise_due, disputes,
       last_contact, nth_contact FROM cases WHERE no <= ${cases} ORDER BY no`,
  );
  sql.run(
    `INSERT INTO entries SELECT e.org, e.seq + ${copy} * length, case_no + ${shift}, act, block, raw
       FROM entries AS e JOIN temp.ends ON ends.org = e.org WHERE e.seq < length ORDER BY e.org, e.seq`,
  );
}
sql.exec(`UPDATE heads SET length = length * ${times};
  UPDATE totals SET cases = cases * ${times}, outstanding = outstanding * ${times}, principal = principal * ${times},
    charges = charges * ${times}, paid = paid * ${times};
  DROP TABLE temp.ends; COMMIT`);
const sizes = {
  cases: sql.number("SELECT count(*) FROM cases"),
  entries: sql.number("SELECT count(*) FROM entries"),
};
mkdirSync(to, { recursive: true });
writeFileSync(join(to, "derived.db"), "");
for (const part of encodeImage(sql.export(), image.covered, "derived", plainCipher))
  writeFileSync(join(to, "derived.db"), part, { flag: "a" });
console.log(JSON.stringify(sizes));
