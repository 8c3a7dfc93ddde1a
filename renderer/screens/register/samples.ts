import type { RegisterKind } from "../../../shared/register/columns.ts";
import type { RegisterLanguage } from "../../../shared/register/rejects.ts";

/** Small files of both kinds, as they can be imported. */
export const SAMPLES: Readonly<Record<RegisterLanguage, Readonly<Record<RegisterKind, string>>>> = {
  zh: {
    customers: `户号,行业,重点关注行业,合同容量,自,预存余额,截止日期
6100000001,水泥制造,是,630,2024-01-01,1200.50,2026-06-30
6100000001,水泥制造,是,315,2026-05-01,,
6100000002,居民,否,,,80,2026-06-30
`,
    consumption: `户号,月份,电量
6100000001,2026-05,48210
6100000001,2026-06,30125.5
6100000002,2026-06,186
`,
  },
  en: {
    customers: `account,industry,watched,capacity,since,balance,at
6100000001,cement,yes,630,2024-01-01,1200.50,2026-06-30
6100000001,cement,yes,315,2026-05-01,,
6100000002,household,no,,,80,2026-06-30
`,
    consumption: `account,month,kwh
6100000001,2026-05,48210
6100000001,2026-06,30125.5
6100000002,2026-06,186
`,
  },
};
