import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerCall, type Sender } from "../../electron/main/calls.ts";
import { CHANNELS, IPC_CALL, IPC_PUSH } from "../../shared/ipc/contract.ts";

const page: Sender = { url: "app://console/index.html", ownMainFrame: true };
const forwarded = { ok: true, value: "forwarded" };
const forward = async () => forwarded;

describe("a request of the window", () => {
  it("is forwarded when it fits its channel", async () => {
    expect(await answerCall(page, "status.get", {}, forward)).toBe(forwarded);
  });

  it("gets no answer when it is not our page that asks", async () => {
    const strangers: Sender[] = [
      { url: "app://console/", ownMainFrame: false },
      { url: "https://example.org/", ownMainFrame: true },
      { url: undefined, ownMainFrame: true },
    ];
    for (const sender of strangers)
      await expect(answerCall(sender, "status.get", {}, forward)).rejects.toThrow("refused");
  });

  it("is refused with the places that do not fit", async () => {
    const answer = await answerCall(page, "cases.get", { id: "zz" }, forward);
    expect(answer).toMatchObject({
      ok: false,
      error: {
        kind: "MalformedRequest",
        channel: "cases.get",
        issues: [expect.stringContaining("id")],
      },
    });
  });

  it("is refused when it has lengths that no number can be made of", async () => {
    const name = { length: { toString: 1, valueOf: 1 } };
    const answer = await answerCall(page, "keys.create", { name, passphrase: name }, forward);
    expect(answer).toMatchObject({ error: { kind: "MalformedRequest", channel: "keys.create" } });
  });

  it("reaches the service only as a parsed value, whatever is sent", async () => {
    const names = fc.oneof(fc.constantFrom(...Object.keys(CHANNELS)), fc.anything());
    await fc.assert(
      fc.asyncProperty(names, fc.anything(), async (channel, input) => {
        const answer = await answerCall(page, channel, input, async (name, value) => {
          expect(CHANNELS[name].input.safeParse(value).success).toBe(true);
          return forwarded;
        });
        expect(answer === forwarded || (answer as { ok: boolean }).ok === false).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the preload script", () => {
  it("uses the names of the contract and brings nothing else", () => {
    const text = readFileSync(join(import.meta.dirname, "../../electron/preload.ts"), "utf8");
    expect(text).toContain(`const CALL = "${IPC_CALL}";`);
    expect(text).toContain(`const PUSH = "${IPC_PUSH}";`);
    expect(text.match(/exposeInMainWorld\(/g)).toHaveLength(1);
  });
});
