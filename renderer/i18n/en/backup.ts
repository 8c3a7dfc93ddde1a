import type { Shape } from "../shape.ts";
import type { backup as zh } from "../zh/backup.ts";

export const backup: Shape<typeof zh> = {
  title: "Backup",
  lead: "A backup is one encrypted file with the keys of this computer (each still sealed by its own passphrase), signed and unsent acts, drafts, the customer register and the evidence. What the chain has is not in it and is fetched again after a restore.",
  never: "No backup was made yet",
  last: "Last backup: {{time}} ({{age}} ago)",
  age: "Last backup {{age}} ago",
  due: "Time for a backup",
  make: "Make a backup",
  makeLead:
    "Give the backup file a passphrase of its own, at least {{n}} characters. Without it nobody can open the backup. Keep the file on another device.",
  passphrase: "Passphrase of the backup",
  choosePlace: "Choose where to…",
  making: "Writing the backup",
  made: "The backup is written.",
  missing:
    "{{n}} evidence files are missing from the vault or were changed, and are not in the backup; everything else is.",
  restore: "Restore from a backup",
  restoreLead:
    "Enter the passphrase of the backup file, then choose the file. Only a console without any data can be restored.",
  firstRunLead:
    "A new computer, or the old one is lost? Bring keys, unsent acts, the customer register and the evidence back from a backup file.",
  chooseFile: "Choose the backup file…",
  restoring: "Checking and restoring",
  restored:
    "Restored. Unsent acts are sent once there is a network; do not go on with the same data on the old computer.",
};
