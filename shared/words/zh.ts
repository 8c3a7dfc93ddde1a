import type { ActType } from "../domain/act.ts";
import type { EntryType } from "../domain/entry.ts";
import type * as w from "../domain/words.ts";
import type { Warning } from "../rules/warnings.ts";

const role = {
  Collector: "催费员",
  Supervisor: "主管",
  Cashier: "收费员",
  Auditor: "审计员",
  OrgAdmin: "单位管理员",
} satisfies Record<w.Role, string>;

const customerClass = {
  Residential: "居民",
  Business: "非居民",
  Important: "重要用户",
} satisfies Record<w.CustomerClass, string>;

const charge = { Penalty: "违约金", Expense: "送达费" } satisfies Record<w.ChargeKind, string>;

const channel = {
  Sms: "短信",
  Phone: "电话",
  Visit: "上门",
  Other: "其他方式",
} satisfies Record<w.Channel, string>;

const outcome = {
  Reached: "已联系上",
  NoAnswer: "无人接听或不在家",
  Refused: "拒绝沟通",
  Promised: "承诺缴费",
  Invalid: "号码或地址无效",
} satisfies Record<w.Outcome, string>;

const party = {
  Customer: "用户本人",
  Household: "同住人或单位人员",
  ThirdParty: "第三方",
  Nobody: "未接触到任何人",
} satisfies Record<w.Party, string>;

const notice = {
  Dunning: "催费通知单",
  Disconnection: "停电通知书",
  FinalReminder: "停电前再次通知",
  Reconnection: "复电通知",
} satisfies Record<w.NoticeKind, string>;

const delivery = {
  SignedFor: "签收",
  Posted: "张贴",
  Left: "留置",
  SmsReceipt: "短信回执",
  Refused: "拒收",
  Unstated: "来源未说明",
} satisfies Record<w.Delivery, string>;

const disputeGround = {
  Metering: "计量",
  Tariff: "电价",
  AlreadyPaid: "已缴费",
  NotMyUse: "非本户用电",
  Other: "其他",
} satisfies Record<w.DisputeGround, string>;

const disputeResult = {
  Upheld: "成立",
  Rejected: "不成立",
  Withdrawn: "用户撤回",
  Unstated: "结果未说明",
} satisfies Record<w.DisputeResult, string>;

const complaintGround = {
  Conduct: "催费行为",
  Disconnection: "停电",
  Billing: "账单",
  Privacy: "隐私",
  Other: "其他",
} satisfies Record<w.ComplaintGround, string>;

const method = {
  Cash: "现金",
  Transfer: "银行转账",
  Online: "线上",
  Unstated: "未说明",
} satisfies Record<w.PaymentMethod, string>;

const escalation = {
  Disconnection: "停电",
  PenaltyWaiver: "违约金减免",
  WriteOff: "坏账核销",
  LegalAction: "诉讼",
} satisfies Record<w.EscalationKind, string>;

const closeReason = {
  Settled: "已结清",
  OpenedInError: "误立案",
  WrittenOff: "已核销",
} satisfies Record<w.CloseReason, string>;

const clearing = {
  OldestBillFirst: "先清最早账单",
  PrincipalFirst: "先清电费本金",
} satisfies Record<w.ClearingOrder, string>;

const blackoutReason = {
  Heat: "高温",
  Cold: "严寒",
  PublicEvent: "重大活动或考试",
  Emergency: "灾害或应急",
  Other: "其他",
} satisfies Record<w.BlackoutReason, string>;

const provenance = { Recorded: "按规则登记", Imported: "历史导入" } satisfies Record<
  w.Provenance,
  string
>;

const stage = {
  Opened: "已立案",
  Contacted: "已联系",
  Demanded: "已催告",
  Notified: "通知已送达",
  Escalated: "已提请措施",
  Approved: "已批准",
  CutNoticed: "停电通知已送达",
  Disconnected: "已停电",
  Reconnected: "已复电",
  Closed: "已结案",
} satisfies Record<w.Stage, string>;

const warning = {
  overdueAge: "逾期久",
  largeAmount: "金额大",
  brokenPromise: "承诺未兑现",
  openDispute: "有争议",
  tooManyContacts: "联系过密",
} satisfies Record<Warning, string>;

const act = {
  RecordContact: "登记联系",
  RecordNotice: "登记通知",
  RecordDelivery: "登记送达",
  RecordPromise: "登记缴费承诺",
  OpenDispute: "登记争议",
  AnswerDispute: "答复争议",
  RecordPayment: "登记收款",
  RecordComplaint: "登记投诉",
  AnswerComplaint: "答复投诉",
  CloseCase: "结案",
  AgreePlan: "登记分期约定",
  Propose: "提请措施",
  Approve: "批准",
  Reject: "驳回或退回",
  Withdraw: "撤回提请",
  Disconnect: "停电",
  Reconnect: "复电",
  SetProtection: "设定重点保护",
  ReversePayment: "冲销收款",
  AddCharge: "加收",
} satisfies Record<ActType, string>;

const entry = {
  CaseOpened: "立案",
  BillAdded: "账单",
  ChargeAdded: "加收",
  ContactMade: "联系",
  NoticeIssued: "发出通知",
  NoticeDelivered: "通知送达",
  PromiseMade: "缴费承诺",
  DisputeOpened: "提出争议",
  DisputeAnswered: "争议答复",
  PaymentReceived: "收款",
  ComplaintMade: "投诉",
  ComplaintAnswered: "投诉答复",
  EscalationProposed: "提请措施",
  AmountWaived: "减免",
  CaseClosed: "结案",
  OperatorRegistered: "登记操作员",
  OperatorChanged: "变更操作员",
  OperatorRevoked: "注销操作员",
  PlanAgreed: "分期约定",
  EscalationApproved: "批准",
  EscalationRejected: "驳回",
  EscalationWithdrawn: "撤回",
  Disconnected: "停电",
  Reconnected: "复电",
  ProtectionChanged: "重点保护",
  BlackoutDeclared: "禁停时段",
  PaymentReversed: "冲销收款",
  DeputyNamed: "指定代理",
} satisfies Record<EntryType, string>;

/** Every word of the closed lists. */
export const words = {
  role,
  customerClass,
  charge,
  channel,
  outcome,
  party,
  notice,
  delivery,
  disputeGround,
  disputeResult,
  complaintGround,
  method,
  escalation,
  closeReason,
  clearing,
  blackoutReason,
  provenance,
  stage,
  warning,
  act,
  entry,
};
