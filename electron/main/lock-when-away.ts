/** The part of Electron's `powerMonitor` that is used here. */
interface Monitor {
  on(event: "suspend" | "lock-screen", listener: () => void): unknown;
}

/**
 * Locks the operator's key when the desktop is locked or goes to sleep. The ten minutes of the key service run on a clock that
 * stands still in sleep, so they alone would leave the key open for whoever wakes the machine.
 */
export function lockWhenAway(monitor: Monitor, lock: () => void): void {
  monitor.on("suspend", lock);
  monitor.on("lock-screen", lock);
}
