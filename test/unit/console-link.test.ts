import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Forward } from "../../electron/main/calls.ts";
import { LinkDesk, linkOf } from "../../electron/main/link-desk.ts";
import { parseOptions } from "../../electron/main/options.ts";
import { ok } from "../../shared/errors.ts";
import { caseLink, parseConsoleLink } from "../../shared/links/case-link.ts";

const UNREADABLE = { kind: "unreadable" };
const bytesOf = (text: string) => new TextEncoder().encode(text).length;

describe("a link to a case", () => {
  it("names one case, whatever its reference is made of", () => {
    expect(parseConsoleLink("collection-console://case/A2586")).toEqual({
      kind: "case",
      reference: "A2586",
    });
    // References as people write them: letters of any script, digits, and signs between them.
    const reference = fc
      .string({ unit: fc.constantFrom(..."aZ09 城東é-_.~/\\?#&%'()!*:@+"), minLength: 1 })
      .filter((text) => bytesOf(text) <= 32 && text.trim() === text);
    fc.assert(
      fc.property(reference, (text) => {
        expect(parseConsoleLink(caseLink(text))).toEqual({ kind: "case", reference: text });
      }),
    );
  });

  it.each([
    "collection-console:",
    "collection-console://case/",
    "collection-console://case",
    "collection-console://case/A1/",
    "collection-console://case/A1/B2",
    "collection-console://case//A1",
    "collection-console://case/A1?act=RecordPayment",
    "collection-console://case/A1#sign",
    "collection-console://case/A1 --snapshot=/x",
    "collection-console://case/A1\n",
    "collection-console://case/%0A",
    "collection-console://case/%00A1",
    "collection-console://case/A1%20",
    "collection-console://case/%E2%80%AEA1",
    "collection-console://case/%FF",
    "collection-console://case/%",
    `collection-console://case/${"A".repeat(33)}`,
    "collection-console://user@case/A1",
    "collection-console://case:80/A1",
    "collection-console://sign/A1",
    "COLLECTION-CONSOLE://CASE/A1",
    "https://case/A1",
  ])("is nothing else: %j", (text) => {
    expect(parseConsoleLink(text)).toEqual(UNREADABLE);
  });

  it("is told from all other words of a command line, and opens no file", () => {
    expect(linkOf(["--no-sandbox", "/app", "--data-dir", "/p"])).toBeUndefined();
    expect(linkOf(["/app", "Collection-Console:whatever"])).toEqual(UNREADABLE);
    const word = "collection-console://case/A1.snapshot";
    expect(linkOf(["/app", word])).toEqual({ kind: "case", reference: "A1.snapshot" });
    const defaults = { dataDir: "/p", specFile: "/s" };
    expect(parseOptions(["/app", word], defaults, "/d").snapshotFile).toBeUndefined();
    // What a careless system splits off a link is no option of ours either.
    const split = ["/app", "collection-console://case/A1", "--snapshot", "/x", "y.snapshot"];
    expect(parseOptions(split, defaults, "/d")).toEqual(parseOptions(["/app"], defaults, "/d"));
  });
});

describe("the desk for links", () => {
  const forward: Forward = async (channel) => ok({ forwarded: channel });
  const setUp = () => {
    let told = 0;
    const desk = new LinkDesk(() => {
      told += 1;
    });
    return { desk, ask: desk.before(forward), told: () => told };
  };

  it("keeps the newest link until the window has dealt with it", async () => {
    const { desk, ask, told } = setUp();
    expect(await ask("link.get", {})).toEqual(ok({}));
    desk.put(["collection-console://case/A1"]);
    desk.put(["/app"]);
    expect(told()).toBe(1);
    const first = ok({ asked: { no: 1, link: { kind: "case", reference: "A1" } } });
    expect(await ask("link.get", {})).toEqual(first);
    // A window that was loaded again asks once more.
    expect(await ask("link.get", {})).toEqual(first);
    desk.put(["collection-console://nothing"]);
    await ask("link.done", { no: 1 });
    expect(await ask("link.get", {})).toEqual(ok({ asked: { no: 2, link: UNREADABLE } }));
    await ask("link.done", { no: 2 });
    expect(await ask("link.get", {})).toEqual(ok({}));
  });

  it("leaves every other channel alone", async () => {
    expect(await setUp().ask("status.get", {})).toEqual(ok({ forwarded: "status.get" }));
  });
});
