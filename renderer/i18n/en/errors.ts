import type { Shape } from "../shape.ts";
import type { errors as zh } from "../zh/errors.ts";

export const errors: Shape<typeof zh> = {
  backupFault: {
    foreign: "it is not a backup file",
    cutOff: "it is not whole, its end is missing",
    changed: "its content was changed or is damaged",
    unread: "the disk does not give it",
  },
  nodeFault: {
    noAnswer: "it did not answer",
    unreadable: "its answer cannot be read; the address may not be that of a node",
    refused: "it says: {{issue}}",
    noBlock: "it does not have the block",
    noProof: "it keeps no proof that its newest blocks are final",
  },
  kinds: {
    MalformedRequest: {
      text: "The program sent a malformed request ({{channel}}: {{issues}}). This is a bug.",
      next: "Copy this text and report it.",
    },
    UnknownChannel: {
      text: "The service does not know the request “{{channel}}”. This is a bug.",
      next: "Copy this text and report it.",
    },
    ServiceUnavailable: {
      text: "The ledger service did not answer within {{afterMs}} ms and is being restarted.",
      next: "Try again in a moment; nothing that was saved is lost.",
    },
    NotReady: {
      text: "Not possible yet: {{what}}.",
      next: "Connect, wait for the sync, try again.",
    },
    NotFound: { text: "Not found: {{what}}.", next: "Go back to the list and choose again." },
    WrongGenesis: {
      text: "This profile belongs to another chain: its genesis is {{profile}}, this chain's is {{chain}}. Nothing was changed.",
      next: "Use the original chain, or start with another data folder.",
    },
    BadChainSpec: {
      text: "The chain specification {{file}} cannot be used: {{issue}}.",
      next: "Ask your administrator for the right file.",
    },
    UnsupportedRuntime: {
      text: "The chain runs version {{specVersion}}, this program knows up to {{supported}}. Signing has stopped; reading still works.",
      next: "Update the console.",
    },
    JournalMismatch: {
      text: "The journal sent by a peer does not match the block header (branch {{org}}, entry {{seq}}: {{issue}}). Writing has stopped; local data stays at the last proved block.",
      next: "Call your administrator; take no further steps on this data.",
    },
    ProgramTooOld: {
      text: "The chain holds what this program cannot read ({{part}}: {{issue}}): this program is too old. Signing has stopped; what was read so far can still be looked at.",
      next: "Update the console.",
    },
    ProfileInUse: {
      text: "Another console is using the data folder {{dataDir}}.",
      next: "Close that window first.",
    },
    NodeUnavailable: {
      text: "The chain cannot be reached now: {{issue}}.",
      next: "Check the network; it is tried again by itself.",
    },
    DiskFull: {
      text: "The disk is full; {{file}} was not written. All that was confirmed as saved is there.",
      next: "Free some disk space and try again.",
    },
    DiskFailed: {
      text: "Reading or writing {{file}} failed: {{issue}}.",
      next: "Check the disk and its permissions, then try again.",
    },
    CorruptFile: {
      text: "The file {{file}} is damaged: {{issue}}.",
      next: "The program uses the previous copy or rebuilds from the chain; if it happens again, check the disk.",
    },
    NewerData: {
      text: "{{file}} was written by a newer program (version {{version}}; this one knows up to {{supported}}). It was not changed.",
      next: "Update the console.",
    },
    LocalDataLocked: {
      text: "The encrypted local data cannot be opened: {{issue}}.",
      next: "Log in to this computer with the original account; on another computer, restore from a backup.",
    },
    BackupUnreadable: {
      text: "{{name}} cannot be restored: {{reason}}. Nothing was changed.",
      next: "Take another copy of the backup.",
    },
    BackupOfOtherChain: {
      text: "{{name}} is a backup of another chain, {{chainName}} (genesis {{backup}}); this console belongs to {{profile}}. Nothing was changed.",
      next: "Restore it in a console of that chain.",
    },
    ProfileNotEmpty: {
      text: "This console already holds data, which a restore would replace; nothing was restored.",
      next: "Start the console with a new data folder and restore there.",
    },
    WrongPassphrase: {
      text: "Wrong passphrase.",
      next: "Type it again; mind upper case and the input method.",
    },
    WeakPassphrase: {
      text: "The passphrase is too short: at least {{minimum}} characters.",
      next: "Choose a longer one.",
    },
    BadKeystore: {
      text: "This is not a usable key file: {{issue}}.",
      next: "Choose a JSON file exported by Polkadot-JS or by this console.",
    },
    BadMnemonic: {
      text: "These are not the words of a key: {{needed}} words are needed, here are {{words}}; or a word is misspelt or out of order.",
      next: "Compare with the paper backup, word by word and in its order.",
    },
    KeyLocked: { text: "The key is locked.", next: "Enter the passphrase to unlock it." },
    NoKey: {
      text: "No operator is chosen.",
      next: "Choose an operator or create a personal key on the page Keys.",
    },
    NotRegistered: {
      text: "The account {{account}} is not registered as an operator on the chain; the chain accepts no signature of it.",
      next: "Give the address to your branch admin.",
    },
    OperatorRevoked: {
      text: "The operator {{account}} has been revoked.",
      next: "Call your branch admin.",
    },
    WrongRole: {
      text: "This step needs: {{needed}}. Your role: {{role}}.",
      next: "Hand it to a colleague with that role.",
    },
    WrongOrg: {
      text: "The case belongs to {{caseOrg}}, you belong to {{operatorOrg}}; you can act on your own branch's cases only.",
      next: "Hand it to a colleague of that branch.",
    },
    ItemPending: {
      text: "This act is signed and may still reach the chain up to block {{validUntil}}; it can be neither signed again nor given up now.",
      next: "Wait until it is on the chain or expired.",
    },
    TooLongOffline: {
      text: "Offline for {{since}}, more than {{limit}}: a signature made now could no longer reach the chain.",
      next: "Connect and sync first, then sign.",
    },
    ClockOff: {
      text: "This computer's clock differs from the chain's by {{offset}}; {{limit}} is allowed.",
      next: "Set the computer's clock, then record.",
    },
    CaseClosed: {
      text: "The case is closed; nothing more can be recorded.",
      next: "Open a new case if there is more to do.",
    },
    QuietHours: {
      text: "From {{from}} to {{to}} customers must not be contacted. Allowed from {{until}}.",
      next: "Contact the customer after that time; if the contact was at another time, correct the time.",
    },
    TooManyContactsToday: {
      text: "The limit of contacts for the day is reached ({{limit}} a day). Allowed from {{until}}.",
      next: "Contact the customer on another day.",
    },
    TooManyContactsIn7Days: {
      text: "The limit of contacts in 7 days is reached ({{limit}}). Allowed from {{until}}.",
      next: "Contact the customer after that time.",
    },
    TooOld: {
      text: "The time is too long ago: acts can be recorded up to {{limit}} later.",
      next: "Check the time of the act.",
    },
    InTheFuture: {
      text: "The time is later than the chain's clock (tolerance {{tolerance}}).",
      next: "Check the time of the act and the computer's clock.",
    },
    PersonalDataOnChain: {
      text: "“{{field}}” seems to contain {{kinds}}. Personal data must not go on the chain; nothing was signed.",
      next: "Remove it and try again.",
    },
    PersonalDataInNote: {
      text: "The note seems to contain {{kinds}}; nothing was signed.",
      next: "Remove it, or press “Mask”, and try again.",
    },
    EvidenceTooLarge: {
      text: "The file “{{name}}” has {{bytes}} bytes, more than the limit of {{limit}}; it was not read.",
      next: "Compress it, cut it, or split it into several files.",
    },
    EvidenceEmpty: { text: "The file “{{name}}” is empty.", next: "Choose a file with content." },
    EvidenceUnreadable: {
      text: "The file “{{name}}” cannot be read: {{issue}}. It was not added.",
      next: "Check the file and its permissions, and choose it again.",
    },
    RegisterBusy: {
      text: "“{{file}}” is being imported; only one file at a time.",
      next: "Wait until it is done.",
    },
    RegisterUnreadable: {
      text: "The file “{{name}}” cannot be read: {{issue}}. Nothing was imported.",
      next: "Check the file and its permissions, and choose it again.",
    },
    RegisterTooLarge: {
      text: "The file “{{name}}” has {{bytes}} bytes; the most is {{limit}}. Nothing was imported.",
      next: "Split it into several files, each with its header, and import them one by one.",
    },
    RegisterEncoding: {
      text: "The file “{{name}}” is neither UTF-8, GBK nor UTF-16; the first line that does not fit is line {{line}}. Nothing was imported.",
      next: "Save it as “CSV UTF-8” in your spreadsheet program and import it again.",
    },
    RegisterHeader: {
      text: "The header of the file “{{name}}” {{problem}}. Nothing was imported.",
      next: "Mend the first line (with commas or tabs) as “File format” shows, and import it again.",
    },
    TooManyFiles: {
      text: "One record has at most {{limit}} attachments.",
      next: "Remove some attachments first.",
    },
    EvidenceMissing: {
      text: "The attachment is not in this computer's vault: {{file}}.",
      next: "Add it again; for a record on the chain look on the computer that recorded it.",
    },
    EvidenceChanged: {
      text: "The attachment is not what was put in: {{file}}. It was changed or damaged, and not exported.",
      next: "Restore the profile folder from a backup; do not use the file as evidence.",
    },
    EvidenceErased: {
      text: "This note and these files were erased on this computer on {{at}}; they are not taken back.",
      next: "Look at them on a computer that still holds them.",
    },
    TemplateUntranslated: {
      text: "Version {{version}} of the notice template {{template}} lacks a language, {{language}}, and was not used.",
      next: "Use a version of this program that has the whole template.",
    },
    TemplateField: {
      text: "The field {{field}} of the notice template {{template}}, version {{version}} ({{language}}), {{problem}}. No notice was made.",
      next: "Supply it first, as by recording the disconnection notice with its window.",
    },
    NoticeCodeUnknown: {
      text: "{{reason}}",
      next: "Check the code, or try again when the ledger has caught up.",
    },
    ReasonMissing: {
      text: "A warning that is put off needs a reason.",
      next: "Write a sentence and try again.",
    },
    AsOfView: {
      text: "What is shown is {{day}}, a past day, which can only be read.",
      next: "Go back to the present first.",
    },
    AsOfTooEarly: {
      text: "Nothing was recorded yet on {{day}}: the first record is of {{first}}.",
      next: "Choose that day or a later one.",
    },
    AsOfInFuture: {
      text: "{{day}} is not over yet.",
      next: "Choose a day before today.",
    },
    ExportTooLarge: {
      text: "The table has {{rows}} rows; such a file takes at most {{limit}}.",
      next: "Narrow the filter, or save it as CSV.",
    },
    ExportFailed: {
      text: "The PDF could not be made: {{issue}}.",
      next: "Try again, or save it as XLSX or CSV.",
    },
    NoticeFailed: {
      text: "The notice could not be made or printed: {{issue}}.",
      next: "Try again; if it still fails, restart the program.",
    },
    PolicyContradictory: {
      text: "This policy contradicts itself: {{faults}}",
      next: "Correct it and propose again.",
    },
    PolicyTooEarly: {
      text: "The date in force is too early: it must be later than {{after}}.",
      next: "Propose a later date.",
    },
    PolicyTooLate: {
      text: "The date in force is too late: it must lie within {{days}} days.",
      next: "Propose an earlier date.",
    },
    NotCouncilMember: {
      text: "The account {{account}} is not a member of the council.",
      next: "A member must do this with their own key.",
    },
    MotionExists: { text: "A motion of the same content is open.", next: "Vote on that motion." },
    MotionGone: { text: "This motion is closed.", next: "Look at the newest version." },
    MotionUnreadable: {
      text: "This console cannot read what the motion proposes, so you cannot vote on it here.",
      next: "Use a tool that can read it.",
    },
    SameVote: {
      text: "You have voted {{vote}} on this motion.",
      next: "To change it, vote the other way.",
    },
    MotionUndecided: {
      text: "The vote is not decided: {{ayes}} ayes of {{threshold}} needed, {{nays}} nays.",
      next: "Wait for more votes, or for the end of the voting time.",
    },
    SnapshotUnreadable: {
      text: "The file “{{name}}” cannot be read: {{reason}}.",
      next: "Choose another file, or remove the cause and open it again.",
    },
    SnapshotChanged: {
      text: "The file “{{name}}” was changed or moved since it was verified; nothing of it is shown any more.",
      next: "Open it again, so that it is verified again.",
    },
    SnapshotNotShown: {
      text: "No snapshot is open, or what was asked for is not proved.",
      next: "Open a snapshot and see its verification.",
    },
    OpinionUnreadable: {
      text: "“{{name}}” is no opinion that this program can read: {{issue}}.",
      next: "Choose a file that an auditor signed.",
    },
    OpinionIncomplete: {
      text: "It cannot be signed yet: {{what}}.",
      next: "Complete it, then sign.",
    },
    PageTooLarge: {
      text: "It holds {{bytes}} bytes; one page takes at most {{limit}}.",
      next: "Choose fewer files, or make a snapshot file instead.",
    },
    ProofBusy: {
      text: "A proof is being made already.",
      next: "Wait until it is done, or cancel it first.",
    },
    NetworkOff: {
      text: "The network is switched off, so no node was asked.",
      next: "Switch the network on first.",
    },
    ProofNodeFailed: {
      text: "The node {{node}} did not give what is needed: {{reason}}.",
      next: "Check its address, or choose another node. No file was written.",
    },
    ProofNodeLies: {
      text: "What the node {{node}} says does not follow from the chain's specification: {{reason}} No file was written.",
      next: "Choose another node, and tell the administrator the address of this one.",
    },
    ProofNodeOtherChain: {
      text: "The node {{node}} is of another chain.",
      next: "Give the address of a node of this chain.",
    },
    ProofNodeBehind: {
      text: "The newest block that the node {{node}} can prove is {{height}}; an entry of the chosen evidence is not in it yet.",
      next: "Try again in a moment, or choose another node.",
    },
    EvidenceWithheld: {
      text: "Some of the chosen evidence belongs to a case that is withheld or to an organisation that is not chosen.",
      next: "Take that evidence out, or let its case be shown.",
    },
    TooManyNodes: {
      text: "At most {{limit}} addresses of nodes are kept.",
      next: "Remove one that is not used.",
    },
    ChainRefused: { text: "The chain refused: {{reason}}", next: "Look at how things stand now." },
    Unknown: { text: "Something unexpected: {{issue}}", next: "Copy this text and report it." },
  },
  chain: {
    NotOperator: "the signer is not an active operator.",
    WrongRole: "the signer's role does not allow this step.",
    WrongOrganisation: "the case belongs to another branch.",
    CaseUnknown: "the chain has no such case.",
    CaseExists: "the case is open already.",
    CaseClosed: "the case is closed.",
    DuplicateAct: "this act is on the chain already; it was not recorded twice.",
    TooOld: "the time of the act is too long ago.",
    InTheFuture: "the time of the act lies in the future.",
    QuietHours: "the time of the act lies in the quiet hours.",
    TooManyContactsToday: "the limit of contacts for the day is reached.",
    TooManyContactsIn7Days: "the limit of contacts in 7 days is reached.",
    NoSuchBill: "the case has no such bill.",
    TooManyBills: "the case has as many bills as it can have.",
    NoBill: "a case needs at least one bill.",
    ZeroAmount: "the amount must not be zero.",
    AlreadyDisputed: "the bill has an open dispute already.",
    NotDisputed: "the bill is not disputed.",
    PaymentExceedsDebt: "the payment is more than what is owed.",
    PromiseExceedsDebt: "the promised amount is more than what is owed.",
    PromiseInThePast: "the promised day is in the past.",
    NothingOwed: "nothing is owed on the case.",
    StillOwed: "the case still owes; it cannot be closed as settled.",
    HasPayments: "the case has payments; it cannot be closed as opened in error.",
    NoOpenComplaint: "the case has no open complaint.",
    ImportClosed: "the branch's import window is not open.",
    ImportHole: "the import has a hole.",
    ImportMisordered: "the import is out of order.",
    ImportForbiddenKind: "the import has entries of a forbidden kind.",
    JournalFull: "the branch's journal is full.",
    SumTooLarge: "a sum is out of range.",
    TooFarAhead: "the day or time lies further ahead than the chain takes.",
    ReferenceUnreadable: "the case number is not readable text.",
    NameUnreadable: "the name of the branch is not readable text.",
    NotMember: "the signer is not a member of the council.",
    DuplicateProposal: "a motion of the same content is open.",
    ProposalMissing: "the motion is closed.",
    WrongIndex: "the motion has another number.",
    DuplicateVote: "the same vote was cast already.",
    TooEarly: "the vote is not decided and cannot be closed yet.",
    TooManyProposals: "as many motions are open as there can be.",
    WrongProposalWeight: "the motion is too heavy to carry out.",
    WrongProposalLength: "the motion is too long.",
    PolicyContradictory: "the policy contradicts itself; it was not published.",
    PolicyMisdated: "the date is not after that of the last version; it was not published.",
    InThePast: "the time has passed.",
    NotOverdue: "a bill that is not overdue makes no case.",
    NotCorrectable:
      "this entry cannot be corrected: only a contact, promise or plan of the same case that was not corrected yet.",
    PartsMisordered: "the days of the parts must ascend, and there must be at least one part.",
    TooManyPayments: "the case has as many payments as it can have.",
    NoSuchPayment: "the case has no such payment, or it was reversed already.",
    PenaltyTooHigh: "the penalty is higher than the policy allows.",
    SupplyIsCut: "supply is cut; this is not possible before it is restored.",
    NotCut: "supply is not cut.",
    EvidenceMissing: "a proposal needs evidence: write it in the note.",
    AlreadyProposed: "the same step is proposed already and not settled.",
    AmountUncalledFor: "only a waiver or a write-off names an amount.",
    NoSuchProposal: "the case has no such proposal, or it is settled.",
    OwnProposal: "nobody decides on a proposal of their own.",
    ApprovedAlready: "you have approved it already, or the approval is complete.",
    ConditionsContradict:
      "the conditions contradict each other: the first day lies after the last.",
    BillDisputed: "a bill is disputed and not answered.",
    PromiseInForce: "the customer's promise or plan is still in force.",
    NotRipe: "no bill is overdue for long enough.",
    DemandsMissing: "the overdue bill was not demanded often enough.",
    WaiverExceedsPenalty: "more would be waived than penalties are owed.",
    NotWholeDebt: "a write-off must be of the whole debt.",
    NotApproved: "the disconnection is not approved.",
    ApprovalLapsed: "the approval of the disconnection has lapsed; propose it again.",
    WindowContradicts:
      "the times do not fit: the beginning must lie before the end, a cut window is at most 24 hours long and leaves the days of notice.",
    WindowUncalledFor: "only a disconnection notice names a window.",
    NoNotice: "the disconnection notice was not issued or not delivered.",
    NotLive: "a disconnection is recorded when it happens, never later.",
    ConditionNotMet: "a condition of the approval is not met.",
    NoticeTooShort: "the disconnection notice was delivered too shortly before the cut.",
    NoticeTooOld: "the disconnection notice was delivered too long ago; it must be given again.",
    OutsideWindow: "this is not within the window that the notice names.",
    NoSecondNotice: "the customer was not reminded shortly before the disconnection.",
    SecondNoticeTooRecent: "the customer was reminded too shortly before.",
    Blackout: "disconnections are barred for now.",
    NotCutHours: "supply is not cut at this hour or on a rest day.",
    WrongReason: "only an approved write-off closes a case as written off.",
    TooManyBlackouts: "the branch has declared as many blackouts as it can.",
    NotSupervisor: "only an active supervisor names a deputy.",
    OrgExists: "the number of the branch is taken.",
    OrgUnknown: "there is no such branch.",
    TooManyOrgs: "there are as many branches as the chain holds.",
    EmptyName: "the branch needs a name.",
    NotAuthorised: "only an admin of that branch or two thirds of the council can do this.",
    CouncilOnly: "admins are appointed, changed and revoked by the council only.",
    OperatorExists: "the account is registered already.",
    OperatorUnknown: "the account is not registered.",
    AccountRevoked: "the account was revoked and never works again; register a new key.",
    SameRole: "the account has this role already.",
    NoDeputy: "a deputy is another active operator of the branch, and another person.",
    TooLong: "a deputy can be named for 60 days at most.",
    other: "{{pallet}}.{{error}}: {{docs}}",
  },
  what: {
    chainMetadata: "the rules and formats have not been read from the chain yet",
    operator: "your role has not been read from the chain yet",
    store: "the local ledger is still opening",
  },
  personal: {
    mobile: "a mobile number",
    landline: "a telephone number",
    identity: "an identity number",
    card: "a bank card number",
    account: "a customer account number",
  },
  chainPart: { entry: "an entry", state: "the chain's state", council: "the council" },
  templateProblem: { unknown: "is not known", missing: "has no value" },
  noticeCode: {
    format: "This is no notice code.",
    chain: "This notice code is of another chain.",
    entry: "The ledger of this console holds no entry of this notice code.",
  },
  registerColumn: {
    account: "account (户号)",
    industry: "industry (行业)",
    watched: "watched (重点关注行业)",
    capacity: "capacity (合同容量)",
    since: "since (自)",
    balance: "balance (预存余额)",
    at: "at (截止日期)",
    month: "month (月份)",
    kwh: "kwh (电量)",
  },
  registerHeader: {
    empty: "is empty",
    unreadable: "cannot be read (its encoding or quotes are wrong, or it is too long)",
    unknown: "names no column that is known here",
    missing: "lacks {{columns}}",
    twice: "names {{columns}} more than once",
    title: "is not the first line but line {{line}} (delete the title or blank lines before it)",
    separator: "is separated by semicolons; commas or tabs are needed",
    lineEnds: "is not on a line of its own (lines end with an old carriage return only)",
    workbook:
      "cannot be read: this is a workbook (such as .xlsx) and no CSV; save it as “CSV UTF-8”",
    unmarked: "seems to be UTF-16 without a byte-order mark; save it as “CSV UTF-8”",
  },
};
