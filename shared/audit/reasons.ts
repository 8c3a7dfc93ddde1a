/**
 * What the verifier says of a part, as data: a word for which there is a text in each language, and what the text names. The
 * verifier tells its reasons in English, for the command line; they are taken apart here in one place.
 */
export interface Reason {
  readonly code: ReasonCode;
  readonly values: Readonly<Record<string, string>>;
  /** The verifier's own words. */
  readonly words: string;
}

const ENTRY = String.raw`entry (?<seq>\d+) of organisation (?<org>\d+)`;

/** In the order in which they are tried. Each is held against the whole reason, without where it was found. */
const PATTERNS = {
  empty: /^the file is empty$/,
  notSqlite: /^this is not an SQLite file$/,
  otherApplication: /^this SQLite file belongs to another application/,
  newerFormat: /^the snapshot has format (?<found>\d+).*reads format (?<known>\d+)$/,
  noFormat: /^there is no format (?<found>\d+) of snapshots$/,
  pageSize: /^its pages are not of the size of a snapshot's$/,
  tooLarge: /^the file is larger than any snapshot may be$/,
  cutShort: /^the file is cut short: (?<found>\d+) of (?<expected>\d+) bytes are there$/,
  tableMissing: /^the table (?<table>\w+) is missing$/,
  tableDeclared: /^the table (?<table>\w+) is declared in another way$/,
  foreignTable: /^"(?<table>.*)" is not of a snapshot's schema$/s,
  schemaUnreadable:
    /^(?:the list of tables (?:is too long|cannot be read)|something that is no table)/,
  notFromRows: /^byte (?<byte>\d+) is not what the rows make of it$/,
  trailing: /^the file goes on after its last row$/,
  rowNumber: /^row (?<found>-?\d+) stands where row (?<expected>\d+) belongs$/,
  pageBroken:
    /^(?:it names page|the pages of the table go round|the table is too deep|it is no page of a table|it claims more rows|a row lies outside|a page below it|it goes on after the row's end|the file ends before its rows do)/,
  aboutText: /is not the text of this format$/,

  chainRows: /^chain must have one row$/,
  otherChain:
    /^the snapshot is of another chain: its first block is (?<found>\S+), that of "(?<chain>.*)" is (?<expected>\S+)$/s,
  chainValue: /^the chain's (?<key>\w+) is "(?<expected>.*)", not "(?<found>.*)"$/s,
  finalHeader: /^the final header is block (?<height>\d+), (?<hash>\S+)$/,
  authoritySet: /^the block was finalized by authority set (?<set>\d+)$/,
  blockTime: /^the block's time is (?<expected>-?\d+), not (?<found>-?\d+)$/,
  program: /^the chain's program is (?<expected>.*)$/s,

  blockOrder: /^block (?<found>\d+) does not come after block (?<before>\d+)$/,
  tooFewVotes: /^only (?<weight>\d+) of the weight (?<total>\d+) voted for the block$/,
  voteForeign: /^vote (?<vote>\d+) is of nobody in the authority set$/,
  voteDouble: /^vote (?<vote>\d+) is of somebody who voted before$/,
  voteSignature: /^vote (?<vote>\d+) is not signed by its voter/,
  voteElsewhere: /^vote (?<vote>\d+) is for a block that is not on top/,
  ancestry: /^a header among the ancestries leads nowhere$/,
  otherBlock: /^the justification is of another block$/,
  sameAuthorities: /^its header changes no authorities$/,
  forcedChange: /^the authorities were changed by force$/,
  delayedChange: /^the change of authorities waits for (?<blocks>\d+) blocks$/,
  noFinalHeader: /^no header is proved final$/,

  shownFlag: /^shown is (?<found>.*), not 0 or 1$/s,
  twoJournals: /^organisation (?<org>\d+) has two journals$/,
  outOfRange: /^(?<found>\S+) is out of range$/,
  noCommitment: /^the header commits to no journals/,
  otherEnds: /^the journals' ends are not those that the header commits to$/,
  otherOrganisations: /^the journals are not those of the chain's organisations$/,

  entryMissing: new RegExp(`^${ENTRY} is missing$`),
  entryDisplaced:
    /^entry (?<foundSeq>\S+) of organisation (?<foundOrg>\S+) stands where entry (?<seq>\d+) of organisation (?<org>\d+) belongs$/,
  entryHashLength: new RegExp(`^the hash of ${ENTRY} has not 32 bytes$`),
  entryHash: new RegExp(`^${ENTRY} does not have its hash$`),
  entryUnreadable: new RegExp(`^${ENTRY} cannot be read`),
  entrySaysOther: new RegExp(`^${ENTRY} says that it is entry (?<foundSeq>\\d+) of organisation`),
  entryBeyond:
    /^entry (?<seq>\S+) of organisation (?<org>\S+) is beyond the end of every journal in the file$/,
  chainEnd: /^the entries of organisation (?<org>\d+) do not hash to the end of its journal$/,

  recordNoEntry: /^there is no such entry in the file$/,
  recordOrder: /^it is out of order$/,
  recordWithheld: /^its entry is withheld$/,
  recordSalt: /^the salt has not 32 bytes$/,
  recordOther: /^the record is not the one that the entry commits to$/,
  recordUnreadable: /^the record cannot be read$/,
  recordOtherAct: /^the record is of another act$/,
  filesOrder: /^the files are not ascending by hash$/,
  fileUnnamed: /^no record names it with this length$/,
  filePartMissing: /^a part of its bytes is missing$/,
  filePartLength: /^part (?<part>\d+) of the files has not the length/,
  filePartForeign: /^part (?<part>\d+) belongs to no file$/,
  fileBytes: /^its bytes are not those that the record names$/,

  filesAbsent:
    /^(?<records>\d+) records and (?<files>\d+) files are right, but (?<absent>\d+) files that the records name are not in the snapshot$/,

  nodeUnneeded: /^row (?<row>\d+) of state_proof is not needed, or out of order/,
  nodeMissing: /^the block's state: the proof lacks the node (?<node>\S+)$/,
  stateUnreadable: /^the block's state: /,

  rowMissing: /^row (?<row>\d+) of (?<table>\w+) is missing$/,
  rowFollows: /^row (?<row>\d+) of (?<table>\w+) follows from no entry$/,
  cell: /^(?<column>\w+) is (?<found>.*), must be (?<expected>.*)$/s,

  rowUnreadable:
    /(?:^(?:the row |a number |\w+ is (?:no |too long)|the bytes end too early|a compact number|more is announced|there are more bytes than|no digest item))/,

  fileBroken: /^the file is not whole$/,
  notPinned: /^it is not of the pinned chain$/,
  headerUnproved: /^the header is not proved final$/,
  endsUnproved: /^the ends of the journals are not proved$/,
  entriesUnproved: /^the entries are not proved$/,
  sourceUnproved: /^what it is derived from is not proved$/,
  noEntries: /^the snapshot holds no entry$/,
  noOrganisation: /^the chain has no organisation$/,
  withheld: /^(?<count>\d+) entries are withheld: /,
  withheldMay: /^(?<count>\d+) entries are withheld, and any/,
  policiesUnread: /^the policies are of a layout that this program does not read$/,
  nothing: /^there is nothing to check$/,
} as const satisfies Record<string, RegExp>;

/** `other` is what this program has no text for: the views show the verifier's own words. */
export type ReasonCode = keyof typeof PATTERNS | "other";
export const REASON_CODES = ["other", ...(Object.keys(PATTERNS) as ReasonCode[])] as const;

/** Where it was found stands in the place, so it is left out of the sentence. */
const WHERE = /^(?:page \d+|row \d+ of \w+|file \d+): /;

/** Takes a reason of the verifier apart. */
export function reasonOf(words: string): Reason {
  const said = words.replace(WHERE, "");
  for (const [code, pattern] of Object.entries(PATTERNS)) {
    const found = pattern.exec(said);
    if (found) return { code: code as ReasonCode, values: { ...found.groups }, words };
  }
  return { code: "other", values: {}, words };
}
