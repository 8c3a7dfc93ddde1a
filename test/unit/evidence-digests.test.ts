import { createHash, getHashes } from "node:crypto";
import { blake2b } from "@noble/hashes/blake2.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDigester } from "../../electron/evidence/digests.ts";
import { mediaTypeOf } from "../../electron/evidence/media-type.ts";

const text = (plain: string) => new TextEncoder().encode(plain);

async function digest(...parts: readonly Uint8Array[]) {
  const digester = await createDigester();
  for (const part of parts) digester.update(part);
  return digester.digests();
}

describe("the digests of a file", () => {
  it("are those of GB/T 32905 for its own examples", async () => {
    expect((await digest(text("abc"))).sm3).toBe(
      "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
    );
    expect((await digest(text("abcd".repeat(16)))).sm3).toBe(
      "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732",
    );
  });

  it("are those of other libraries, however the bytes come", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3_000 }),
        fc.nat({ max: 3_000 }),
        async (bytes, cut) => {
          const made = await digest(bytes.subarray(0, cut), bytes.subarray(cut));
          expect(made.blake2).toBe(bytesToHex(blake2b(bytes, { dkLen: 32 })));
          expect(made.sha256).toBe(bytesToHex(sha256(bytes)));
          if (getHashes().includes("sm3"))
            expect(made.sm3).toBe(createHash("sm3").update(bytes).digest("hex"));
        },
      ),
    );
  });
});

describe("the kind of a file", () => {
  const bytes = (...parts: readonly (string | number[])[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...text(part)] : part)));

  it.each([
    ["image/jpeg", bytes([0xff, 0xd8, 0xff, 0xe0])],
    ["image/png", bytes([0x89], "PNG\r\n", [0x1a, 0x0a, 0])],
    ["image/webp", bytes("RIFF", [9, 0, 0, 0], "WEBPVP8 ")],
    ["audio/wav", bytes("RIFF", [9, 0, 0, 0], "WAVEfmt ")],
    ["application/pdf", bytes("%PDF-1.7\n")],
    ["audio/mpeg", bytes("ID3", [4, 0])],
    ["audio/mpeg", bytes([0xff, 0xfb, 0x90, 0x64])],
    ["audio/mp4", bytes([0, 0, 0, 32], "ftypM4A ")],
    ["video/mp4", bytes([0, 0, 0, 32], "ftypisom")],
    ["text/plain", bytes("用户来电\n约定周五缴费\r\n")],
    ["application/octet-stream", bytes("MZ", [0, 1, 2])],
    ["application/octet-stream", bytes([0xb5, 0xe7])],
  ] as const)("is %s by its first bytes", (kind, head) => {
    expect(mediaTypeOf(head)).toBe(kind);
  });

  it("is text also when the head ends in the middle of a character", () => {
    expect(mediaTypeOf(text(`${"a".repeat(4_094)}电`).subarray(0, 4_096))).toBe("text/plain");
  });
});
