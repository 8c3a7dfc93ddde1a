import type { Shape } from "../shape.ts";
import type { repairs as zh } from "../zh/repairs.ts";

export const repairs: Shape<typeof zh> = {
  banner: "Data on this computer was damaged.",
  title: "Damage and repairs on this computer",
  show: "Look and decide…",
  acknowledge: "I have taken note",
  later: "Later",
  more_one: "{{count, number}} more.",
  more_other: "{{count, number}} more.",
  aside: " The damaged file is kept as it was in the folder local of the profile: {{names}}.",
  kind: {
    lost: "Found at the start of {{time}}: the last {{n}} records that this computer had saved are gone ({{file}}).",
    damaged:
      "Found at the start of {{time}}: the last record on this computer is damaged and cannot be read ({{file}}); it may have been saved.",
    replaced:
      "Found at the start of {{time}}: the file {{file}} was damaged; all of it was found elsewhere on this computer, nothing is lost.",
    evidence:
      "At the start of {{time}} the vault of evidence held {{n}} files that belong to no record; they were not deleted but set aside ({{file}}/lost).",
  },
  next: {
    lost: "These may be records of contacts, signed acts that wait to be sent, drafts, attachments or imported customer data. Compare the outbox and the cases worked on last, and record again what is missing; acts that reached the chain come back by themselves. If there is a backup, or the disk may be failing, ask your administrator first.",
    damaged:
      "If it was a record or a signature, it may be lost. Compare the outbox and the cases worked on last, and record again what is missing; acts that reached the chain come back by themselves.",
    replaced: "The disk may be failing: make a backup soon and tell your administrator.",
    evidence:
      "Either records of this computer were lost, or the program was interrupted while it took attachments in. Files go back to the vault by themselves when their records are back; below they can be saved and looked at.",
  },
  lost: {
    title: "Files of evidence without a record",
    lead: "Their names are lost with their records. Saving checks that the content is whole. What is erased cannot be brought back. When a customer's data must be erased, look here too.",
    taken: "taken in {{time}}",
    erase: "Erase…",
    eraseNamed: "Erase file {{name}}",
    eraseSure: "Yes, erase for good",
    erased: "Erased for good.",
    panel: "{{n}} files of evidence belong to no record and are set aside.",
    open: "Look…",
  },
};
