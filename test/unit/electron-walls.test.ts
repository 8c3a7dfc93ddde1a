import { EventEmitter } from "node:events";
import type { Session, WebContents, WebPreferences } from "electron";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { lockWhenAway } from "../../electron/main/lock-when-away.ts";
import { debugDoors } from "../../electron/security/debug-doors.ts";
import { lockDownContents, lockDownSession } from "../../electron/security/lock-down.ts";
import { millis } from "../../shared/domain/units.ts";

/** What the program asks of Electron: windows with their preferences, and their contents. */
const asked = vi.hoisted(() => ({
  windows: [] as {
    webPreferences: WebPreferences;
    contents: EventEmitter & { opener?: () => unknown };
  }[],
  urls: [] as string[],
}));

vi.mock("electron", async () => {
  const { EventEmitter: Emitter } = await import("node:events");
  class Contents extends Emitter {
    opener: (() => unknown) | undefined;
    setWindowOpenHandler(opener: () => unknown) {
      this.opener = opener;
    }
  }
  class BrowserWindow extends Emitter {
    readonly webContents = new Contents();
    constructor(options: { webPreferences: WebPreferences }) {
      super();
      asked.windows.push({
        webPreferences: options.webPreferences,
        contents: this.webContents as never,
      });
    }
    loadURL(url: string) {
      asked.urls.push(url);
      return url.startsWith("app://notice/")
        ? Promise.reject(new Error("no page"))
        : Promise.resolve();
    }
    show() {}
    destroy() {}
    isDestroyed() {
      return false;
    }
  }
  const nothing = () => undefined;
  const session = {
    fromPartition: () => ({
      setPermissionRequestHandler: nothing,
      setPermissionCheckHandler: nothing,
      setDevicePermissionHandler: nothing,
      on: nothing,
      webRequest: { onBeforeRequest: nothing },
      protocol: { handle: nothing },
    }),
  };
  const screen = { getPrimaryDisplay: () => ({ workAreaSize: { width: 1_366, height: 728 } }) };
  return { BrowserWindow, dialog: {}, screen, session };
});

/** What Electron's documentation calls insecure when it stands otherwise. */
const WALLS = { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false };
const NEVER = [
  "allowRunningInsecureContent",
  "experimentalFeatures",
  "enableBlinkFeatures",
  "nodeIntegrationInWorker",
  "nodeIntegrationInSubFrames",
  "enableWebSQL",
] as const;

beforeEach(() => {
  asked.windows.length = 0;
  asked.urls.length = 0;
});

function expectWalls(preferences: WebPreferences | undefined) {
  expect(preferences).toMatchObject(WALLS);
  expect(preferences?.webSecurity).not.toBe(false);
  for (const name of NEVER)
    expect(preferences?.[name as keyof WebPreferences] ?? false).toBe(false);
}

describe("every window", () => {
  it("of the console has all walls, no developer tools in a package, and shows our page alone", async () => {
    const { openWindow } = await import("../../electron/main/window.ts");
    openWindow("/preload.cjs");
    const [window] = asked.windows;
    expectWalls(window?.webPreferences);
    expect(window?.webPreferences.devTools).toBe(false);
    expect(asked.urls).toEqual(["app://console/"]);
    expect(window?.contents.opener?.()).toEqual({ action: "deny" });
  });

  it("of a notice has them too, and runs no script", async () => {
    const { drawNotice } = await import("../../electron/notices/paper.ts");
    await drawNotice("<p>notice</p>", millis(0));
    const [window] = asked.windows;
    expectWalls(window?.webPreferences);
    expect(window?.webPreferences).toMatchObject({ javascript: false, devTools: false });
    expect(window?.webPreferences.preload).toBeUndefined();
    expect(window?.contents.opener?.()).toEqual({ action: "deny" });
  });
});

describe("the contents of a window", () => {
  it("go nowhere, open nothing and hold nothing foreign", () => {
    const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() });
    lockDownContents(contents as unknown as WebContents);
    for (const event of ["will-navigate", "will-redirect", "will-attach-webview"]) {
      const prevented = { preventDefault: vi.fn() };
      contents.emit(event, prevented, "https://example.org/");
      expect(prevented.preventDefault, event).toHaveBeenCalledOnce();
    }
    const opener = contents.setWindowOpenHandler.mock.calls[0]?.[0] as () => unknown;
    expect(opener()).toEqual({ action: "deny" });
  });
});

describe("the session", () => {
  function lockedDown() {
    const session = Object.assign(new EventEmitter(), {
      setPermissionRequestHandler: vi.fn(),
      setPermissionCheckHandler: vi.fn(),
      setDevicePermissionHandler: vi.fn(),
      webRequest: { onBeforeRequest: vi.fn() },
    });
    lockDownSession(session as unknown as Session);
    return session;
  }

  it("gives no permission, no device and no download", () => {
    const session = lockedDown();
    const answer = vi.fn();
    session.setPermissionRequestHandler.mock.calls[0]?.[0](undefined, "media", answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    expect(session.setPermissionCheckHandler.mock.calls[0]?.[0](null, "geolocation")).toBe(false);
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]({})).toBe(false);
    const download = { preventDefault: vi.fn() };
    session.emit("will-download", download);
    expect(download.preventDefault).toHaveBeenCalledOnce();
  });

  it("loads our own files and nothing from anywhere else", () => {
    const ask = lockedDown().webRequest.onBeforeRequest.mock.calls[0]?.[0] as (
      details: { url: string },
      answer: (what: { cancel: boolean }) => void,
    ) => void;
    const cancelled = (url: string) => {
      const answer = vi.fn();
      ask({ url }, answer);
      return answer.mock.calls[0]?.[0].cancel;
    };
    expect(cancelled("app://console/main.js")).toBe(false);
    for (const url of [
      "https://example.org/",
      "http://127.0.0.1/",
      "ws://127.0.0.1:9944/",
      "file:///etc/passwd",
      "ftp://x/",
      "app://notice/0",
      "blob:https://example.org/1",
    ])
      expect(cancelled(url), url).toBe(true);
  });
});

describe("an installed console", () => {
  const asks =
    (...names: string[]) =>
    (name: string) =>
      names.includes(name);

  it("does not start with a door open", () => {
    const installed = { packaged: true, inspected: false };
    for (const door of ["remote-debugging-port", "remote-debugging-pipe", "inspect", "js-flags"])
      expect(debugDoors(asks(door), installed)).toEqual([door]);
    expect(debugDoors(asks("no-sandbox", "lang"), installed)).toEqual([]);
  });

  it("leaves them to developers, and to packages that were put together for tests", () => {
    const door = asks("remote-debugging-port");
    expect(debugDoors(door, { packaged: false, inspected: false })).toEqual([]);
    expect(debugDoors(door, { packaged: true, inspected: true })).toEqual([]);
  });

  it("locks the key when its user goes away", () => {
    const monitor = new EventEmitter();
    const lock = vi.fn();
    lockWhenAway(monitor, lock);
    monitor.emit("resume");
    expect(lock).not.toHaveBeenCalled();
    monitor.emit("lock-screen");
    monitor.emit("suspend");
    expect(lock).toHaveBeenCalledTimes(2);
  });
});
