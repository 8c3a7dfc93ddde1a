import { z } from "zod";
import { hash } from "../../shared/domain/units.ts";
import { fillStore, JOURNALS } from "./synthetic.ts";

/** Arguments: folder, genesis, cases, kind of journal. Prints what was filled. */
const [dir = "", genesis = "", cases = "", journal] = process.argv.slice(2);
console.log(
  JSON.stringify(
    await fillStore(dir, hash(genesis), Number(cases), z.enum(JOURNALS).parse(journal)),
  ),
);
