import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { plainCipher } from "../../electron/store/cipher.ts";
import { decodeImage, encodeImage } from "../../electron/store/image-file.ts";
import { loadEngine, openSql } from "../../electron/store/sql.ts";
import { multiply } from "./multiply.ts";

/**
 * Copies a made-up store many times over by SQL, because the fold would take a quarter of an hour for a million cases.
 * Arguments: folder of the store, folder of the larger one, how many times. Prints the sizes.
 */
const [from = "", to = "", timesText = ""] = process.argv.slice(2);
const image = decodeImage(readFileSync(join(from, "derived.db")), "derived", plainCipher);
if ("issue" in image) throw new Error(image.issue);
const sql = openSql(await loadEngine(), image.database);
multiply(sql, Number(timesText));
const sizes = {
  cases: sql.number("SELECT count(*) FROM cases"),
  entries: sql.number("SELECT count(*) FROM entries"),
};
mkdirSync(to, { recursive: true });
writeFileSync(join(to, "derived.db"), "");
for (const part of encodeImage(sql.export(), image.covered, "derived", plainCipher))
  writeFileSync(join(to, "derived.db"), part, { flag: "a" });
console.log(JSON.stringify(sizes));
