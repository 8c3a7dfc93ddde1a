import type { Part } from "../../shared/snapshot/fault.ts";
import type { Value } from "../../shared/snapshot/sqlite/record.ts";
import { changed, flipped, inFinality, type Mutation, randomBytes, set } from "./mutation.ts";
import { other } from "./other-value.ts";
import { withVotes } from "./votes.ts";

/** What can be done to what proves the journals. */
export const PROOF_MUTATIONS: Record<string, Mutation> = {
  headByte(rng, rows) {
    if (rows.heads.length === 0) return undefined;
    const index = rng.int(0, rows.heads.length - 1);
    const head = (rows.heads[index] as Value[])[2] as Uint8Array;
    return {
      rows: set(rows, "heads", index, 2, flipped(rng, head)),
      expected: { parts: ["heads"], place: { table: "heads" } },
    };
  },
  headsSwapped(rng, rows) {
    if (rows.heads.length < 2) return undefined;
    const index = rng.int(0, rows.heads.length - 2);
    const copy = changed(rows, ({ heads }) => {
      [heads[index], heads[index + 1]] = [heads[index + 1] as Value[], heads[index] as Value[]];
    });
    return { rows: copy, expected: { parts: ["heads"], place: { table: "heads" } } };
  },
  headShortened(rng, rows) {
    const long = rows.heads.flatMap((row, index) => ((row[1] as number) > 0 ? [index] : []));
    if (long.length === 0) return undefined;
    const index = rng.pick(long);
    const length = (rows.heads[index] as Value[])[1] as number;
    return {
      rows: set(rows, "heads", index, 1, rng.int(0, length - 1)),
      expected: { parts: ["heads"], place: { table: "heads" } },
    };
  },
  digestForged(rng, rows) {
    const index = rows.finality.length - 1;
    const header = ((rows.finality[index] as Value[])[0] as Uint8Array).slice();
    const at = Buffer.from(header).indexOf("COLL") + 5 + rng.int(0, 31);
    header[at] = (header[at] as number) ^ rng.int(1, 255);
    return {
      rows: set(rows, "finality", index, 0, header),
      expected: inFinality(index),
    };
  },
  headerByte(rng, rows) {
    const index = rng.int(0, rows.finality.length - 1);
    const header = (rows.finality[index] as Value[])[0] as Uint8Array;
    return {
      rows: set(rows, "finality", index, 0, flipped(rng, header)),
      expected: inFinality(index),
    };
  },
  justificationByte(rng, rows) {
    const index = rng.int(0, rows.finality.length - 1);
    const bytes = (rows.finality[index] as Value[])[1] as Uint8Array;
    return {
      rows: set(rows, "finality", index, 1, flipped(rng, bytes)),
      expected: inFinality(index),
    };
  },
  justificationOld(rng, rows) {
    if (rows.finality.length < 2) return undefined;
    const index = rng.int(1, rows.finality.length - 1);
    const old = (rows.finality[index - 1] as Value[])[1] as Value;
    return {
      rows: set(rows, "finality", index, 1, old),
      expected: inFinality(index),
    };
  },
  votesTooFew: (rng, rows) => withVotes(rng, rows, (votes) => votes.slice(1)),
  voteDoubled: (rng, rows) =>
    withVotes(rng, rows, (votes) => [votes[0] as Uint8Array, ...votes.slice(0, -1)]),
  voteForeign: (rng, rows) =>
    withVotes(rng, rows, (votes) => [
      Uint8Array.from([...(votes[0] as Uint8Array).slice(0, 100), ...randomBytes(rng, 32)]),
      ...votes.slice(1),
    ]),
  /** For a block above the finalized one that is no descendant of it, or whose descent nobody shows. */
  voteNotDescendant: (rng, rows) =>
    withVotes(rng, rows, (votes) => {
      const vote = (votes[0] as Uint8Array).slice();
      vote.set(randomBytes(rng, 32));
      vote[32] = ((vote[32] as number) + rng.int(0, 2)) % 256;
      return [vote, ...votes.slice(1)];
    }),
  /** The proof of an earlier block, whole, in the place of the last. */
  blockOld(_rng, rows) {
    const last = rows.finality.length - 1;
    if (last < 1) return undefined;
    const copy = changed(rows, ({ finality }) => {
      finality[last] = finality[last - 1] as Value[];
    });
    return { rows: copy, expected: inFinality(last) };
  },
  /** Lengths and heads of two journals in each other's place. */
  headsExchanged(rng, rows) {
    if (rows.heads.length < 2) return undefined;
    const index = rng.int(0, rows.heads.length - 2);
    const [a, b] = [rows.heads[index], rows.heads[index + 1]] as [Value[], Value[]];
    if (a.slice(1, 3).join() === b.slice(1, 3).join()) return undefined;
    const copy = changed(rows, ({ heads }) => {
      heads[index] = [a[0] as Value, b[1] as Value, b[2] as Value, a[3] as Value];
      heads[index + 1] = [b[0] as Value, a[1] as Value, a[2] as Value, b[3] as Value];
    });
    return { rows: copy, expected: { parts: ["heads"], place: { table: "heads" } } };
  },
  linkRemoved(rng, rows) {
    if (rows.finality.length < 2) return undefined;
    const index = rng.int(0, rows.finality.length - 2);
    const copy = changed(rows, (one) => one.finality.splice(index, 1));
    return {
      rows: copy,
      expected: inFinality(index),
    };
  },
  blockRemoved(_rng, rows) {
    const copy = changed(rows, (one) => one.finality.splice(-1));
    return { rows: copy, expected: { parts: ["finality"] } };
  },
  wrongSetId(rng, rows) {
    const id = (rows.chain[0] as Value[])[9] as number;
    return {
      rows: set(rows, "chain", 0, 9, id + rng.int(1, 5)),
      expected: { parts: ["finality"], place: { table: "chain", row: 1 } },
    };
  },
  chainRow(rng, rows) {
    const column = rng.pick([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    const value = (rows.chain[0] as Value[])[column] as Value;
    const parts: readonly Part[] = column < 4 ? ["chain"] : column < 6 ? ["finality"] : ["state"];
    return {
      rows: set(rows, "chain", 0, column, other(rng, value)),
      expected: { parts, place: { table: "chain", row: 1 } },
    };
  },
  nodeByte(rng, rows) {
    if (rows.state_proof.length === 0) return undefined;
    const index = rng.int(0, rows.state_proof.length - 1);
    const node = (rows.state_proof[index] as Value[])[0] as Uint8Array;
    return {
      rows: set(rows, "state_proof", index, 0, flipped(rng, node)),
      expected: { parts: ["state"], place: { table: "state_proof" } },
    };
  },
  nodeRemoved(rng, rows) {
    if (rows.state_proof.length === 0) return undefined;
    const index = rng.int(0, rows.state_proof.length - 1);
    const copy = changed(rows, (one) => one.state_proof.splice(index, 1));
    return { rows: copy, expected: { parts: ["state"], place: { table: "state_proof" } } };
  },
  nodeAdded(rng, rows) {
    const index = rng.int(0, rows.state_proof.length);
    const copy = changed(rows, (one) => one.state_proof.splice(index, 0, [randomBytes(rng, 20)]));
    return {
      rows: copy,
      expected: { parts: ["state"], place: { table: "state_proof", row: index + 1 } },
    };
  },
};
