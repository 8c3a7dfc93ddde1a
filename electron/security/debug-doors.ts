/**
 * Switches by which somebody who starts this program could look into it, run code in it, or take its walls down. In a
 * checkout they are for developers; an installed console does not start with them.
 */
const DOORS = [
  "remote-debugging-port",
  "remote-debugging-pipe",
  "remote-debugging-address",
  "remote-allow-origins",
  "inspect",
  "inspect-brk",
  "inspect-wait",
  "inspect-port",
  "js-flags",
  "load-extension",
  "disable-web-security",
  "disable-site-isolation-trials",
  "allow-file-access-from-files",
  "unsafely-treat-insecure-origin-as-secure",
  "renderer-cmd-prefix",
  "renderer-startup-dialog",
  "utility-cmd-prefix",
  "gpu-launcher",
] as const;

export interface Build {
  /** Installed, not a checkout. */
  readonly packaged: boolean;
  /**
   * Whether Node's inspector listens. The fuses of a package keep it shut whatever the command line says, so one whose
   * inspector is open was put together for tests.
   */
  readonly inspected: boolean;
}

/** The switches for which this build does not start. */
export const debugDoors = (
  hasSwitch: (name: string) => boolean,
  { packaged, inspected }: Build,
): readonly string[] => (packaged && !inspected ? DOORS.filter(hasSwitch) : []);
