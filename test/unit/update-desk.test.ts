import { describe, expect, it } from "vitest";
import { type Box, UpdateDesk } from "../../electron/main/update-desk.ts";
import type { Offer } from "../../electron/update/feed.ts";
import { heldActs } from "../../electron/update/held.ts";
import { granted, refuse, type UpdateRefusal } from "../../electron/update/refusal.ts";
import { fail, ok } from "../../shared/errors.ts";
import type { Status } from "../../shared/ipc/status-schemas.ts";

const OFFER: Offer = {
  manifest: {
    appId: "org.collection-console.console",
    version: "0.2.0",
    issued: 0,
    expires: 1,
    rollout: 100,
    notes: { zh: "修正", en: "Mends" },
    packages: [],
  },
  package: { target: "nsis", arch: "x64", name: "setup.exe", bytes: 5, sha256: "00".repeat(32) },
};

const status = (networkEnabled: boolean, pending = 0): Status => ({
  chain: { name: "c", demo: false },
  node: { state: "off", peers: 0 },
  ledger: { state: "idle", entries: 0 },
  networkEnabled,
  repairs: [],
  outbox: { pending, attention: 0 },
});

/** A desk whose person presses `answers`, and what was done. */
function setUp(
  answers: readonly number[],
  at: {
    network?: boolean;
    refusal?: UpdateRefusal;
    step?: "look" | "stage" | "outbox" | "install";
  } = {},
) {
  const done: string[] = [];
  const boxes: Box[] = [];
  const left = [...answers];
  const step = <T>(name: NonNullable<typeof at.step>, value: T) => {
    done.push(name);
    return at.step === name && at.refusal ? refuse(at.refusal) : granted(value);
  };
  const desk = new UpdateDesk({
    updater: {
      look: async () => step("look", OFFER),
      stage: async () => step("stage", { offer: OFFER, file: "/f" }),
      outboxEmpty: async () => step("outbox", undefined),
      install: async () => step("install", undefined),
    },
    ask: async () => ok(status(at.network ?? true)),
    async show(box) {
      boxes.push(box);
      return left.shift() ?? box.buttons.length - 1;
    },
    tell: () => undefined,
    replacesItself: true,
  });
  return { desk, done, boxes };
}

describe("the way to an update", () => {
  it("asks before it downloads and again before it installs", async () => {
    const { desk, done, boxes } = setUp([0, 0]);
    await desk.check();
    expect(done).toEqual(["look", "stage", "outbox", "install"]);
    expect(boxes.map(({ buttons }) => buttons.length)).toEqual([2, 2]);
  });

  it.each([
    ["nothing is downloaded", [1], ["look"]],
    ["nothing is installed", [0, 1], ["look", "stage", "outbox"]],
  ])("is left at any box: %s", async (_, answers, expected) => {
    const { desk, done } = setUp(answers);
    await desk.check();
    expect(done).toEqual(expected);
  });

  it("does not ask to install while the outbox holds something, and says so", async () => {
    const refusal = { kind: "OutboxNotEmpty", held: 3 } as const;
    const { desk, done, boxes } = setUp([0, 0], { step: "outbox", refusal });
    await desk.check();
    expect(done).toEqual(["look", "stage", "outbox"]);
    expect(boxes.at(-1)?.message).toContain("3");
  });

  it("asks nobody while the network is switched off", async () => {
    const { desk, done, boxes } = setUp([0, 0], { network: false });
    await desk.check();
    expect(done).toEqual([]);
    expect(boxes).toHaveLength(1);
  });
});

const officeAct = (state: "signed" | "done" | "expired") => ({
  id: "00".repeat(16),
  act: { type: "NameDeputy", deputy: "11".repeat(32), until: 1 },
  signer: "22".repeat(32),
  nonce: 0,
  validUntil: 9,
  createdAt: 0,
  updatedAt: 0,
  status: {
    signed: { state },
    expired: { state, reason: "nonce" },
    done: { state, block: "33".repeat(32), height: 1, outcome: { type: "Recorded" } },
  }[state],
});
const answers: Record<string, unknown> = {
  "status.get": status(true, 2),
  "council.get": { members: [], motions: [], member: false, acts: [] },
  "office.get": {
    at: 0,
    blackouts: [],
    deputies: [],
    candidates: [],
    declares: false,
    names: false,
    acts: [officeAct("signed"), officeAct("done"), officeAct("expired")],
  },
};

describe("what the outbox holds", () => {
  it("is every act that is not done, also one of no case", async () => {
    expect(await heldActs(async (channel) => ok(answers[channel]))).toBe(4);
  });

  it("is not known when one of its parts is not", async () => {
    for (const silent of Object.keys(answers)) {
      const held = await heldActs(async (channel) =>
        channel === silent ? fail({ kind: "NotReady", what: "store" }) : ok(answers[channel]),
      );
      expect(held, silent).toBeUndefined();
    }
  });
});
