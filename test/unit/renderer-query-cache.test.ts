import { describe, expect, test } from "vitest";
import type { Call } from "../../renderer/api/call.ts";
import { parseAnswer } from "../../renderer/api/call.ts";
import { createQueryCache } from "../../renderer/api/query-cache.ts";
import { topicsAfter, topicsOf } from "../../renderer/api/topics.ts";
import type { AppError } from "../../shared/errors.ts";
import { CHANNELS, type ChannelName, TOPICS } from "../../shared/ipc/contract.ts";

/** A service that answers when it is told to. */
function scripted() {
  const asked: { channel: string; answer: (value: unknown) => Promise<void> }[] = [];
  const call = ((channel: string) =>
    new Promise((resolve) => {
      asked.push({
        channel,
        answer: async (value) => {
          resolve(value);
          await new Promise((done) => setImmediate(done));
        },
      });
    })) as unknown as Call;
  return { asked, cache: createQueryCache(call) };
}
const ok = (value: unknown) => ({ ok: true, value });
const orgs = (n: number) => ok(Array.from({ length: n }, (_, id) => ({ id })));

describe("query cache", () => {
  test("asks once for all who look at the same answer", async () => {
    const { asked, cache } = scripted();
    let told = 0;
    cache.subscribe("orgs.list", {}, () => told++);
    cache.subscribe("orgs.list", {}, () => told++);
    expect(asked).toHaveLength(1);
    expect(cache.peek("orgs.list", {})).toEqual({
      data: undefined,
      error: undefined,
      loading: true,
    });
    await asked[0]?.answer(orgs(2));
    expect(told).toBe(2);
    expect(cache.peek("orgs.list", {}).data).toHaveLength(2);
  });

  test("a push asks again for what is looked at, and keeps the old data meanwhile", async () => {
    const { asked, cache } = scripted();
    cache.subscribe("orgs.list", {}, () => undefined);
    await asked[0]?.answer(orgs(1));
    cache.invalidate(["outbox"]);
    expect(asked).toHaveLength(1);
    cache.invalidate(["orgs"]);
    expect(asked).toHaveLength(2);
    expect(cache.peek("orgs.list", {})).toMatchObject({ data: [{ id: 0 }], loading: true });
    await asked[1]?.answer(orgs(3));
    expect(cache.peek("orgs.list", {}).data).toHaveLength(3);
  });

  test("a push during a question leads to exactly one more", async () => {
    const { asked, cache } = scripted();
    cache.subscribe("orgs.list", {}, () => undefined);
    cache.invalidate(["orgs"]);
    cache.invalidate(["orgs"]);
    expect(asked).toHaveLength(1);
    await asked[0]?.answer(orgs(1));
    expect(asked).toHaveLength(2);
    await asked[1]?.answer(orgs(2));
    expect(asked).toHaveLength(2);
    expect(cache.peek("orgs.list", {})).toMatchObject({ loading: false });
  });

  test("what nobody looks at is asked again only when somebody looks", async () => {
    const { asked, cache } = scripted();
    const stop = cache.subscribe("orgs.list", {}, () => undefined);
    await asked[0]?.answer(orgs(1));
    stop();
    cache.invalidate(["orgs"]);
    expect(asked).toHaveLength(1);
    cache.subscribe("orgs.list", {}, () => undefined);
    expect(asked).toHaveLength(2);
    expect(cache.peek("orgs.list", {}).data).toHaveLength(1);
  });

  test("an error keeps the data of before", async () => {
    const { asked, cache } = scripted();
    const error: AppError = { kind: "NotReady", what: "store" };
    cache.subscribe("orgs.list", {}, () => undefined);
    await asked[0]?.answer(orgs(1));
    cache.invalidate(["orgs"]);
    await asked[1]?.answer({ ok: false, error });
    expect(cache.peek("orgs.list", {})).toMatchObject({ data: [{ id: 0 }], error });
  });
});

describe("topics", () => {
  test("every read channel that a view shows has a topic, every write changes something", () => {
    const topics = new Set<string>(TOPICS);
    // Answered to who asked, and shown in no other view.
    const own =
      /^keys\.export$|^evidence\.(?!erase|unpack)|^notice\.(?!find)|^export\.|^audit\.(prepare|sign|check)$|^clocks\.|^register\.(template|rejects)$/;
    for (const channel of Object.keys(CHANNELS) as ChannelName[]) {
      if (own.test(channel)) continue;
      const some =
        CHANNELS[channel].mode === "read" ? topicsOf(channel as never) : topicsAfter(channel);
      expect(some.length, channel).toBeGreaterThan(0);
      for (const topic of some) expect(topics.has(topic)).toBe(true);
    }
  });
});

test("entries that come in tell anew how far back the console can look", () => {
  expect(topicsOf("asOf.get")).toContain("cases");
});

describe("answers", () => {
  test("are parsed by the contract; what does not fit is an error, not an exception", () => {
    expect(parseAnswer("keys.lock", ok({}))).toEqual(ok({}));
    expect(parseAnswer("keys.lock", { ok: false, error: { kind: "NoKey" } })).toEqual({
      ok: false,
      error: { kind: "NoKey" },
    });
    for (const raw of [undefined, null, 7, {}, { ok: true }, ok([{ id: "x" }])])
      expect(parseAnswer("orgs.list", raw)).toMatchObject({
        ok: false,
        error: { kind: "Unknown" },
      });
  });
});
