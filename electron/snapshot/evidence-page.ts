import { z } from "zod";
import { hash } from "../../shared/domain/units.ts";
import type { PinnedChain } from "./pinned-chain.ts";

/** Slots of the page (verifier/page.html), as they stand in it while they are empty. */
const PINNED = '<script type="application/json" id="pinned">null</script>';
const SNAPSHOT = '<script type="application/octet-stream" id="snapshot"></script>';

/** The largest snapshot that is put into a page: browsers hold it several times while they open it. */
export const MOST_IN_PAGE = 128 * 2 ** 20;

const pinnedSchema = z.object({
  genesis: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  id: z.string(),
  ss58: z.int(),
  authorities: z.object({
    id: z.int(),
    authorities: z.array(
      z.object({ key: z.string().regex(/^[0-9a-f]{64}$/), weight: z.string().regex(/^\d{1,20}$/) }),
    ),
  }),
});

/** A pinned chain as JSON that may stand inside HTML. */
export const pinnedToJson = (pinned: PinnedChain): string =>
  JSON.stringify(pinned, (_, value) => (typeof value === "bigint" ? `${value}` : value)).replaceAll(
    "<",
    "\\u003c",
  );

/** Reads it back; undefined when it is none. */
export function pinnedFromJson(text: string): PinnedChain | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = pinnedSchema.safeParse(json);
  if (!parsed.success) return undefined;
  const { genesis, authorities, ...rest } = parsed.data;
  const list = authorities.authorities.map(({ key, weight }) => ({ key, weight: BigInt(weight) }));
  return {
    ...rest,
    genesis: hash(genesis),
    authorities: { id: authorities.id, authorities: list },
  };
}

/**
 * The empty page with the chain, parted where the snapshot belongs (in base64). Throws when the page has no place for them.
 */
export function evidencePageHalves(page: string, pinned: PinnedChain): readonly [string, string] {
  const filled = page.replace(PINNED, () => PINNED.replace("null", () => pinnedToJson(pinned)));
  const at = filled.indexOf(SNAPSHOT);
  if (filled === page || at < 0) throw new Error("the page has no place for a package");
  const middle = at + SNAPSHOT.indexOf("><") + 1;
  return [filled.slice(0, middle), filled.slice(middle)];
}

/**
 * An evidence package: the empty page with a snapshot and the chain that it is of. `snapshot` is base64.
 * Throws when the page has no place for them.
 */
export const fillEvidencePage = (page: string, pinned: PinnedChain, snapshot: string): string =>
  evidencePageHalves(page, pinned).join(snapshot);
