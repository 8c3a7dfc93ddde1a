import type { ConductFactor } from "../../../shared/domain/risk.ts";
import type { RiskWarningKind } from "../../../shared/risk/warnings.ts";

const kind = {
  feeRisk: "电费风险",
  conductRisk: "舆情风险",
  consumptionFall: "电量下降",
  capacityReduction: "减容",
} satisfies Record<RiskWarningKind, string>;

const about = {
  feeRisk: "关于用户：欠费可能收不回来。由催费员跟进。",
  conductRisk: "关于我方行为：可能引起投诉或舆情。由主管处理。",
  consumptionFall: "关于用户：用电明显少于上年同月。由催费员核实。",
  capacityReduction: "关于用户：近 12 个月减了容量。由催费员核实。",
} satisfies Record<RiskWarningKind, string>;

const conduct = {
  ContactsIn7Days: "先不要再联系，改用书面通知，并查看为什么联系这么多次。",
  QuietHours: "提醒经办人避开禁扰时段；必要时向用户致歉并记录。",
  ThirdParties: "停止联系第三人，核对用户本人的联系方式。",
  NoticeDefects: "重新送达并留下送达证明。",
  LateAnswers: "马上答复用户的异议或投诉。",
  LateReconnections: "马上复电，并记录延误原因。",
  Complaints: "由主管回访用户并答复投诉。",
  VulnerableUsers: "确认特殊用户的保护措施，改由专人联系。",
} satisfies Record<ConductFactor, string>;

export const warnings = {
  title: "风险预警",
  lead: "评分达到“关注”或“高”的案件，最严重的在前。事实变好，预警自动消失；变坏，已阅的也会再提醒。",
  reading: "读取预警",
  empty: "现在没有预警。",
  section: "{{kind}}：共 {{total}} 件，显示 {{shown}} 件",
  noted: "已阅或暂缓的 {{n}} 件：谁、何时，可撤销",
  allQuiet: "都已阅或暂缓。",
  kind,
  about,
  column: {
    level: "等级",
    case: "案件",
    owed: "尚欠（元）",
    reasons: "主要原因",
    next: "下一步",
    word: "处理",
  },
  reason: "{{factor}} {{value}}：{{points}}",
  next: {
    fee: {
      watch: "联系用户，问清何时缴费；能缴的登记承诺或分期。",
      high: "尽快上门或书面催费，核实偿付能力；符合条件的，提请下一步措施。",
    },
    consumptionFall: "核实是否停产、搬迁或表计异常，并更新客户资料。",
    capacityReduction: "问清减容原因，评估缴费能力，考虑分期或预存。",
    conduct,
  },
  note: "已阅",
  noteOf: "案件 {{reference}} 的预警已阅",
  putOff: "暂缓",
  putOffOf: "暂缓案件 {{reference}} 的预警",
  days: "暂缓多久",
  why: "为什么可以等",
  notedDone: "已记为已阅",
  putOffDone: "已暂缓",
  back: "现已加重或暂缓到期。",
  saidNoted: "{{who}}于 {{time}} 记为已阅",
  saidPutOff: "{{who}}于 {{time}} 暂缓到 {{day}}：{{reason}}",
  saidUndone: "；{{who}}于 {{time}} 撤销",
  you: "您",
  somebody: "本机某人",
  undo: "撤销",
  undoOf: "撤销对案件 {{reference}} 预警的处理",
  undone: "已撤销，预警重新显示",
};
