import { writeFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { groupArrears } from "../../../electron/register/group-arrears.ts";
import { readListFile } from "../../../electron/register/list-file.ts";
import { parseRegister } from "../../../electron/register/parse.ts";
import { prepareCases } from "../../../scripts/import/prepare.ts";
import { ImportStop } from "../../../scripts/import/stop.ts";
import { survey } from "../../../scripts/import/survey.ts";
import { day, orgId } from "../../../shared/domain/units.ts";
import type { AppError } from "../../../shared/errors.ts";
import { readArrears } from "../../../shared/register/arrears.ts";
import { HEADER_PROBLEMS } from "../../../shared/register/columns.ts";
import type { Rng } from "../../histories/rng.ts";
import { judgeError } from "../clear.ts";
import type { Kind } from "../kind.ts";
import { mutateBytes } from "../mutate-bytes.ts";
import { crash, REFUSED, TAKEN, type Verdict } from "../verdict.ts";

const TODAY = day(20_779);

const CUSTOMERS = `户号,行业,重点关注行业,合同容量,自,预存余额,截止日期,备注
61234567,水泥,是,500,2020-01-01,,
61234568,"商业, 零售",否,"1,250.5",2024-02-29,-120.55,2026-11-01,"说 ""好"""
61234569,,,,,0.00,2026-11-20,
`;
const CONSUMPTION = `account,month,kwh\n61234567,2026-09,1000\n61234567,202610,998.5\n61234568,2026-10,0\n`;
const BASES = [
  ...[CUSTOMERS, CONSUMPTION].map((text) => Buffer.from(text)),
  ...[CUSTOMERS, CONSUMPTION].map((text) => iconv.encode(text.replaceAll("\n", "\r\n"), "gbk")),
  Buffer.from(`\ufeff${CUSTOMERS}`),
];

/** Files of the customer register, of both kinds and encodings. */
export const registers: Kind = {
  name: "register CSV",
  share: 100,
  async open() {
    return {
      async once(rng): Promise<Verdict> {
        const file = Buffer.from(mutateBytes(rng.pick(BASES), rng));
        const parsed = await parseRegister(file, { today: TODAY, doubled: new Map() });
        if (!("kind" in parsed)) {
          const error: AppError =
            "badLine" in parsed
              ? { kind: "RegisterEncoding", name: "register.csv", line: parsed.badLine }
              : { kind: "RegisterHeader", name: "register.csv", ...parsed };
          if ("problem" in parsed && !HEADER_PROBLEMS.includes(parsed.problem))
            return crash(`a problem without a name: ${parsed.problem}`);
          return judgeError(error);
        }
        const { rows, taken, rejected, rejects, accounts } = parsed;
        const facts = [...parsed.facts()];
        if (taken + rejected !== rows || facts.length !== accounts || rejects.length > rejected)
          return { is: "effect", told: `${rows} rows, ${taken} taken, ${rejected} rejected` };
        return rejected > 0 ? REFUSED : TAKEN;
      },
    };
  },
};

const ARREARS = `户号,客户类别,月份,金额(元),缴费期限,案号\n61234567,居民,2026-09,"1,000.50",2026-10-20,A-1\n61234567,居民,2026-10,8,2026/11/20,\n61234568,重要用户,202610,0.01,20261101,A-2\n`;
const LISTS = [Buffer.from(ARREARS), Buffer.from(`\ufeff${ARREARS}`), iconv.encode(ARREARS, "gbk")];

/** Lists of arrears, read from the disk as the console does. */
export const lists: Kind = {
  name: "arrears CSV",
  share: 40,
  async open(folder) {
    const file = join(folder, "arrears.csv");
    return {
      async once(rng): Promise<Verdict> {
        writeFileSync(file, mutateBytes(rng.pick(LISTS), rng));
        const read = await readListFile(
          file,
          "arrears",
          (header, fields) => readArrears(header, fields, TODAY),
          async () => undefined,
        );
        if (!read.ok) return judgeError(read.error);
        const cases = groupArrears(read.value);
        const taken = cases.reduce((sum, { bills }) => sum + bills.length, 0);
        const { rows, rejects } = read.value;
        if (taken + rejects.count !== rows)
          return { is: "effect", told: `${rows} rows, ${taken} taken, ${rejects.count} rejected` };
        return rejects.count > 0 ? REFUSED : TAKEN;
      },
    };
  },
};

const HEADER =
  "case_id,activity,date,resource,amount,expense,paymentamount,totalpaymentamount,dismissal,article,vehicleclass,notificationtype,lastsent,points";
const TRAFFIC = Buffer.from(
  [
    HEADER,
    "A1,Create Fine,2007-03-09,561,36.0,,,0.0,NIL,157.0,A,,,0.0",
    "A1,Send Fine,2007-07-17,,,13.0,,,,,,,,",
    "A1,Insert Fine Notification,2007-08-02,,,,,,,,,P,P,",
    "A1,Add penalty,2007-10-01,,74.0,,,,,,,,,",
    "A1,Payment,2008-09-09,,,,87.0,87.0,,,,,,",
    "A2,Create Fine,2007-03-09,561,22.0,,,0.0,NIL,7.0,C,,,0.0",
    "A2,Send for Credit Collection,2009-03-30,,,,,,,,,,,",
    "",
  ].join("\n"),
);

async function importOnce(file: string): Promise<Verdict> {
  const seen = await survey(file, TODAY);
  let rows = 0;
  let settled = 0;
  const onRow = () => {
    rows += 1;
  };
  const of = {
    file,
    orgs: [orgId(1)],
    today: TODAY,
    shiftDays: 0,
    secret: new Uint8Array(32),
    onRow,
  };
  let rejected = 0;
  for await (const one of prepareCases(of)) {
    if ("reason" in one) {
      rejected += 1;
      if (one.explanation.trim() === "" || one.line < 2)
        return { is: "unclear", told: JSON.stringify(one) };
    } else settled += one.rows.length;
  }
  if (rows !== seen.rows || settled + rejected !== rows)
    return { is: "effect", told: `${rows} rows, ${settled} taken, ${rejected} rejected` };
  return rejected > 0 ? REFUSED : TAKEN;
}

/** Files of a history that is brought in, read from the disk as `npm run import` does. */
export const histories: Kind = {
  name: "road-traffic CSV",
  share: 60,
  async open(folder) {
    const file = join(folder, "history.csv");
    return {
      async once(rng: Rng) {
        writeFileSync(file, mutateBytes(TRAFFIC, rng));
        try {
          return await importOnce(file);
        } catch (error) {
          if (!(error instanceof ImportStop)) throw error;
          return /^[A-Z].{15,}[.:]?/.test(error.message)
            ? REFUSED
            : { is: "unclear", told: error.message };
        }
      },
    };
  },
};
