import { appendFileSync } from "node:fs";
import type { Result } from "../../shared/errors.ts";
import type { ChannelName, Input, Output } from "../../shared/ipc/contract.ts";
import type { Target } from "./plan.ts";

/** A running console that can be asked like its window asks, and killed. */
export interface KillableConsole {
  /** The console's answer; undefined when it died before it gave one. */
  ask<C extends ChannelName>(channel: C, input: Input<C>): Promise<Result<Output<C>> | undefined>;
  alive(): boolean;
  /** Resolves when the console has ended, and every answer that it gave has arrived. True when SIGKILL ended it. */
  readonly ended: Promise<boolean>;
  /** Asks it to end in an orderly way. */
  quit(): void;
  /** SIGKILL, at once. False when there was nothing to kill. */
  kill(target: Target): boolean;
  /** The last lines of its log. */
  lastWords(): string;
}

/** Where a console works. */
export interface Place {
  /** Its profile folder. */
  readonly dataDir: string;
  readonly specFile: string;
  /** The demo chain's folder. */
  readonly demoDir: string;
  /** File for what all consoles log. */
  readonly logFile: string;
}

/** Keeps what a process writes: all of it in a file, and the end. */
export class LastWords {
  readonly #file: string;
  #text = "";

  constructor(file: string) {
    this.#file = file;
  }

  add = (chunk: Buffer | string): void => {
    this.#text = (this.#text + String(chunk)).slice(-2_000);
    appendFileSync(this.#file, chunk);
  };
  get = (): string => this.#text.trim();
}
