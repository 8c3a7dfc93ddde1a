import type { Shape } from "../shape.ts";
import type { bulk as zh } from "../zh/bulk.ts";

export const bulk: Shape<typeof zh> = {
  bar: "Selected cases",
  marked: "selected: {{n}}",
  record: "Record SMS reminders",
  cleared: "{{n}} cases unmarked.",
  clear: "Clear selection",
  mark: "Select case {{reference}}",
  column: "Select",
  onlyFirst: "At most {{most}} at once: the first {{most}} of {{n}} are selected.",
  keys: "Space select · Shift+↑↓ extend · Ctrl+A all · M record",
  title: "Record SMS reminders",
  lead: "Records one SMS contact on each of {{n}} cases, with the same time, outcome and note.",
  noteHint:
    "Kept once for each case, on this computer only; each commitment of its own goes on the chain.",
  judging: "Judging case by case",
  toPreview: "Next: check each case",
  will: "Will be recorded: {{n}}",
  willNot: "Cannot be recorded: {{n}}",
  none: "None of these cases can be recorded now; the table says why.",
  first: "The first, decoded from the bytes that will be signed:",
  others:
    "The bytes of the other {{n}} are made when they are signed, and each is checked to say the same; only case, act id and commitment differ.",
  list: "Result by case",
  state: { will: "will be recorded", saved: "saved", waiting: "not signed yet" },
  sign: "Sign {{n}} and put in the outbox",
  unlockAndSign: "Unlock and sign {{n}}",
  signing: "Signing and writing to disk: {{done}} of {{n}}",
  done: "Saved in the outbox: {{done}}; not saved: {{failed}}.",
  goOn: "Go on with the other {{n}}",
  close: "Done",
};
