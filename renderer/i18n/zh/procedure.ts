import type { Deadline } from "../../../shared/rules/case-deadlines.ts";
import type { LadderCondition } from "../../../shared/rules/ladder-checklist.ts";
import type { ProcedureStep } from "../../../shared/rules/procedure.ts";

/** A step as what to do. */
const step = {
  issueDemand: "发出催费通知单",
  deliverDemand: "送达催费通知单",
  answerDispute: "答复争议",
  answerComplaint: "答复投诉",
  propose: "提请停电审批",
  approve: "审批停电提请",
  withdraw: "撤回停电提请",
  issueNotice: "发出停电通知书",
  deliverNotice: "送达停电通知书",
  remind: "最后通知（停电前再次通知）",
  cut: "停电",
  reconnect: "复电",
  close: "结清结案",
  proposeWaiver: "提请减免违约金",
  proposeWriteOff: "提请核销",
  proposeLegal: "提请法律途径",
} satisfies Record<ProcedureStep, string>;

/** A condition of a cut, as it reads when it is met. */
const condition = {
  supplied: "供电中",
  owed: "仍欠费",
  undisputed: "没有未答复的争议",
  noPromise: "没有有效的缴费承诺",
  ripe: "欠费逾期满 {{days}} 天",
  demanded: "逾期后送达催费通知单 {{needed}} 次",
  approved: "停电已批准，且在有效期内",
  conditions: "符合批准所附的条件",
  noticed: "停电通知书已送达",
  period: "送达后满 {{min}} 天、未过 {{max}} 天",
  window: "在通知书写明的时间内",
  reminded: "最后通知已满 {{minutes}} 分钟",
  noBlackout: "不在停电禁止期",
  hours: "在允许停电的日期和时段",
} satisfies Record<LadderCondition, string>;

const deadline = {
  reconnectBy: "须复电",
  cutFrom: "最后通知满时，可停电",
  windowFrom: "停电时段开始",
  windowTo: "停电时段结束",
  reminderOver: "最后通知失效",
  approvalOver: "停电批准失效",
} satisfies Record<Deadline["what"], string>;

export const procedure = {
  step,
  condition,
  deadline,
  now: "现在办理",
  doBy: "须在 {{time}} 前。",
  waits: "暂无须办理，下一步是“{{step}}”。",
  from: "{{time}} 起可办理。",
  over: "已结案，无须办理。",
  others: "也可以办理",
  checklist: {
    title: "停电条件",
    count: "{{met}} / {{all}} 项满足",
    met: "满足",
    unmet: "未满足",
    later: "先满足：{{condition}}",
    by: "{{time}} {{what}}",
  },
  clock: {
    title: "期限",
    left: "还有 {{left}}",
    over: "已超 {{left}}",
    days: "{{days}} 天 {{hours}} 小时",
    hours: "{{hours}} 小时 {{minutes}} 分",
    minutes: "{{minutes}} 分 {{seconds}} 秒",
  },
  picture: {
    title: "时间图",
    description:
      "案件 {{reference}} 从 {{from}} 至 {{to}} 的账单、通知、审批、停电与复电；逐条内容见下方记录。",
    whole: "全程",
    near: "近期",
    now: "现在 {{time}}",
    lanes: {
      bills: "账单",
      demands: "催费",
      approval: "审批",
      notice: "停电通知",
      supply: "停电复电",
    },
    due: "账单 {{period}} 缴费期限 {{day}}",
    ripe: "账单 {{period}} 自 {{day}} 起逾期满 {{days}} 天",
    demandIssued: "{{time}} 发出催费通知单",
    demandDelivered: "{{time}} 催费通知单送达",
    proposed: "{{time}} 提请停电",
    approved: "{{time}} 批准停电",
    valid: "批准有效 {{from}} 至 {{to}}",
    noticeIssued: "{{time}} 发出停电通知书",
    noticeDelivered: "{{time}} 停电通知书送达",
    band: "可停电日期 {{from}} 至 {{to}}（送达后 {{min}} 至 {{max}} 天）",
    window: "停电时段 {{from}} 至 {{to}}",
    reminded: "{{time}} 最后通知送达",
    cut: "{{time}} 停电",
    dark: "停电 {{from}} 至 {{to}}",
    darkNow: "{{from}} 起停电至今",
    reconnected: "{{time}} 复电",
    reconnectBy: "须在 {{to}} 前复电（自 {{from}}）",
    blackout: "停电禁止期 {{from}} 至 {{to}}",
    rest: "休息日 {{day}}",
    quiet: "免打扰时段",
    legend: "深带：法定期限；浅带：休息日、停电禁止期和免打扰时段",
  },
};
