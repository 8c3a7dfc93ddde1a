import { mkdirSync } from "node:fs";
import * as inspector from "node:inspector";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { app, type BrowserWindow, Notification, powerMonitor, protocol, session } from "electron";
import { fail } from "../shared/errors.ts";
import { TOPICS } from "../shared/ipc/contract.ts";
import type { NoticedScreen } from "../shared/ipc/link-schemas.ts";
import type { Forward } from "./main/calls.ts";
import { profileDataKey } from "./main/data-key.ts";
import { type DesktopNotice, desktopNotices } from "./main/desktop-notices.ts";
import { withDialogs } from "./main/evidence-calls.ts";
import { systemDialogs } from "./main/evidence-dialogs.ts";
import { withExports } from "./main/export-desk.ts";
import { followUpdates } from "./main/follow-updates.ts";
import { exposeCalls, push } from "./main/ipc.ts";
import { ledgerService } from "./main/ledger-process.ts";
import { LinkDesk } from "./main/link-desk.ts";
import { lockWhenAway } from "./main/lock-when-away.ts";
import { setMenu } from "./main/menu.ts";
import { withNotices } from "./main/notice-desk.ts";
import { packagedDefaults, parseOptions } from "./main/options.ts";
import { keepPicture } from "./main/picture.ts";
import { timer } from "./main/quiet-time.ts";
import type { ServiceClient } from "./main/service-client.ts";
import { sayServiceKeepsDying } from "./main/service-dying.ts";
import { openWindow } from "./main/window.ts";
import { drawPages } from "./notices/paper.ts";
import { appFiles } from "./security/app-files.ts";
import { debugDoors } from "./security/debug-doors.ts";
import { lockDownContents, lockDownSession } from "./security/lock-down.ts";
import { APP_SCHEME } from "./security/origin.ts";

const here = dirname(fileURLToPath(import.meta.url));
const options = parseOptions(
  process.argv.slice(1),
  packagedDefaults(app.getPath("userData"), process.resourcesPath),
);

const doors = debugDoors((name) => app.commandLine.hasSwitch(name), {
  packaged: app.isPackaged,
  inspected: inspector.url() !== undefined,
});

protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
]);
// As root Chromium has no sandbox, and whoever started us said so; everywhere else every renderer gets one.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();

mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
app.setPath("userData", options.dataDir);
app.setPath("sessionData", join(options.dataDir, "chromium"));
// The appId of electron-builder.yml: Windows shows messages only of programs that it knows by their shortcut.
app.setAppUserModelId("org.collection-console.console");

let window: BrowserWindow | undefined;
let service: ServiceClient | undefined;
let notices: readonly DesktopNotice[] = [];
/** A snapshot that was asked for before there was a service to verify it. */
let wanted: string | undefined;
const links = new LinkDesk(() => push(window, { changed: ["link"] }));

if (doors.length > 0) {
  console.error(`An installed console does not start with --${doors.join(", --")}.`);
  app.exit(1);
} else if (app.requestSingleInstanceLock()) {
  app.on("second-instance", (_event, argv, folder) => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
    const { snapshotFile } = parseOptions(argv.slice(1), options, folder);
    if (snapshotFile !== undefined) showSnapshot(snapshotFile);
    links.put(argv.slice(1));
  });
  // macOS tells by an event which link or file is to be opened.
  app.on("open-url", (event, url) => {
    event.preventDefault();
    links.put([url]);
  });
  app.on("open-file", (event, file) => {
    event.preventDefault();
    showSnapshot(file);
  });
  app.on("web-contents-created", (_event, contents) => lockDownContents(contents));
  app.on("window-all-closed", () => app.quit());
  app.on("before-quit", quitAfterService);
  void app.whenReady().then(open);
} else {
  console.error(
    `This profile is in use by another console, which was brought to the front: ${options.dataDir}`,
  );
  app.exit(1);
}

function open(): void {
  lockDownSession(session.defaultSession);
  protocol.handle(APP_SCHEME, appFiles(join(here, "..", "renderer")));
  const answer = startService();
  exposeCalls(() => window, links.before(answer), verifySnapshot);
  links.put(process.argv.slice(1));
  const asked = wanted ?? options.snapshotFile;
  if (asked !== undefined) showSnapshot(asked);
  window = openWindow(join(here, "preload.cjs"));
  if (options.pictureFile) keepPicture(window, options.pictureFile);
  const { dataDir } = options;
  setMenu(
    process.defaultApp === true,
    followUpdates({ dataDir, ask: answer, window: () => window }),
  );
  powerMonitor.on("resume", () => {
    service?.resume();
    // Timers stood still while the machine slept, and clocks of cases did not.
    for (const notice of notices) notice.changed(["cases"]);
  });
  lockWhenAway(powerMonitor, () => void service?.call("keys.lock", {}));
  if (options.followParent) process.stdin.on("end", () => app.quit()).resume();
}

/** Starts the ledger service. Without the profile's key there is nothing to start, and every call is told why. */
function startService(): Forward {
  const key = profileDataKey(options.dataDir);
  if (!key.ok) return async () => key;
  const { dataDir, specFile, demoDir } = options;
  notices = desktopNotices({
    ask: (channel, input) => started.call(channel, input),
    show: showMessage,
    after: timer,
  });
  const started = ledgerService(join(here, "service.js"), {
    open: { type: "open", dataDir, specFile, demoDir, dataKey: key.value },
    onPush(message) {
      push(window, message);
      for (const notice of notices) notice.changed(message.changed);
    },
    onDeath(deaths, code) {
      push(window, { changed: [...TOPICS] });
      if (deaths === 3) sayServiceKeepsDying(window, code, dataDir);
    },
  });
  service = started;
  const dialogs = systemDialogs(() => window);
  const call: Forward = (channel, input) => started.call(channel, input);
  const exports = { dialogs, contents: () => window?.webContents, draw: drawPages };
  return withDialogs(dialogs, withExports(exports, withNotices(call)));
}

/** Lets the service verify a snapshot; the window learns of it by a push. */
function showSnapshot(file: string): void {
  if (service === undefined) wanted = file;
  else void verifySnapshot(file);
}

const verifySnapshot = async (source: string): Promise<unknown> =>
  service?.call("audit.open", { source }) ?? fail({ kind: "ServiceUnavailable", afterMs: 0 });

/** A message of the system; clicked, it brings the window to the front, on the screen that it speaks of. */
function showMessage(title: string, body: string, screen: NoticedScreen): void {
  if (!Notification.isSupported()) return;
  const message = new Notification({ title, body });
  message.on("click", () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
    links.putScreen(screen);
  });
  message.show();
}

/** Lets the service bring its files to rest before the program goes. */
function quitAfterService(event: Electron.Event): void {
  const running = service;
  if (!running) return;
  event.preventDefault();
  service = undefined;
  void running.stop().then(() => app.quit());
}
