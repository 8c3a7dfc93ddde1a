import type { ConductFactor, FeeFactor, RiskLevel } from "../../../shared/domain/risk.ts";

interface FactorWords {
  name: string;
  /** Of the value, as it stands behind a number that is typed. */
  unit: string;
  what: string;
}

/** Of a customer's case (docs/risk.md). */
const fee = {
  ArrearsAge: { name: "欠费账龄", unit: "天", what: "最早一张未结清账单到期后过了几天。" },
  ArrearsAmount: { name: "欠费金额", unit: "元", what: "本案件现在欠多少。" },
  TimesOverdue: {
    name: "近12期逾期次数",
    unit: "次",
    what: "同一用户近 12 个月到期、过了到期日仍未结清的账单张数。",
  },
  MonthsOwed: { name: "跨月欠费", unit: "个月", what: "欠着几个不同用电月份的费用。" },
  PartPayments: { name: "部分缴费", unit: "次", what: "近 12 个月缴费后仍有欠款的次数。" },
  BouncedPayments: { name: "退票", unit: "次", what: "近 12 个月被撤销的缴费次数。" },
  BrokenPromises: {
    name: "违约承诺",
    unit: "次",
    what: "近 12 个月到期而没有按日付清的承诺和分期。",
  },
  Disputes: { name: "异议", unit: "次", what: "近 12 个月提出的异议，成立的不计。" },
  Complaints: { name: "投诉", unit: "次", what: "近 12 个月提出的投诉。" },
  DeliveryDelay: {
    name: "送达用时",
    unit: "天",
    what: "从第一张催费通知单到第一次送达的天数；尚未送达的算到今天，拒收不算送达。",
  },
  ConsumptionFall: { name: "电量下降", unit: "%", what: "最近一个完整月比上年同月少用的百分比。" },
  CapacityReduction: {
    name: "减容",
    unit: "%",
    what: "容量比近 12 个月的最大值减少的百分比。",
  },
  PrepayShortfall: {
    name: "预存缺口",
    unit: "%",
    what: "预存余额不够最近三个月平均电费的百分比。",
  },
  WatchedIndustry: {
    name: "行业关注",
    unit: "（1 为在名单上）",
    what: "用户的行业是否在本单位的关注名单上。",
  },
} satisfies Record<FeeFactor, FactorWords>;

/** Of our own acts (docs/risk.md). */
const conduct = {
  ContactsIn7Days: {
    name: "七日联系次数",
    unit: "次",
    what: "任意 7×24 小时内最多联系了几次。",
  },
  QuietHours: {
    name: "禁扰时段",
    unit: "次",
    what: "在免打扰时段联系，或当面、短信、留置送达；张贴不计。",
  },
  ThirdParties: { name: "联系第三人", unit: "次", what: "联系到了第三方。" },
  NoticeDefects: {
    name: "通知瑕疵",
    unit: "次",
    what: "通知被拒收、送达没有说明凭据，或 15 天内没有送达。",
  },
  LateAnswers: {
    name: "答复超期",
    unit: "次",
    what: "异议或投诉过了答复期限才答复，或仍未答复。",
  },
  LateReconnections: {
    name: "复电超期",
    unit: "次",
    what: "过了复电时限才恢复供电，或仍未恢复。",
  },
  Complaints: {
    name: "投诉",
    unit: "次",
    what: "对言行、停电或隐私的投诉，答复为不成立的不计。",
  },
  VulnerableUsers: { name: "特殊用户", unit: "次", what: "联系特别保护的用户，或对其停电。" },
} satisfies Record<ConductFactor, FactorWords>;

const level = { low: "正常", watch: "关注", high: "高" } satisfies Record<RiskLevel, string>;

export const risk = {
  title: "风险评分",
  score: { feeRisk: "电费风险", conductRisk: "舆情风险（我方行为）" },
  short: { feeRisk: "电费", conductRisk: "舆情" },
  ofHundred: "{{n}} / 100 分",
  unknownAdds: "有些情况不知道，最多还会加 {{points}}，即不超过 {{most}} 分。",
  noPoints: "没有加分的因素。",
  others: "其余因素：{{unknown}} 项不知道，{{none}} 项不加分",
  input: "现值",
  pointsOf: "得分",
  pointsOfWeight: "{{points}} / {{weight}}",
  entries: "依据（记录序号）",
  fromRegister: "—",
  nextStep: "{{value}}（到 {{from}} 得 {{points}}）",
  closedCase: "案件已结案，不评电费风险。",
  byPolicy: "按第 {{n}} 版政策的评分卡；每一分都可由上面的记录算出。",
  notScored: "未评",
  mark: "{{name}} {{points}} 分（{{level}}）",
  anyFee: "电费风险不限",
  anyConduct: "舆情风险不限",
  missing: {
    notInRegister: "客户资料中没有这个用户",
    monthMissing: "缺 {{month}} 月的用电量",
    yearBeforeMissing: "缺上年同月（{{month}}）的用电量",
    nothingUsedBefore: "上年同月（{{month}}）没有用电",
    noCapacity: "没有合同容量",
    noBalance: "没有预存余额",
    noBill: "没有账单可比",
    noNotice: "还没有发过催费通知单",
  },
  fee,
  conduct,
  level,
  value: {
    days: "{{n}} 天",
    times: "{{n}} 次",
    months: "{{n}} 个月",
    percent: "{{n}}%",
    flag: "{{n}}",
  },
  valueOne: { days: "1 天", times: "1 次", months: "1 个月", percent: "1%", flag: "在名单上" },
  points: "{{n}} 分",
  pointsUnit: "分",
  onePoint: "1 分",
  step: "{{value}}及以上：{{points}}",
  stepFlag: "{{value}}：{{points}}",
  noStep: "没有分档",
  levels: "“关注”：{{watch}}及以上；“高”：{{high}}及以上",
  levelFrom: "“{{level}}”的起点",
  factor: "因素",
  steps: "分档",
  weight: "权重",
  sum: "权重合计",
  levelsName: "等级",
  order: "因素的次序",
  otherOrder: "与原来不同",
  cardLine: "{{card}}：{{name}}",
};
