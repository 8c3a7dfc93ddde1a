import * as fs from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { sealingCipher } from "../../electron/store/cipher.ts";
import {
  type DurableDatabase,
  type DurableOptions,
  openDurableDatabase,
} from "../../electron/store/durable-database.ts";
import { diskFileSystem, type FileSystem } from "../../electron/store/file-system.ts";
import { HEADER_BYTES } from "../../electron/store/journal-file.ts";
import { counterFormat } from "./counter-format.ts";
import { contents, freshFolder, restore } from "./folder.ts";

type Command = { n: number; text: string };
type Over = Partial<DurableOptions<Command>>;

const open = (dir: string, over: Over = {}) =>
  openDurableDatabase({ dir, format: counterFormat, whenCorrupt: "refuse", ...over });

async function opened(dir: string, over: Over = {}): Promise<DurableDatabase<Command>> {
  const result = await open(dir, over);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const put = (database: DurableDatabase<Command>, ...numbers: number[]) => {
  for (const n of numbers)
    expect(database.write({ n, text: `line ${n}` })).toMatchObject({ ok: true });
};

/** The numbers that are stored, each with both its halves. */
function numbers(database: DurableDatabase<Command>): number[] {
  const rows = database.sql.rows(
    "SELECT n, count(*), total(half) FROM lines GROUP BY n ORDER BY n",
  );
  for (const row of rows) expect(row.slice(1)).toEqual([2, 3]);
  return rows.map((row) => row[0] as number);
}

/** Leaves a folder as a killed process would: nothing is closed. */
async function killedAfter(
  dir: string,
  use: (db: DurableDatabase<Command>) => void,
  over: Over = {},
) {
  use(await opened(dir, over));
}

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe("a durable database", () => {
  it("has after a kill what was acknowledged, with and without images", async () => {
    const dir = freshFolder();
    await killedAfter(dir, (db) => put(db, 1, 2, 3));
    await killedAfter(dir, (db) => {
      expect(numbers(db)).toEqual([1, 2, 3]);
      put(db, 4);
      expect(db.checkpoint()).toMatchObject({ ok: true });
      put(db, 5);
    });
    await killedAfter(dir, (db) => {
      expect(numbers(db)).toEqual([1, 2, 3, 4, 5]);
      expect(db.checkpoint()).toMatchObject({ ok: true });
    });
    const db = await opened(dir);
    expect(numbers(db)).toEqual([1, 2, 3, 4, 5]);
    expect(db.repairs).toEqual([]);
  });

  it("writes images by itself and drops the journal that neither image needs", async () => {
    const dir = freshFolder();
    await killedAfter(dir, (db) => put(db, ...upTo(2_000)), {
      checkpointBytes: 200,
      files: unsynced,
    });
    const names = [...contents(dir).keys()];
    expect(names).toEqual(expect.arrayContaining(["counter.db", "counter.prev.db"]));
    expect(names).not.toContain("counter.000000000001.journal");
    expect(numbers(await opened(dir))).toEqual(upTo(2_000));
  });

  it("rolls a command back that throws, and goes on", async () => {
    const dir = freshFolder();
    await killedAfter(dir, (db) => {
      put(db, 1);
      expect(() => db.write({ n: 2, text: "refuse" })).toThrow("refused");
      expect(numbers(db)).toEqual([1]);
      put(db, 3);
    });
    expect(numbers(await opened(dir))).toEqual([1, 3]);
  });

  it("cuts a torn tail off at every byte, keeps it aside, and writes on", async () => {
    const dir = freshFolder();
    await killedAfter(dir, (db) => put(db, 1, 2));
    const name = "counter.000000000001.journal";
    const two = (contents(dir).get(name) as Buffer).length;
    await killedAfter(dir, (db) => put(db, 3));
    const whole = contents(dir).get(name) as Buffer;
    const one = HEADER_BYTES + (two - HEADER_BYTES) / 2;
    for (let length = 0; length < whole.length; length += 1) {
      restore(dir, new Map([[name, whole.subarray(0, length)]]));
      const db = await opened(dir, { files: unsynced });
      const left = length < one ? [] : length < two ? [1] : [1, 2];
      expect(numbers(db)).toEqual(left);
      const clean = [HEADER_BYTES, one, two].includes(length);
      expect(db.repairs).toHaveLength(clean ? 0 : 1);
      put(db, 9);
      db.close();
      const again = await opened(dir, { files: unsynced });
      expect(numbers(again)).toEqual([...left, 9]);
      expect(again.repairs).toEqual([]);
      again.close();
      if (!clean) expect(contents(dir).get(`${name}.broken-1`)).toEqual(whole.subarray(0, length));
    }
  }, 300_000);

  it("names the place of a damaged record that others follow, and leaves the files alone", async () => {
    const dir = freshFolder();
    await killedAfter(dir, (db) => put(db, 1, 2, 3));
    const name = "counter.000000000001.journal";
    const whole = contents(dir).get(name) as Buffer;
    const record = (whole.length - HEADER_BYTES) / 3;
    for (let at = HEADER_BYTES; at < HEADER_BYTES + 2 * record; at += 1) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] as number) ^ 0x41;
      restore(dir, new Map([[name, damaged]]));
      const result = await open(dir);
      const place = HEADER_BYTES + Math.floor((at - HEADER_BYTES) / record) * record;
      expect(result).toMatchObject({ ok: false, error: { kind: "CorruptFile", file: name } });
      expect(JSON.stringify(result)).toContain(`at byte ${place}`);
      expect(contents(dir)).toEqual(new Map([[name, damaged]]));
    }
    // What can be fetched again keeps the part before.
    const fetched = await opened(dir, { whenCorrupt: "startEmpty" });
    expect(numbers(fetched)).toEqual([1]);
    put(fetched, 2, 3);
    fetched.close();
    expect(numbers(await opened(dir))).toEqual([1, 2, 3]);
  });

  it("falls back to the previous image and more journal when a byte of the image flips", async () => {
    const dir = freshFolder();
    await killedAfter(dir, (db) => {
      put(db, 1, 2);
      db.checkpoint();
      put(db, 3, 4);
      db.checkpoint();
      put(db, 5);
      db.checkpoint();
      put(db, 6);
    });
    const sound = contents(dir);
    const image = sound.get("counter.db") as Buffer;
    for (const at of [0, 99, 4_097, image.length - 81, image.length - 70, image.length - 1]) {
      const damaged = Buffer.from(image);
      damaged[at] = (damaged[at] as number) ^ 1;
      restore(dir, new Map([...sound, ["counter.db", damaged]]));
      const db = await opened(dir);
      expect(numbers(db)).toEqual(upTo(6));
      expect(db.repairs).toMatchObject([{ file: "counter.db" }]);
      expect(contents(dir).get("counter.db.broken-1")).toEqual(damaged);
      put(db, 7);
      db.checkpoint();
      put(db, 8);
      db.close();
      expect(numbers(await opened(dir))).toEqual(upTo(8));
    }
  });

  it("rebuilds from a whole journal when both images are gone, else refuses or starts empty", async () => {
    const dir = freshFolder();
    await killedAfter(dir, (db) => {
      put(db, 1, 2);
      db.checkpoint();
      put(db, 3);
    });
    fs.writeFileSync(path.join(dir, "counter.db"), "nothing");
    expect(numbers(await opened(dir))).toEqual([1, 2, 3]);
    await killedAfter(dir, (db) => {
      for (const n of [4, 5, 6]) {
        put(db, n);
        db.checkpoint();
      }
    });
    for (const name of ["counter.db", "counter.prev.db"])
      fs.writeFileSync(path.join(dir, name), "x");
    const before = contents(dir);
    expect(await open(dir)).toMatchObject({ ok: false, error: { kind: "CorruptFile" } });
    expect(contents(dir)).toEqual(before);
    const empty = await opened(dir, { whenCorrupt: "startEmpty" });
    expect(numbers(empty)).toEqual([]);
    expect(empty.repairs).toHaveLength(1);
    put(empty, 1);
    empty.close();
    expect(numbers(await opened(dir))).toEqual([1]);
  });

  it.each(["checkpoint", "scrub"] as const)(
    "survives a stop between any two steps of a %s",
    async (write) => {
      const dir = freshFolder();
      await killedAfter(dir, (db) => {
        put(db, 1);
        db.checkpoint();
        put(db, 2);
        db.checkpoint();
        put(db, 3);
      });
      const start = contents(dir);
      for (let steps = 0; ; steps += 1) {
        restore(dir, start);
        const { files, begin } = failingAfter(steps, "EIO");
        const db = await opened(dir, { files });
        begin();
        const done = db[write]();
        const again = await opened(dir);
        expect(numbers(again)).toEqual([1, 2, 3]);
        put(again, 4);
        again.checkpoint();
        put(again, 5);
        again.close();
        expect(numbers(await opened(dir))).toEqual(upTo(5));
        if (done.ok) break;
        expect(done.error.kind).toBe("DiskFailed");
      }
    },
  );

  it("says that the disk is full, has changed nothing, and goes on when there is room", async () => {
    for (const [step, code] of [
      ["append", "ENOSPC"],
      ["sync", "ENOSPC"],
      ["append", "EIO"],
    ] as const) {
      const dir = freshFolder();
      let full = false;
      const files = faulty((name) => full && name === step, code);
      const db = await opened(dir, { files });
      put(db, 1);
      full = true;
      const kind = code === "ENOSPC" ? "DiskFull" : "DiskFailed";
      expect(db.write({ n: 2, text: "x" })).toMatchObject({ ok: false, error: { kind } });
      expect(numbers(db)).toEqual([1]);
      full = false;
      put(db, 3);
      expect(numbers(db)).toEqual([1, 3]);
      db.close();
      expect(numbers(await opened(dir))).toEqual([1, 3]);
    }
  });

  it("writes nothing more when a failed write cannot be taken back", async () => {
    const dir = freshFolder();
    let broken = false;
    const files = faulty((name) => broken && (name === "sync" || name === "truncate"), "EIO");
    const db = await opened(dir, { files });
    put(db, 1);
    broken = true;
    expect(db.write({ n: 2, text: "x" })).toMatchObject({ ok: false });
    broken = false;
    expect(db.write({ n: 3, text: "x" })).toMatchObject({
      ok: false,
      error: { kind: "DiskFailed" },
    });
    expect(numbers(db)).toEqual([1]);
  });

  it("refuses data of a newer version in either policy, and leaves it", async () => {
    const dir = freshFolder();
    const newer = await opened(dir, { format: { ...counterFormat, schemaVersion: 2 } });
    put(newer, 1);
    newer.checkpoint();
    newer.close();
    const before = contents(dir);
    for (const whenCorrupt of ["refuse", "startEmpty"] as const)
      expect(await open(dir, { whenCorrupt })).toMatchObject({
        ok: false,
        error: { kind: "NewerData", version: 2, supported: 1 },
      });
    expect(contents(dir)).toEqual(before);
  });

  it("seals all that it writes, and opens with its own key only", async () => {
    const dir = freshFolder();
    const cipher = sealingCipher(new Uint8Array(32).fill(7));
    await killedAfter(
      dir,
      (db) => {
        put(db, 1);
        db.checkpoint();
        put(db, 2);
      },
      { cipher },
    );
    const sealed = contents(dir);
    for (const bytes of sealed.values()) {
      expect(bytes.includes("line ")).toBe(false);
      expect(bytes.includes("SQLite")).toBe(false);
    }
    expect(numbers(await opened(dir, { cipher }))).toEqual([1, 2]);
    for (const other of [{ cipher: sealingCipher(new Uint8Array(32).fill(8)) }, {}])
      for (const whenCorrupt of ["refuse", "startEmpty"] as const)
        expect(await open(dir, { ...other, whenCorrupt })).toMatchObject({
          ok: false,
          error: { kind: "LocalDataLocked" },
        });
    expect(contents(dir)).toEqual(sealed);
  });
});

type Step =
  | "append"
  | "sync"
  | "truncate"
  | "write"
  | "rename"
  | "syncDir"
  | "remove"
  | "openAppend";

/** The disk without waiting for it: for tests of many openings that stop no process. */
const unsynced: FileSystem = {
  ...diskFileSystem,
  write: (file, parts) => fs.writeFileSync(file, Buffer.concat(parts)),
  syncDir: () => undefined,
  openAppend: (file, size) => ({ ...diskFileSystem.openAppend(file, size), sync: () => undefined }),
};

/** The disk, failing at the steps that the predicate picks. */
function faulty(fails: (step: Step) => boolean, code: string): FileSystem {
  const check = (step: Step) => {
    if (fails(step)) throw Object.assign(new Error(`${code} at ${step}`), { code });
  };
  return {
    ...diskFileSystem,
    write(file, parts) {
      check("write");
      diskFileSystem.write(file, parts);
    },
    rename(from, to) {
      check("rename");
      diskFileSystem.rename(from, to);
    },
    remove(file) {
      check("remove");
      diskFileSystem.remove(file);
    },
    syncDir(dir) {
      check("syncDir");
      diskFileSystem.syncDir(dir);
    },
    openAppend(file, size) {
      const open = diskFileSystem.openAppend(file, size);
      return {
        ...open,
        append(bytes) {
          // Part of the bytes arrive before the disk fails.
          if (fails("append")) open.append(bytes.subarray(0, 5));
          check("append");
          open.append(bytes);
        },
        sync() {
          check("sync");
          open.sync();
        },
        truncate(to) {
          check("truncate");
          open.truncate(to);
        },
      };
    },
  };
}

/** The disk, failing for good after some changing steps, once begun. */
function failingAfter(steps: number, code: string): { files: FileSystem; begin(): void } {
  let left = Number.POSITIVE_INFINITY;
  const files = faulty(() => {
    left -= 1;
    return left < 0;
  }, code);
  return {
    files,
    begin() {
      left = steps;
    },
  };
}
