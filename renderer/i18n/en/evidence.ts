import type { Shape } from "../shape.ts";
import type { evidence as zh } from "../zh/evidence.ts";

export const evidence: Shape<typeof zh> = {
  title: "Attachments",
  hint: "Photos, recordings, PDFs: at most {{max}} for a record, each up to {{limit}}. Kept here, encrypted; the chain holds only a commitment.",
  add: "Add files…",
  adding: "Reading and encrypting the files",
  removed: "Attachment “{{name}}” removed.",
  remove: "Remove",
  removeNamed: "Remove attachment {{name}}",
  saveCopy: "Save a copy…",
  saveCopyNamed: "Save a copy of {{name}}",
  saved: "Verified, and a copy was saved.",
  verify: "Verify note and files",
  verifying: "Reading again and verifying",
  digests: "Digests",
  previewBound: "{{n}} attachments (stay on this computer, bound by the same commitment)",
  report: {
    verified: "Note and files are what the commitment on chain binds.",
    changed:
      "Not what the commitment on chain binds: note or files were changed or damaged. Do not use them as evidence.",
    missing: "Some files are not in the vault; the rest is as it was put in.",
    erased: "Erased on {{time}}.",
    elsewhere:
      "This computer does not hold the note and files of this record; there is nothing to verify.",
  },
  state: {
    verified: "verified",
    changed: "changed",
    missing: "missing",
    erased: "erased",
    elsewhere: "not here",
  },
  erasedLine:
    "Erased here on {{time}}: the entry stays on the chain, but nobody can prove any more what it referred to.",
  erase: {
    open: "Erase note and files…",
    title: "Erase note and files",
    what: "Deletes for good the note and the salt of this record on this computer, and its files that no other record uses. This cannot be undone; the program keeps no backup.",
    stays:
      "The entry on the chain stays. But nobody, you included, can prove any more what it referred to: the record is no evidence after this.",
    backups: "Backups and copies that you made yourself are not touched: see to them as well.",
    confirm: "Type “{{word}}” to confirm",
    word: "erase",
    do: "Erase for good",
    done: "Erased. The entry stays on the chain and can no longer be linked to anything.",
    doing: "Erasing, and writing the local data anew",
  },
  package: {
    passphrase: "Passphrase of the package",
    handOver: "Hand over…",
    handOverTitle: "Hand over note and files",
    handOverLead:
      "Verifies note and files of this record and saves them, encrypted, as one file (.ccev) for another computer. The passphrase has at least {{min}} characters; tell it in person or by another way, never along with the file.",
    handOverDo: "Choose a place and save",
    handingOver: "Verifying and encrypting",
    handedOver: "Verified, and the package was saved.",
    takeOver: "Take over…",
    takeOverTitle: "Take over note and files",
    takeOverLead:
      "Choose the package (.ccev) that you were given. Only what a record of this case on the chain binds, exactly, is kept here. If it is said to be damaged, ask for it to be saved again.",
    takeOverDo: "Choose the file and take over",
    takingOver: "Decrypting and verifying",
    takenOver: "Verified, and kept on this computer.",
  },
  privacy: {
    found:
      "The note seems to contain {{kinds}}: {{shown}}. A note with personal data cannot be signed.",
    mask: "Mask",
  },
  media: {
    "image/jpeg": "JPEG picture",
    "image/png": "PNG picture",
    "image/webp": "WebP picture",
    "application/pdf": "PDF document",
    "audio/mpeg": "MP3 recording",
    "audio/mp4": "M4A recording",
    "audio/wav": "WAV recording",
    "video/mp4": "MP4 video",
    "text/plain": "text",
    "application/octet-stream": "other file",
  },
};
