import { bytesToHex } from "@noble/hashes/utils.js";
import { blake2Hex } from "../bytes.ts";
import { decodeNode, digitsOf } from "./node.ts";

/** Some nodes of the state, by which values can be read as if the whole state were there. */
export class StateProof {
  readonly #root: string;
  readonly #nodes: ReadonlyMap<string, Uint8Array>;
  readonly #used = new Set<string>();

  constructor(root: string, nodes: readonly Uint8Array[]) {
    this.#root = root;
    this.#nodes = new Map(nodes.map((node) => [blake2Hex(node), node]));
  }

  /**
   * The value of a key; undefined when the state has none.
   * @throws RangeError when the nodes neither prove a value nor that there is none
   */
  read(key: Uint8Array): Uint8Array | undefined {
    let rest = digitsOf(key);
    let bytes = this.#node(this.#root);
    for (;;) {
      // The node of a state without any value.
      if (bytes.length === 1 && bytes[0] === 0) return undefined;
      const { partial, value, children } = decodeNode(bytes);
      if (partial.some((digit, index) => rest[index] !== digit)) return undefined;
      rest = rest.slice(partial.length);
      const [digit] = rest;
      if (digit === undefined) {
        if (value === undefined) return undefined;
        return "inline" in value ? value.inline : this.#node(value.hash);
      }
      const child = children[digit];
      if (child === undefined) return undefined;
      rest = rest.slice(1);
      bytes = child.length === 32 ? this.#node(bytesToHex(child)) : child;
    }
  }

  /** The nodes that what was read so far needs, ascending by hash. */
  used(): Uint8Array[] {
    return [...this.#used].sort().map((hash) => this.#nodes.get(hash) as Uint8Array);
  }

  #node(hash: string): Uint8Array {
    const node = this.#nodes.get(hash);
    if (node === undefined) throw new RangeError(`the proof lacks the node ${hash.slice(0, 16)}…`);
    this.#used.add(hash);
    return node;
  }
}
