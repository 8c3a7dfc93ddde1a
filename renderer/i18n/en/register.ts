import type { Shape } from "../shape.ts";
import type { register as zh } from "../zh/register.ts";

export const register: Shape<typeof zh> = {
  title: "Customer register",
  about: "Customer data and consumption",
  lead: "Name, address, telephone, line of business, contracted capacity, prepaid balance and monthly consumption of customers, imported from CSV. Kept encrypted on this computer only, never on the chain; used for notices, search and the fee risk.",
  reading: "Reading the register",
  known: "What is known",
  none: "No customer data imported yet.",
  field: {
    customers: "Customers",
    linked: "of them linked with a customer of the chain",
    withIndustry: "with a line of business",
    watched: "on the watch list",
    withCapacity: "with a contracted capacity",
    withBalance: "with a prepaid balance",
    withConsumption: "with consumption",
    months: "Months of consumption",
    last: "Last import",
  },
  months: "{{from}} to {{to}}",
  import: "Import CSV…",
  importing: "importing customer data",
  imported: "Imported: rows taken {{taken}}, rejected {{rejected}}.",
  running: {
    reading: "Reading “{{file}}”: rows so far {{rows}}",
    writing: "Writing “{{file}}”: rows {{rows}}",
    finishing: "Finishing “{{file}}”: rows {{rows}}",
  },
  wholeOrNothing:
    "The whole file takes effect at once; if the console is closed before, nothing changes: import it again.",
  result: "Result of the last import",
  kind: { customers: "customer data", consumption: "monthly consumption" },
  said: "“{{file}}” imported {{time}} ({{kind}}, {{encoding}})",
  counts:
    "Rows {{rows}}: taken {{taken}}, rejected {{rejected}}. Accounts {{accounts}}, changed {{changed}}.",
  ignored: "Columns not read: {{columns}}",
  unlinked:
    "Accounts without a customer of the chain on this computer: {{n}}. Their data is kept, and counts once they are linked.",
  gaps: "Accounts with months missing in between: {{accounts}}, months in all: {{months}}.",
  gapsLabel: "Accounts with missing months",
  gap: "{{account}}: {{months}} missing",
  gapMore: "{{account}}: {{months}} and others missing, {{missing}} in all",
  gapsMore: "Only the first {{n}} are listed.",
  rejects: "Rejected rows",
  noRejects: "No row was rejected.",
  rejectsMore: "The first {{shown}} of {{rejected}} are listed; the export has the first {{kept}}.",
  column: { line: "Line", reason: "Reason", row: "Row" },
  export: "Export rejected rows…",
  exported: "Saved.",
  encoding: "Encoding of the export",
  encodings: { utf8: "UTF-8 (with BOM)", gbk: "GBK" },
  format: "File format",
  formatLead:
    "CSV with commas or tabs; the first line names the columns, in any order, in Chinese or English; other columns are not read. UTF-8, GBK or UTF-16 with its mark, found out by itself. The header says which kind it is:",
  formatCustomers:
    "Customer data: account, name, address, phone, industry, watched (yes/no), capacity (kVA) and since (date), balance (yuan) and at (date). An empty field says nothing new.",
  formatConsumption: "Monthly consumption: account, month (2026-07, 202607 or 2026年7月), kwh.",
  formatAgain:
    "For one account and month (or date) the last import counts. Rows that contradict each other are all rejected.",
  sample: { customers: "Sample of customer data", consumption: "Sample of consumption" },
  copySample: "Copy sample",
};
