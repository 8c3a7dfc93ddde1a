import { ok } from "../../shared/errors.ts";
import { CHANNELS } from "../../shared/ipc/contract.ts";
import type { NoticedScreen } from "../../shared/ipc/link-schemas.ts";
import { type ConsoleLink, isConsoleLink, parseConsoleLink } from "../../shared/links/case-link.ts";
import type { Forward } from "./calls.ts";

/** The first link among the words of a command line. */
export const linkOf = (args: readonly string[]): ConsoleLink | undefined => {
  const text = args.find(isConsoleLink);
  return text === undefined ? undefined : parseConsoleLink(text);
};

/** What the window is to open: what a link names, or the screen of a message that was clicked. */
type Waiting = ConsoleLink | { readonly kind: "screen"; readonly screen: NoticedScreen };

/**
 * Keeps the newest link that the system handed over until the window says that it was dealt with: the window may still be
 * loading, or crash and be loaded again. `changed` tells the window to look.
 */
export class LinkDesk {
  readonly #changed: () => void;
  #count = 0;
  #waiting: Waiting | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Keeps what a command line asks for; other words of it are not ours. */
  put(args: readonly string[]): void {
    const link = linkOf(args);
    if (link !== undefined) this.#keep(link);
  }

  /** Keeps the screen of a message that was clicked. */
  putScreen(screen: NoticedScreen): void {
    this.#keep({ kind: "screen", screen });
  }

  #keep(link: Waiting): void {
    this.#count += 1;
    this.#waiting = link;
    this.#changed();
  }

  /** Answers the channels about links; everything else is forwarded. */
  before(forward: Forward): Forward {
    return async (channel, input) => {
      if (channel === "link.get") {
        const link = this.#waiting;
        return ok(link === undefined ? {} : { asked: { no: this.#count, link } });
      }
      if (channel === "link.done") {
        // A newer link than the one that was dealt with goes on waiting.
        if (CHANNELS[channel].input.parse(input).no === this.#count) this.#waiting = undefined;
        return ok({});
      }
      return forward(channel, input);
    };
  }
}
