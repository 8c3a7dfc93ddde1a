import type { ClearingOrder } from "../../../shared/domain/words.ts";
import type { PolicyFault } from "../../../shared/rules/policy-check.ts";
import type { PolicyField, PolicyGroup } from "../../../shared/rules/policy-diff.ts";

/** The name of each field and what it means, with its source (chain/pallets/consortium/src/types.rs). */
const fields = {
  utcOffsetMinutes: {
    name: "当地时区",
    why: "当地时间与世界协调时（UTC）之差；所有“日”和“时”都按它计算。",
  },
  quietFromMinute: {
    name: "免打扰开始",
    why: "从这一刻起不得联系用户。默认 22:00：中国银行业协会 2026 年 1 月指引（金融业规则，此处作默认值）。",
  },
  quietToMinute: {
    name: "免打扰结束",
    why: "从这一刻起又可以联系用户。默认 08:00，来源同上。",
  },
  contactsPerDay: {
    name: "每日联系上限",
    why: "同一案件在一个当地日内最多联系几次。默认 3 次：据报道出自 GB/T 45251-2025，未经证实。",
  },
  contactsPer7Days: {
    name: "七日联系上限",
    why: "同一案件在任意 7×24 小时内最多联系几次。默认 7 次：参照美国 Regulation F。",
  },
  backDatingLimitMs: {
    name: "补登期限",
    why: "行为发生后多久之内还能登记。默认 72 小时，本联盟自定。",
  },
  clockToleranceMs: {
    name: "时钟误差",
    why: "登记的时间最多可以比链上时间晚多少。默认 5 分钟，本联盟自定。",
  },
  penaltyResidentialPpm: {
    name: "违约金：居民",
    why: "居民用户每日按欠费本金计收的比例。默认千分之一：1996 年《供电营业规则》第九十八条。",
  },
  penaltyCurrentYearPpm: {
    name: "违约金：其他用户当年欠费",
    why: "其他用户当年欠费每日按本金计收的比例。默认千分之二，来源同上。",
  },
  penaltyEarlierYearPpm: {
    name: "违约金：其他用户跨年欠费",
    why: "其他用户跨年度欠费每日按本金计收的比例。默认千分之三，来源同上。",
  },
  cutAfterOverdueDays: {
    name: "逾期多久可停电",
    why: "逾期满这么多天、经催缴仍不交费才可以停电。默认 30 天：《电力供应与使用条例》第三十九条。",
  },
  demandsBeforeCut: {
    name: "停电前催缴次数",
    why: "送达这么多次催缴通知之后才可以提出停电。默认 2 次。",
  },
  noticeMinDays: {
    name: "停电通知最少提前",
    why: "停电通知送达到停电之间最少几天。默认 3 天：1996 年《供电营业规则》第六十七条（三至七天）。",
  },
  noticeMaxDays: {
    name: "停电通知最多提前",
    why: "停电通知送达到停电之间最多几天，过期须重新通知。默认 7 天，来源同上。",
  },
  secondNoticeMinutes: {
    name: "停电前再次通知",
    why: "再次通知到停电之间最少多少分钟。默认 30 分钟，来源同上。",
  },
  secondNoticeMaxMinutes: {
    name: "再次通知有效",
    why: "再次通知到停电之间最多多少分钟，过期须再次通知。默认 240 分钟，本联盟自定。",
  },
  approvalValidDays: {
    name: "批准有效期",
    why: "批准之后过这么多天即失效。默认 15 天，本联盟自定。",
  },
  reconnectHours: {
    name: "复电时限",
    why: "全部付清后多少小时内必须恢复供电。默认 24 小时：供电企业服务承诺。",
  },
  disputeAnswerDays: {
    name: "争议答复时限",
    why: "争议提出后几个工作日内必须答复。默认 5 个工作日：《上海市供用电条例》第二十七条。",
  },
  complaintAnswerDays: {
    name: "投诉答复时限",
    why: "投诉提出后几个工作日内必须答复。默认 3 个工作日：地方规定。",
  },
  approvalsHigh: {
    name: "重大事项批准人数",
    why: "重要用户、受保护用户和大额事项需要几人批准，其他事项一人。默认 2 人，本联盟自定。",
  },
  highAmount: {
    name: "大额界线",
    why: "减免和核销超过这个金额即为大额。默认 10,000 元，本联盟自定。",
  },
  cutFromMinute: {
    name: "停电操作开始",
    why: "一天中从这一刻起可以实施停电。默认 08:00，本联盟自定。",
  },
  cutToMinute: {
    name: "停电操作截止",
    why: "一天中从这一刻起不再实施停电。默认 17:00，本联盟自定。",
  },
  cutToMinuteBeforeRest: {
    name: "休息日前截止",
    why: "休息日前一天从这一刻起不再实施停电。默认 12:00，本联盟自定。",
  },
  clearing: {
    name: "冲抵顺序",
    why: "收到的钱先抵哪一笔欠款。",
  },
  holidays: {
    name: "节假日",
    why: "每段的第一天和最后一天。每年由国务院办公厅公布，理事会表决后列入。",
  },
  workingDays: {
    name: "调休上班日",
    why: "要上班的星期六、星期日。",
  },
  feeRisk: {
    name: "电费风险评分卡",
    why: "用户的电费风险得分由哪些因素、各占几分构成，几分起为“关注”和“高”。评分不影响任何行为是否允许。默认卡为本联盟自定的建议，可据样本核对。",
  },
  conductRisk: {
    name: "舆情风险评分卡",
    why: "我们自己的行为招致投诉和舆情的风险得分，按案件、催费员和单位计算。评分不影响任何行为是否允许。默认卡为本联盟自定的建议。",
  },
  conductDays: {
    name: "舆情风险回看天数",
    why: "舆情风险评分计入最近多少天的行为。默认 90 天，本联盟自定。",
  },
} satisfies Record<PolicyField, { name: string; why: string }>;

const groups = {
  contact: "联系用户",
  money: "金额与批准",
  ladder: "停电与复电",
  answers: "答复",
  clock: "时间",
  calendar: "日历",
  risk: "风险评分",
} satisfies Record<PolicyGroup, string>;

const clearing = {
  OldestBillFirst: "先抵最早的账单：每张先费用、再违约金、后本金",
  PrincipalFirst: "先抵全部本金，再抵违约金，后抵费用",
} satisfies Record<ClearingOrder, string>;

const clearingShort = {
  OldestBillFirst: "先抵最早的账单",
  PrincipalFirst: "先抵本金",
} satisfies Record<ClearingOrder, string>;

const unit = {
  times: "{{n}} 次",
  people: "{{n}} 人",
  minutes: "{{n}} 分钟",
  hours: "{{n}} 小时",
  days: "{{n}} 天",
  workingDays: "{{n}} 个工作日",
  permille: "每日 {{n}}‰",
  range: "{{first}} 至 {{last}}",
  none: "没有",
};

/** What is typed into a field. */
const typed = {
  minuteOfDay: "时:分",
  offset: "±时:分",
  times: "次",
  people: "人",
  minutes: "分钟",
  hours: "小时",
  days: "天",
  workingDays: "工作日",
  permille: "‰ 每日",
  fen: "元",
  ranges: "每行一段：2026-10-01 ~ 2026-10-07；单独一天写一个日期",
  dates: "每行一天：2026-10-10",
  card: "每档写作：起点→分值，各档用逗号隔开，如 31→4, 61→8；不计分的因素留空。",
  wrong: "看不懂这个值。",
};

const faults = {
  quietFromOutsideDay: "免打扰开始的时刻超出一天。",
  quietToOutsideDay: "免打扰结束的时刻超出一天。",
  offsetTooLarge: "时区之差不能超过 14 小时。",
  noContactAtAll: "每日联系上限至少为 1 次。",
  moreContactsPerDayThanPer7Days: "每日联系上限不能超过七日上限。",
  tooManyContactsPer7Days: "七日联系上限最多 20 次。",
  backDatingTooLong: "补登期限最多 30 天。",
  clockToleranceTooLong: "时钟误差最多 1 小时。",
  residentialPenaltyTooHigh: "居民违约金最多每日 10‰。",
  currentYearPenaltyAboveEarlier: "当年欠费的违约金不能高于跨年欠费的。",
  earlierYearPenaltyTooHigh: "跨年欠费的违约金最多每日 10‰。",
  noticeMinAboveMax: "停电通知的最少天数不能超过最多天数。",
  noDemandBeforeCut: "停电前至少催缴 1 次。",
  approvalShorterThanNotice: "批准有效期不能短于停电通知的最少天数。",
  cutAfterTooManyDays: "停电前的逾期天数最多 3660 天。",
  tooManyDemands: "停电前的催缴次数最多 32 次。",
  noticeTooLong: "停电通知的最多天数不能超过 180 天。",
  approvalTooLong: "批准有效期最多 366 天。",
  disputeAnswerTooLong: "异议答复时限最多 366 个工作日。",
  complaintAnswerTooLong: "投诉答复时限最多 366 个工作日。",
  reconnectionTooLong: "复电时限最多 8784 小时。",
  highAmountTooLarge: "大额界限太大，无法精确记录。",
  secondNoticeMinAboveMax: "再次通知的最少分钟数不能超过最多分钟数。",
  secondNoticeLongerThanDay: "再次通知有效时间最多一天。",
  approvalsOutOfRange: "重大事项批准人数为 1 至 4 人。",
  cutHoursBeforeRestEmpty: "休息日前的截止时刻必须晚于开始时刻。",
  cutEndsLaterBeforeRest: "休息日前的截止时刻不能晚于平日的。",
  cutOutsideDay: "停电操作截止的时刻超出一天。",
  holidayEndsBeforeItBegins: "有一段节假日的最后一天早于第一天。",
  workingDaysUnordered: "调休上班日要从早到晚排列，不能重复。",
  calendarTooFar: "节假日和调休上班日最晚到 9999 年底。",
  tooManyHolidays: "节假日最多 64 段。",
  tooManyWorkingDays: "调休上班日最多 64 天。",
  feeRiskMisordered: "电费风险评分卡有因素的分档没有递增、没有分值或次序不对。",
  feeRiskNotHundred: "电费风险评分卡各项权重之和必须为 100。",
  feeRiskLevels: "电费风险评分卡的“高”必须大于“关注”，两者都在 1 至 100 分之间。",
  conductRiskMisordered: "舆情风险评分卡有因素的分档没有递增、没有分值或次序不对。",
  conductRiskNotHundred: "舆情风险评分卡各项权重之和必须为 100。",
  conductRiskLevels: "舆情风险评分卡的“高”必须大于“关注”，两者都在 1 至 100 分之间。",
  conductDaysOutOfRange: "舆情风险回看天数为 1 至 366 天。",
} satisfies Record<PolicyFault, string>;

/** Faults of a score card that is at hand. */
const cardFaults = {
  misordered:
    "{{card}}：{{factors}}的分档不对。每档的起点和分值都要递增，分值至少 1 分，1 至 8 档；每个因素只列一次，按固定次序。",
  notHundred: "{{card}}各项权重之和必须为 100，现为 {{sum}}。",
  levels:
    "{{card}}的“高”必须大于“关注”，两者都在 1 至 100 分之间，现为“关注” {{watch}}、“高” {{high}}。",
};

const state = {
  signed: "已签名，等待发送。",
  signedOffline: "已签名，等待网络；联网后自动发送。",
  broadcast: "已发给节点，等待进块。",
  inBlock: "在块 {{height}} 中，等待最终确认。",
  doneProposed: "提案已在链上（最终块 {{height}}）。",
  doneVoted: "投票已在链上（最终块 {{height}}）。",
  donePolicySet: "已成为规则第 {{version}} 版（最终块 {{height}}）。",
  doneCarriedOut: "提案已通过并执行（最终块 {{height}}）。",
  doneClosed: "提案已结束（最终块 {{height}}）。",
  doneWithoutEffect: "提案已结束，没有通过，什么都没有改变（最终块 {{height}}）。",
  refused: "链拒绝了。",
  refusedByPool: "节点暂不接受，未进任何块。",
  expiredMortality: "有效期已过，没有上链，请重新签名。",
  expiredNonce: "序号被另一笔签名占用，没有上链，请重新签名。",
  expiredRuntime: "链已升级，旧签名作废，请重新签名。",
  dropped: "已知悉。",
};

export const policy = {
  title: "催收规则",
  lead: "规则是链上按版本公布的文件，由理事会三分之二表决通过；每条记录都写明按哪一版判定。",
  reading: "读取规则",
  none: "本机还没有链上的规则；联网同步后显示。",
  versions: "版本",
  version: "第 {{n}} 版",
  fromWhen: "{{time}} 起",
  sinceGenesis: "自链创始起",
  inForce: "现行",
  next: "将生效",
  earlier: "已被取代",
  later: "更晚生效",
  field: "项目",
  value: "值",
  before: "原",
  after: "新",
  meaning: "含义与来源",
  showMeaning: "显示含义与来源",
  all: "第 {{n}} 版全文",
  compare: "比较两版",
  compareFrom: "比较的原版本",
  compareTo: "比较的新版本",
  motionOption: "提案 {{n}}",
  changes: "改动 {{n}} 项",
  same: "两版内容相同。",
  gone: "删去",
  added: "新增",
  fields,
  groups,
  clearing,
  clearingShort,
  unit,
  typed,
  faults,
  cardFaults,
  council: {
    title: "理事会",
    asOf: "按最终块 {{height}}（链上时间 {{time}}）",
    never: "本机还没有读到理事会的情况；联网同步后显示。",
    members: "成员 {{n}} 人，{{needed}} 人赞成即通过",
    you: "您",
    notMember: "您不是理事会成员，可以查看，不能表决。",
    noMotions: "没有表决中的提案。",
    motion: "提案 {{n}}",
    wouldSet: "拟从 {{time}} 起改为（与第 {{n}} 版相比）：",
    wouldSetSame: "拟从 {{time}} 起公布与第 {{n}} 版相同的内容。",
    other: "其他提案（调用 {{pallet}}.{{call}}）",
    otherHint: "本控制台不解读这类提案，因此不能在这里表决。",
    hash: "提案编号",
    tally: "赞成 {{ayes}} / 需 {{threshold}} · 反对 {{nays}} · 未表决 {{rest}}",
    ayes: "赞成",
    nays: "反对",
    until: "表决截至约 {{time}}（块 {{height}}）",
    verdict: {
      open: "表决中",
      carried: "已达到赞成票数，可以生效",
      lost: "已不可能通过，可以结束",
      endedCarried: "表决期满，按缺席规则通过",
      endedLost: "表决期满，未通过",
    },
    propose: "提出新版规则",
    voteAye: "赞成",
    voteNay: "反对",
    close: "结束表决",
    closeCarried: "结束表决并公布",
    voted: "您已投{{vote}}票",
    acts: "我在理事会的签名",
    takeNote: "知道了",
  },
  propose: {
    title: "提出新版规则",
    lead: "以第 {{n}} 版（已公布的最后一版）为底稿；改动的项目会标出。",
    from: "生效时间",
    fromHint: "必须晚于表决结束的时间，也晚于已公布的最后一版（{{after}}）。",
    fromWrong: "生效时间必须晚于 {{after}}。",
    fromLate: "生效时间须在 {{days}} 天以内。",
    nothing: "还没有改动任何项目。",
    faults: "这些数字互相矛盾，链不会接受：",
    preparing: "准备要签名的内容",
    toPreview: "下一步：核对",
  },
  preview: {
    title: "核对将要签名的内容",
    lead: "以下内容由将要签名的字节解读而来，不是表单的抄录。",
    you: "您将",
    Propose: "提出规则新版本，从 {{time}} 起生效；需 {{threshold}} 票赞成",
    ProposeMatter: "提出提案：{{what}}；{{threshold}} 人赞成即通过",
    VoteAye: "对提案 {{n}} 投赞成票",
    VoteNay: "对提案 {{n}} 投反对票",
    Close: "结束提案 {{n}} 的表决",
    content: "提案内容（与第 {{n}} 版相比）",
    allMet: "理事会的条件都已满足",
    unmet: "链会拒绝，因此不能签名：",
    warnings: "请注意：即使通过，也可能不起作用：",
    signer: "签名人",
    validUntil: "有效至块",
    judged: "判断依据",
    judgedAt: "链上时间 {{time}} 的最终状态",
    digest: "字节摘要",
    details: "技术细节",
    call: "调用",
    nonce: "账户序号",
    runtime: "链版本",
    bytes: "待签字节（{{n}} 字节）",
    sign: "签名并保存",
    unlockAndSign: "解锁、签名并保存",
    signing: "签名并写入磁盘",
    saved: "已保存在本机，联网后自动发送。",
    savedOnline: "已保存在本机，正在发送；在最终块里看到结果才算完成。",
  },
  state,
};
