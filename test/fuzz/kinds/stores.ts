import * as fs from "node:fs";
import { join } from "node:path";
import { type LocalStore, openLocalStore } from "../../../electron/store/local-store.ts";
import { hash } from "../../../shared/domain/units.ts";
import type { Rng } from "../../histories/rng.ts";
import { DATA_KEY, value } from "../../store/evidence-fixtures.ts";
import { actIdOf, outboxItem } from "../../store/fixtures.ts";
import { unsynced } from "../../store/unsynced-files.ts";
import { judgeError } from "../clear.ts";
import type { Kind } from "../kind.ts";
import { mutateBytes } from "../mutate-bytes.ts";
import { REFUSED, TAKEN, type Verdict } from "../verdict.ts";

/** Records of a store: each is an act of its own, so that a lost one is missed. */
const ACTS = 12;

type Files = ReadonlyMap<string, Uint8Array>;

const read = (dir: string): Files =>
  new Map(
    fs.readdirSync(dir).map((name) => [name, new Uint8Array(fs.readFileSync(join(dir, name)))]),
  );

function write(dir: string, files: Files): void {
  fs.rmSync(dir, { recursive: true, force: true });
  fs.mkdirSync(dir);
  for (const [name, bytes] of files) fs.writeFileSync(join(dir, name), bytes);
}

const same = (a: Files, b: Files) =>
  a.size === b.size &&
  [...a].every(([name, bytes]) => Buffer.compare(bytes, b.get(name) ?? Buffer.of(1)) === 0);

/** One file of a store changed, gone, or in the place of another. */
function damage(files: Files, rng: Rng): Files {
  const damaged = new Map(files);
  const name = rng.pick([...files.keys()]);
  const bytes = files.get(name) ?? new Uint8Array();
  const how = rng.int(0, 99);
  if (how < 5) damaged.delete(name);
  else if (how < 10) damaged.set(name, files.get(rng.pick([...files.keys()])) ?? bytes);
  // Where a write that is cut short ends: the last bytes of a segment.
  else if (how < 30) damaged.set(name, bytes.subarray(0, bytes.length - rng.int(0, 400)));
  else damaged.set(name, mutateBytes(bytes, rng));
  return damaged;
}

/** What was acknowledged and is still there, as it was. */
const kept = (local: LocalStore): number[] =>
  Array.from({ length: ACTS }, (_, n) => n).filter((n) => {
    const item = local.outbox.get(actIdOf(n));
    return JSON.stringify(item) === JSON.stringify(outboxItem(n, { state: "signed" }));
  });

/** Images, journals and marks of the local store: all that was acknowledged is there, or the loss of it is told. */
export const stores: Kind = {
  name: "damaged stores",
  share: 40,
  async open(folder) {
    const dir = join(folder, "local");
    const open = () => openLocalStore({ dir, dataKey: DATA_KEY, files: unsynced });
    const bases: Files[] = [];
    for (const images of [[], [4], [4, 8]]) {
      fs.rmSync(dir, { recursive: true, force: true });
      const local = value(await open());
      for (let n = 0; n < ACTS; n += 1) {
        value(local.outbox.put(outboxItem(n, { state: "signed" })));
        if (images.includes(n)) value(local.checkpoint());
      }
      value(local.notes.put(hash("ab".repeat(32)), { note: "备注", salt: "00" }));
      value(local.close());
      bases.push(read(dir));
    }
    return {
      async once(rng): Promise<Verdict> {
        const base = rng.pick(bases);
        const damaged = damage(base, rng);
        write(dir, damaged);
        const opened = await open();
        if (!opened.ok) {
          if (!same(read(dir), damaged))
            return { is: "effect", told: `refused with ${opened.error.kind}, and files changed` };
          return judgeError(opened.error);
        }
        const local = opened.value;
        const acts = kept(local);
        const others = local.outbox.list().length - acts.length;
        const whole = acts.length === ACTS && local.notes.get(hash("ab".repeat(32))) !== undefined;
        const told = local.told.unseen().map(({ kind }) => kind);
        value(local.close());
        if (others > 0) return { is: "effect", told: `${others} acts are not what was signed` };
        if (acts.some((n, place) => n !== place))
          return {
            is: "effect",
            told: `acts ${acts} of ${ACTS} are there: one is missing before another`,
          };
        if (!whole && !told.some((kind) => kind === "lost" || kind === "damaged"))
          return { is: "effect", told: `a silent loss: ${acts.length} of ${ACTS}, told ${told}` };
        // The same damage is told once, and what came after it is kept.
        const again = value(await open());
        const stable = JSON.stringify(again.told.unseen().map(({ kind }) => kind));
        const still = kept(again);
        value(again.close());
        if (stable !== JSON.stringify(told) || still.length !== acts.length)
          return {
            is: "effect",
            told: `${acts.length} acts and ${told}, then ${still.length} and ${stable}`,
          };
        return whole && told.length === 0 ? TAKEN : REFUSED;
      },
    };
  },
};
