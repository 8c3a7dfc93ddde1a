import { readFileSync } from "node:fs";
import * as path from "node:path";
import { z } from "zod";
import type { Hash } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { hashSchema } from "../../shared/ipc/unit-schemas.ts";
import { writeFileAtomic } from "../security/atomic-file.ts";

const profileSchema = z.object({
  /** The one chain that everything in the profile belongs to; absent until it was first seen. */
  genesis: hashSchema.optional(),
  /** Of that chain, for showing it when the spec cannot be read. */
  chainName: z.string().default(""),
  demo: z.boolean().default(false),
  networkEnabled: z.boolean().default(true),
  /** How the local clock stood to the chain's when it was measured the last time; see `ClockOffset`. */
  clock: z.object({ offsetMs: z.number(), at: z.number().int().min(0) }).optional(),
});
type ProfileData = z.infer<typeof profileSchema>;

/** What a profile is and how its operator set it, in one small file. */
export interface Profile {
  readonly data: Readonly<ProfileData>;
  /** Durable when it answers. Errors: DiskFull, DiskFailed. */
  set(change: Partial<ProfileData>): Result<void>;
}

/** Reads a profile's file; an absent one makes an empty profile. Errors: CorruptFile. */
export function openProfile(dataDir: string): Result<Profile> {
  const file = path.join(dataDir, "profile.json");
  const read = readProfile(file);
  if (!read.ok) return read;
  let data = read.value;
  return ok({
    get data() {
      return data;
    },
    set(change) {
      const next = { ...data, ...change };
      const written = writeFileAtomic(file, new TextEncoder().encode(JSON.stringify(next)));
      if (written.ok) data = next;
      return written;
    },
  });
}

function readProfile(file: string): Result<ProfileData> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return ok(profileSchema.parse({}));
    throw error;
  }
  try {
    return ok(profileSchema.parse(JSON.parse(text)));
  } catch (error) {
    const issue = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    return fail({ kind: "CorruptFile", file: path.basename(file), issue });
  }
}

/** Whether a chain is the one of the profile; the first one that is seen becomes it. Errors: WrongGenesis, of the disk. */
export function pinGenesis(profile: Profile, chain: Hash): Result<void> {
  const { genesis } = profile.data;
  if (genesis === undefined) return profile.set({ genesis: chain });
  return genesis === chain
    ? ok(undefined)
    : fail({ kind: "WrongGenesis", profile: genesis, chain });
}
