import type { ListKind, RegisterKind } from "./columns.ts";
import type { RegisterLanguage } from "./rejects.ts";

/** Small files of each kind, as they can be imported. */
export const SAMPLES: Readonly<
  Record<RegisterLanguage, Readonly<Record<RegisterKind | ListKind, string>>>
> = {
  zh: {
    arrears: `户号,客户类别,月份,金额(元),缴费期限
6100000001,非居民,2026-05,48210.35,2026-06-20
6100000002,居民,2026-06,186.40,2026-07-20
`,
    payments: `户号,金额(元),缴费时间,缴费渠道,流水号
6100000001,20000.00,2026-07-24 09:31,转账,JF20260724000017
6100000002,186.40,2026-07-24,线上,JF20260724000018
`,
    customers: `户号,户名,用电地址,电话,行业,重点关注行业,合同容量,自,预存余额,截止日期
6100000001,示例水泥厂,城东区建设路1号,0571-00000000,水泥制造,是,630,2024-01-01,1200.50,2026-06-30
6100000002,示例住户,城东区和平里2号,,居民,否,,,80,2026-06-30
`,
    consumption: `户号,月份,电量
6100000001,2026-06,30125.5
6100000002,2026-06,186
`,
  },
  en: {
    arrears: `account,class,month,amount,due
6100000001,business,2026-05,48210.35,2026-06-20
6100000002,residential,2026-06,186.40,2026-07-20
`,
    payments: `account,amount,paid at,channel,receipt
6100000001,20000.00,2026-07-24 09:31,transfer,JF20260724000017
6100000002,186.40,2026-07-24,online,JF20260724000018
`,
    customers: `account,name,address,phone,industry,watched,capacity,since,balance,at
6100000001,Sample Cement,1 Jianshe Road,0571-00000000,cement,yes,630,2024-01-01,1200.50,2026-06-30
6100000002,Sample Household,2 Heping Lane,,household,no,,,80,2026-06-30
`,
    consumption: `account,month,kwh
6100000001,2026-06,30125.5
6100000002,2026-06,186
`,
  },
};
