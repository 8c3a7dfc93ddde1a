import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { MAX_NODES, nodeUrlSchema, type ProofView } from "../../shared/ipc/proof-schemas.ts";
import type { LocalStore } from "../store/local-store.ts";

/** What a running dev chain writes into its folder. */
const readySchema = z.object({ ws: nodeUrlSchema });

/** The nodes that this console asks for proofs. They are asked, not believed. */
export class NodeList {
  readonly #settings: LocalStore["settings"];
  readonly #demoDir: string | undefined;

  /** `demoDir`: folder of the demo chain, whose own node is offered too. */
  constructor(settings: LocalStore["settings"], demoDir: string | undefined) {
    this.#settings = settings;
    this.#demoDir = demoDir;
  }

  /** Those kept first. */
  list(): ProofView["nodes"] {
    const kept = this.#kept();
    const demo = this.#demoNode();
    return [
      ...kept.map((url) => ({ url, kept: true })),
      ...(demo === undefined || kept.includes(demo) ? [] : [{ url: demo, kept: false }]),
    ];
  }

  has(url: string): boolean {
    return this.list().some((node) => node.url === url);
  }

  /** Errors: TooManyNodes, of the disk. */
  add(url: string): Result<void> {
    const kept = this.#kept();
    if (kept.includes(url)) return ok(undefined);
    if (kept.length >= MAX_NODES) return fail({ kind: "TooManyNodes", limit: MAX_NODES });
    return this.#settings.set({ nodes: [...kept, url] });
  }

  /** Errors: of the disk. */
  remove(url: string): Result<void> {
    return this.#settings.set({ nodes: this.#kept().filter((one) => one !== url) });
  }

  #kept(): readonly string[] {
    return this.#settings.get().nodes ?? [];
  }

  #demoNode(): string | undefined {
    if (this.#demoDir === undefined) return undefined;
    try {
      const ready = JSON.parse(readFileSync(join(this.#demoDir, "ready.json"), "utf8"));
      return readySchema.parse(ready).ws;
    } catch {
      // The demo chain does not run, or was moved.
      return undefined;
    }
  }
}
