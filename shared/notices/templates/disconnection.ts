import type { NoticeTemplate } from "../template.ts";
import { COMMON } from "./common.ts";

const { zh, en } = COMMON;

export const DISCONNECTION: readonly NoticeTemplate[] = [
  {
    id: "disconnection",
    version: 1,
    kind: "Disconnection",
    language: "zh",
    blocks: [
      { type: "title", text: "停电通知书" },
      { type: "addressee", lines: zh.addressee },
      {
        type: "paragraph",
        text: "尊敬的客户：您的下列电费经催交仍未缴清，截至{issuedOn}合计欠费 {outstanding}。因欠费，我单位拟在下述时段内停止向您供电。",
      },
      zh.bills,
      zh.amounts,
      { type: "deadline", label: "拟停电时段", text: "{window}" },
      {
        type: "paragraph",
        text: "在停电之前缴清全部欠费的，不再停电。停电之前我单位会再次通知您。停电后缴清的，自缴清起 {reconnectHours} 小时内恢复供电。违约金为{penaltyRate}，截至发出日测算为 {accruedPenalty}；上表只列已经入账的部分。请事先做好停电准备，注意用电设备和人身安全。",
      },
      {
        type: "rights",
        heading: "您的权利",
        items: [zh.complaint, zh.objection, zh.protection],
      },
      zh.signature,
      { type: "legal", text: zh.legal },
    ],
  },
  {
    id: "disconnection",
    version: 1,
    kind: "Disconnection",
    language: "en",
    blocks: [
      { type: "title", text: "Notice of disconnection" },
      { type: "addressee", lines: en.addressee },
      {
        type: "paragraph",
        text: "Dear customer, in spite of our reminders the electricity bills below are not fully paid. On {issuedOn} you owe {outstanding}. Because of these arrears we intend to cut your supply in the window below.",
      },
      en.bills,
      en.amounts,
      { type: "deadline", label: "Intended window of the cut", text: "{window}" },
      {
        type: "paragraph",
        text: "If you pay all that is owed before the cut, supply is not cut. You will be notified once more before it. If you pay afterwards, supply is restored within {reconnectHours} hours of payment. The penalty is {penaltyRate}; up to the date of issue it comes to {accruedPenalty}, of which the table holds what has been charged so far. Please prepare for the outage and see to the safety of people and appliances.",
      },
      {
        type: "rights",
        heading: "Your rights",
        items: [en.complaint, en.objection, en.protection],
      },
      en.signature,
      { type: "legal", text: en.legal },
    ],
  },
];
