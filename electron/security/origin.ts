/** Scheme and origin that the window's own files are served under. */
export const APP_SCHEME = "app";
export const APP_HOST = "console";
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/`;

/** Whether a URL lies in the window's own origin. `URL.origin` is "null" for such schemes, so the parts are compared. */
export function isAppUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    url.protocol === `${APP_SCHEME}:` &&
    url.host === APP_HOST &&
    url.username === "" &&
    url.password === ""
  );
}
