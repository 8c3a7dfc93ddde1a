/** Version of the tables below. The derived database is not migrated: a new schema starts empty and syncs again. */
export const DERIVED_SCHEMA = 8;

/**
 * Stands for "no such day" in the due columns: greater than any day, so that an order by due day puts those that owe
 * nothing last and comparisons need no test for NULL.
 */
export const NO_DUE = 2 ** 32;

/** Stands for "never" in the columns of times. */
export const NEVER = 0;

/** Stands for "never again" in `recheck_at`: later than any time. */
export const FOREVER = Number.MAX_SAFE_INTEGER;

/** Stands for "not scored" in `fee`: a closed case, or one that was not scored yet. */
export const NO_SCORE = -1;

/**
 * `cases` holds one row per case with just what lists show, filter and sort by. Nothing in it depends on today: overdue
 * days, broken promises, recent contacts and deadlines are compared with today when asked. A closed case ages no more: its
 * due days, disputes, deadlines and contact limit are empty. `cut_at` to `turned_down_at` are what work lists ask for: few
 * cases have them, so the partial indexes over them are small; that of approved cuts has all that its three lists ask for. `open_escalation` is when the proposal was made that waits
 * longest for a decision. Bills and timelines are folded from the entries when a case is opened. The
 * indexes for sorting and searching are made when they are first used (case-indexes.ts).
 *
 * Of an entry: `kind` is the SCALE index of its type, `at_ms` the time that it claims, `known_ms` the time from which it is known
 * (docs/risk.md), `actor` a number in `accounts` (only of recorded entries of a case: they are somebody's acts), `imported` 0 or 1,
 * `class` that of its case, and `counts` 1 when the figures by month count it: of a case, not corrected by a later entry, and no
 * refused delivery. The two indexes give the records behind a figure, newest first, without looking at the rows: their conditions
 * must name no other column than one that is compared with a constant, or SQLite looks at each row after all. `figures` holds the cells of
 * shared/figures/cells.ts, `clerk` being a number in `accounts`, or 0.
 *
 * `totals` and `warned` are sums over `cases`: `warned` counts those with a warning (its place in `WARNINGS`) by the due day that decides
 * when it begins, 0 where none does. `LARGE_AMOUNT_FEN` is in it: another amount needs another schema.
 *
 * `fee` to `alerts` are the scores of docs/risk.md as they were last computed, `recheck_at` the time from which they may be others
 * (0: an entry came since). Lists filter by levels, which the policy draws when asked.
 */
export const DERIVED_TABLES = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE chain_info (key TEXT PRIMARY KEY, value BLOB NOT NULL);
CREATE TABLE orgs (id INTEGER PRIMARY KEY, parent INTEGER, name TEXT NOT NULL, import_until INTEGER NOT NULL);
CREATE TABLE policies (version INTEGER PRIMARY KEY, from_ms INTEGER NOT NULL, policy BLOB NOT NULL);
CREATE TABLE operators (account BLOB PRIMARY KEY, org INTEGER NOT NULL, role INTEGER NOT NULL, active INTEGER NOT NULL,
  since INTEGER NOT NULL, person BLOB) WITHOUT ROWID;
CREATE TABLE deputies (deputy BLOB PRIMARY KEY, org INTEGER NOT NULL, supervisor BLOB NOT NULL,
  until_ms INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE blackouts (org INTEGER NOT NULL, seq INTEGER NOT NULL, reason INTEGER NOT NULL, from_ms INTEGER NOT NULL,
  to_ms INTEGER NOT NULL, PRIMARY KEY (org, seq)) WITHOUT ROWID;
CREATE TABLE heads (org INTEGER PRIMARY KEY, length INTEGER NOT NULL, head BLOB NOT NULL);
CREATE TABLE blocks (no INTEGER PRIMARY KEY, hash BLOB NOT NULL, height INTEGER NOT NULL);
CREATE TABLE entries (org INTEGER NOT NULL, seq INTEGER NOT NULL, case_no INTEGER, act BLOB, block INTEGER NOT NULL,
  raw BLOB NOT NULL, kind INTEGER NOT NULL, at_ms INTEGER NOT NULL, known_ms INTEGER NOT NULL, actor INTEGER,
  imported INTEGER NOT NULL, class INTEGER, counts INTEGER NOT NULL, PRIMARY KEY (org, seq)) WITHOUT ROWID;
CREATE INDEX entries_case ON entries (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX entries_act ON entries (act) WHERE act IS NOT NULL;
CREATE INDEX entries_kind ON entries (kind, at_ms, org, seq, class, imported) WHERE counts = 1;
CREATE INDEX entries_actor ON entries (actor, kind, at_ms, org, seq, class) WHERE actor IS NOT NULL;
CREATE TABLE accounts (no INTEGER PRIMARY KEY, account BLOB NOT NULL UNIQUE);
CREATE TABLE cases (no INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, org INTEGER NOT NULL, reference TEXT NOT NULL COLLATE NOCASE,
  customer BLOB NOT NULL, class INTEGER NOT NULL, stage INTEGER NOT NULL, outstanding INTEGER NOT NULL,
  principal INTEGER NOT NULL, charges INTEGER NOT NULL, paid INTEGER NOT NULL, waived INTEGER NOT NULL,
  oldest_due INTEGER NOT NULL, promise_due INTEGER NOT NULL, disputes INTEGER NOT NULL,
  last_contact INTEGER NOT NULL, nth_contact INTEGER NOT NULL, protected INTEGER NOT NULL, cut_at INTEGER NOT NULL,
  reconnect_by INTEGER NOT NULL, valid_until INTEGER NOT NULL, window_from INTEGER NOT NULL, window_to INTEGER NOT NULL,
  open_escalation INTEGER NOT NULL, complaint_at INTEGER NOT NULL, delivered_at INTEGER NOT NULL,
  reminded_at INTEGER NOT NULL, disputed_at INTEGER NOT NULL, turned_down_at INTEGER NOT NULL,
  fee INTEGER NOT NULL DEFAULT ${NO_SCORE}, fee_unknown INTEGER NOT NULL DEFAULT 0, conduct INTEGER NOT NULL DEFAULT 0,
  alerts INTEGER NOT NULL DEFAULT 0, recheck_at INTEGER NOT NULL);
CREATE INDEX cases_recheck ON cases (recheck_at) WHERE recheck_at < ${FOREVER};
CREATE INDEX cases_promise ON cases (org, promise_due) WHERE promise_due < ${NO_DUE};
CREATE INDEX cases_disputes ON cases (org, disputed_at) WHERE disputes > 0;
CREATE INDEX cases_nth_contact ON cases (org, nth_contact) WHERE nth_contact > ${NEVER};
CREATE INDEX cases_cut ON cases (org, reconnect_by) WHERE cut_at > ${NEVER};
CREATE INDEX cases_approved ON cases (org, valid_until, window_from, window_to, delivered_at) WHERE valid_until > ${NEVER};
CREATE INDEX cases_proposed ON cases (org, open_escalation) WHERE open_escalation > 0;
CREATE INDEX cases_complaint ON cases (org, complaint_at) WHERE complaint_at > ${NEVER};
CREATE INDEX cases_turned_down ON cases (org, turned_down_at) WHERE turned_down_at > ${NEVER};
CREATE TABLE totals (org INTEGER PRIMARY KEY, cases INTEGER NOT NULL, outstanding INTEGER NOT NULL,
  principal INTEGER NOT NULL, charges INTEGER NOT NULL, paid INTEGER NOT NULL);
CREATE TABLE warned (warning INTEGER NOT NULL, org INTEGER NOT NULL, day INTEGER NOT NULL, cases INTEGER NOT NULL,
  PRIMARY KEY (warning, org, day)) WITHOUT ROWID;
CREATE TABLE figures (measure INTEGER NOT NULL, x INTEGER NOT NULL, org INTEGER NOT NULL, class INTEGER NOT NULL,
  y INTEGER NOT NULL, z INTEGER NOT NULL, clerk INTEGER NOT NULL, count INTEGER NOT NULL, fen INTEGER NOT NULL,
  PRIMARY KEY (measure, x, org, class, y, z, clerk)) WITHOUT ROWID;
`;
