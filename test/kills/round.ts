import type { AccountId } from "../../shared/domain/units.ts";
import type { ClaimedTimes } from "./acts.ts";
import type { KillableConsole } from "./console.ts";
import type { Notes } from "./notes.ts";
import type { Kill } from "./plan.ts";
import type { Random } from "./random.ts";
import { Strike } from "./strike.ts";
import { work } from "./work.ts";

export interface RoundContext {
  readonly dataDir: string;
  readonly account: AccountId;
  readonly random: Random;
  readonly times: ClaimedTimes;
  readonly notes: Notes;
}

export interface Round {
  /** False when the console had ended in an orderly way before it could be killed: that is no kill. */
  readonly killed: boolean;
  /** The planned moment did not come, so the kill was late. */
  readonly late: boolean;
  /** What kept the operator from signing, when something did. */
  readonly trouble: string | undefined;
}

/** How long a window may take to close (ms); longer than main waits for its service. */
const CLOSE_MS = 20_000;

/** Lets an operator work at a console and kills it at the planned moment. Resolves when the killed process is gone. */
export async function killOnce(
  kill: Kill,
  console: KillableConsole,
  context: RoundContext,
): Promise<Round> {
  let late = false;
  let killed = false;
  let struck: () => void = () => undefined;
  const striking = new Promise<void>((resolve) => {
    struck = resolve;
  });
  const strike = new Strike(kill.moment, console, context.dataDir, (tooLate) => {
    killed = console.kill(kill.target);
    late = tooLate;
    struck();
  });
  const working = work({
    ...context,
    console,
    pauseMs: kill.pauseMs,
    over: () => strike.done,
    onSeated: () => strike.onSeated(),
    onAsked: (count) => strike.onAsked(count),
    onAcknowledged: (count) => strike.onAcknowledged(count),
  });
  await Promise.race([striking, console.ended]);
  strike.cancel();
  if (!killed || kill.target !== "service") killed = await console.ended;
  else if (kill.moment.when === "closing") await endOf(console);
  const trouble = await working;
  return { killed, late, trouble };
}

/** The window was asked to close, and its ledger service is dead: it goes by itself. */
async function endOf(console: KillableConsole): Promise<void> {
  const timer = setTimeout(() => console.kill("console"), CLOSE_MS);
  await console.ended;
  clearTimeout(timer);
}
