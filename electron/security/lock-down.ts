import type { Session, WebContents } from "electron";
import { isAppUrl } from "./origin.ts";

/** Takes from a session what the console never needs: permissions, devices, downloads, and every other origin. */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !isAppUrl(details.url) && !details.url.startsWith("devtools:") }),
  );
}

/** Keeps a window on its own page: no navigation, no second window, no embedded view. */
export function lockDownContents(contents: WebContents): void {
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}
