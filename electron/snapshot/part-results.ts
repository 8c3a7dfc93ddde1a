import { Fault, type Part, type PartResult } from "../../shared/snapshot/fault.ts";

/** A value with the number of records that were checked for it, or why it says less than it seems to. */
type Checked<To> = readonly [To, number] | { readonly notChecked: string };

/** Why a part without a record proves nothing. */
const EMPTY: Partial<Record<Part, string>> = {
  entries: "the snapshot holds no entry",
  heads: "the chain has no organisation",
};

/** What became of the parts so far, in the order in which they were checked. */
export class PartResults {
  readonly #results: PartResult[] = [];

  get all(): readonly PartResult[] {
    return this.#results;
  }

  verified(part: Part, checked: number): void {
    this.#results.push({ part, result: "verified", checked });
  }

  notChecked(part: Part, reason: string): void {
    this.#results.push({ part, result: "notChecked", reason });
  }

  failed(part: Part, { place, message }: Fault): void {
    this.#results.push({ part, result: "failed", place, reason: message });
  }

  /** Runs a check and notes what became of it; undefined unless it answers a value. */
  async try<To>(part: Part, check: () => Promise<Checked<To>>): Promise<To | undefined> {
    try {
      const found = await check();
      if ("notChecked" in found) {
        this.notChecked(part, found.notChecked);
        return undefined;
      }
      const [value, checked] = found;
      if (checked > 0) this.verified(part, checked);
      else this.notChecked(part, EMPTY[part] ?? "there is nothing to check");
      return value;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      this.failed(part, error);
      return undefined;
    }
  }

  /** Runs a check, or says that it was not made because of what came before. */
  async after<From, To>(
    part: Part,
    from: From | undefined,
    otherwise: string,
    check: (from: From) => Checked<To> | Promise<Checked<To>>,
  ): Promise<To | undefined> {
    if (from !== undefined) return this.try(part, async () => check(from));
    this.notChecked(part, otherwise);
    return undefined;
  }
}
