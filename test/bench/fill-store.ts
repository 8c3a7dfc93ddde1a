import { hash } from "../../shared/domain/units.ts";
import { fillStore } from "./synthetic.ts";

/** Arguments: folder, genesis, cases. Prints what was filled. */
const [dir = "", genesis = "", cases = ""] = process.argv.slice(2);
console.log(JSON.stringify(await fillStore(dir, hash(genesis), Number(cases), () => {})));
