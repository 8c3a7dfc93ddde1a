import type { NoticeTemplate } from "../template.ts";
import { COMMON } from "./common.ts";

const { zh, en } = COMMON;

export const FINAL_REMINDER: readonly NoticeTemplate[] = [
  {
    id: "final-reminder",
    version: 1,
    kind: "FinalReminder",
    language: "zh",
    blocks: [
      { type: "title", text: "停电前再次通知" },
      { type: "addressee", lines: zh.addressee },
      {
        type: "paragraph",
        text: "尊敬的客户：我单位已向您送达停电通知书。截至{issuedOn}，您仍欠电费 {outstanding}，我单位即将在下述时段内停止向您供电，特再次通知。",
      },
      zh.bills,
      zh.amounts,
      { type: "deadline", label: "停电时段", text: "{window}" },
      {
        type: "paragraph",
        text: "现在缴清全部欠费的，不再停电；缴清后请立即告知我单位。停电后缴清的，自缴清起 {reconnectHours} 小时内恢复供电。请立即做好停电准备，注意电梯、医疗设备等用电设备和人身安全。",
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
    id: "final-reminder",
    version: 1,
    kind: "FinalReminder",
    language: "en",
    blocks: [
      { type: "title", text: "Final reminder before disconnection" },
      { type: "addressee", lines: en.addressee },
      {
        type: "paragraph",
        text: "Dear customer, a notice of disconnection has been delivered to you. On {issuedOn} you still owe {outstanding}, and we are about to cut your supply in the window below. This is our last reminder.",
      },
      en.bills,
      en.amounts,
      { type: "deadline", label: "Window of the cut", text: "{window}" },
      {
        type: "paragraph",
        text: "If you pay all that is owed now, supply is not cut; please tell us at once when you have paid. If you pay afterwards, supply is restored within {reconnectHours} hours of payment. Please prepare now, and see to lifts, medical equipment and the safety of people.",
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
