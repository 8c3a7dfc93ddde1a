import { randomBytes } from "node:crypto";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { type AppError, fail, type Result } from "../../shared/errors.ts";
import { ReadError, wholeFile, writeAll } from "../evidence/whole-file.ts";
import { evidencePageHalves, MOST_IN_PAGE } from "./evidence-page.ts";
import type { PinnedChain } from "./pinned-chain.ts";

/** Bytes turned into base64 at once; a multiple of three, so that the parts can stand one behind the other. */
const PIECE = 3 * 2 ** 18;

/**
 * Writes an evidence package of a snapshot's file into an HTML file, which gets its name when it is whole. `page` is the empty
 * page. Answers its size in bytes. Errors: PageTooLarge, EvidenceUnreadable (the snapshot), of the disk.
 */
export async function writePageFile(
  target: string,
  snapshot: string,
  chain: PinnedChain,
  page: string,
): Promise<Result<number>> {
  const input = await open(snapshot, "r").catch((error: NodeJS.ErrnoException) => error);
  if (input instanceof Error)
    return fail<AppError>({
      kind: "EvidenceUnreadable",
      name: basename(snapshot),
      issue: input.code ?? input.message,
    });
  try {
    const { size } = await input.stat();
    if (size > MOST_IN_PAGE)
      return fail({ kind: "PageTooLarge", bytes: size, limit: MOST_IN_PAGE });
    const [before, after] = evidencePageHalves(page, chain);
    const part = `${target}.${randomBytes(6).toString("hex")}.part`;
    return await wholeFile(part, basename(target), async (output) => {
      let bytes = 0;
      const write = async (text: string) => {
        const piece = Buffer.from(text);
        await writeAll(output, piece);
        bytes += piece.length;
      };
      await write(before);
      const piece = Buffer.alloc(PIECE);
      for (let at = 0; at < size; at += PIECE) {
        const wanted = Math.min(PIECE, size - at);
        const { bytesRead } = await input.read(piece, 0, wanted, at);
        if (bytesRead < wanted) throw new ReadError("the snapshot became shorter");
        await write(piece.toString("base64", 0, wanted));
      }
      await write(after);
      return { target, value: bytes };
    });
  } finally {
    await input.close();
  }
}
