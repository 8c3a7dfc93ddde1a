import type { History } from "./history.ts";

/** A smaller history that still fails: as long as some of the steps can be left out, ever smaller parts are tried. */
export async function shrink(
  history: History,
  fails: (smaller: History) => Promise<boolean>,
): Promise<History> {
  let smallest = history;
  for (let size = Math.ceil(history.steps.length / 2); size >= 1; ) {
    const smaller = await withoutSome(smallest, size, fails);
    if (smaller === undefined) size = size === 1 ? 0 : Math.ceil(size / 2);
    else smallest = smaller;
  }
  return smallest;
}

/** The history without the first run of `size` steps whose absence still fails; undefined when each is needed. */
async function withoutSome(
  history: History,
  size: number,
  fails: (smaller: History) => Promise<boolean>,
): Promise<History | undefined> {
  for (let from = history.steps.length - size; from > -size; from -= size) {
    const steps = history.steps.toSpliced(Math.max(0, from), size + Math.min(0, from));
    const smaller = { ...history, steps };
    if (await fails(smaller)) return smaller;
  }
  return undefined;
}
