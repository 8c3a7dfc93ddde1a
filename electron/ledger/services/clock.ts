import { type Millis, millis } from "../../../shared/domain/units.ts";
import { chainNow } from "../../outbox/judge.ts";
import type { ClockOffset } from "../clock-offset.ts";

/** The desktop's own time. */
export const localTime = (): Millis => millis(Date.now());

/** The desktop's own time, and how far it is from the chain's. */
export const clocks = (clock: ClockOffset) => ({
  now: localTime,
  clock: () => clock.reading(Date.now()),
});

/** The chain's time now, as well as it can be told. */
export const chainTime = (clock: ClockOffset) => (): Millis => chainNow(clocks(clock));
