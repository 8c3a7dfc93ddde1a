import type { MediaType } from "../../../shared/domain/evidence.ts";
import type { LostFile } from "../../../shared/ipc/evidence-schemas.ts";

const ENDINGS: Readonly<Record<MediaType, string>> = {
  "image/jpeg": ".jpg",
  "image/png": ".png",
  "image/webp": ".webp",
  "application/pdf": ".pdf",
  "audio/mpeg": ".mp3",
  "audio/mp4": ".m4a",
  "audio/wav": ".wav",
  "video/mp4": ".mp4",
  "text/plain": ".txt",
  "application/octet-stream": "",
};

/** What a file is called that has lost its name: it can be told from others, and opened by what it is. */
export const lostName = ({ file, mediaType }: LostFile): string =>
  `${file.slice(0, 8)}${mediaType === undefined ? "" : ENDINGS[mediaType]}`;
