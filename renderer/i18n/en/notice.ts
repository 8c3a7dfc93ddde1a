export const notice = {
  paper: "Notice",
  choice: { zh: "Chinese", en: "English", none: "Not made here" },
  paperHint:
    "When signed, the exact bytes of the notice's PDF are kept here as an attachment, bound by the entry in the ledger.",
  noneHint:
    "For a notice that was issued in another way. Please attach a photo or scan of the notice.",
  payBy: "Customer to pay by",
  preview: "Preview notice",
  making: "Making the notice",
  changed: "The form was changed: preview again, or it is made anew with the next step.",
  print: "Print",
  printing: "Waiting for the printer",
  printed: "Sent to the printer.",
  save: "Save PDF",
  saved: "Saved.",
  code: "Notice code",
  proof: {
    SignedFor: "Please attach a photo or scan of the notice that the customer signed.",
    Posted: "Please attach a photo of the posted notice that shows the place and the notice.",
    Left: "Please attach a photo of the notice left behind, best with a witness's signature.",
    SmsReceipt: "Please attach a picture or record of the SMS receipt.",
    Refused:
      "Please attach a photo of the place or a witness's statement. A refused notice does not count as delivered.",
    Unstated: "Please attach proof of the delivery.",
  },
  proofMissing: "No proof of delivery yet",
  search: {
    found: "Notice code: a notice in the ledger",
    local: "Notice code: a notice in this console's outbox",
    open: "Open its case",
    looking: "Looking the notice code up",
  },
};
