import { type ChildProcessByStdio, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { z } from "zod";

const answerSchema = z.looseObject({
  error: z.string().nullable().optional(),
  entries: z.array(z.string().regex(/^([0-9a-f]{2})*$/)).optional(),
  unmet: z
    .array(z.tuple([z.string(), z.number().nullable()]))
    .nullable()
    .optional(),
});
/** What the chain's program answers; see chain/README.md. */
export type Answer = z.infer<typeof answerSchema>;

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The pallets as a program: one JSON request a line, one answer a line, in order. Requests may be sent ahead of the
 * answers. Rejects with a sentence when the program ends, or answers something else.
 */
export class NativeChain {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #waiting: Waiting[] = [];
  #ended: Error | undefined;

  constructor(executable: string) {
    this.#child = spawn(executable, [], { stdio: ["pipe", "pipe", "inherit"] });
    createInterface({ input: this.#child.stdout }).on("line", (line) => this.#take(line));
    this.#child.on("error", (error) => this.#end(`cannot start ${executable}: ${error.message}`));
    this.#child.on("exit", (code, signal) =>
      this.#end(`${executable} ended with ${signal ?? `status ${code}`}`),
    );
    this.#child.stdin.on("error", () => undefined);
  }

  /** The answers to some requests, sent all at once. */
  ask(requests: readonly object[]): Promise<Answer[]> {
    if (this.#ended) return Promise.reject(this.#ended);
    const answers = requests.map(
      () =>
        new Promise<Answer>((resolve, reject) => {
          this.#waiting.push({ resolve, reject });
        }),
    );
    this.#child.stdin.write(requests.map((request) => `${JSON.stringify(request)}\n`).join(""));
    return Promise.all(answers);
  }

  /** Lets the program end. */
  close(): void {
    this.#child.stdin.end();
  }

  #take(line: string): void {
    const waiting = this.#waiting.shift();
    try {
      waiting?.resolve(answerSchema.parse(JSON.parse(line)));
    } catch {
      waiting?.reject(new Error(`the chain's program answered: ${line.slice(0, 300)}`));
    }
  }

  #end(sentence: string): void {
    this.#ended = new Error(sentence);
    for (const { reject } of this.#waiting.splice(0)) reject(this.#ended);
  }
}
