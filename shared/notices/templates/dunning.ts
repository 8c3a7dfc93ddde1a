import type { NoticeTemplate } from "../template.ts";
import { COMMON } from "./common.ts";

const { zh, en } = COMMON;

export const DUNNING: readonly NoticeTemplate[] = [
  {
    id: "dunning",
    version: 1,
    kind: "Dunning",
    language: "zh",
    blocks: [
      { type: "title", text: "催费通知单" },
      { type: "addressee", lines: zh.addressee },
      {
        type: "paragraph",
        text: "尊敬的客户：截至{issuedOn}，您的下列电费已过缴费截止日，尚未缴清，合计 {outstanding}。",
      },
      zh.bills,
      zh.amounts,
      { type: "deadline", label: "请于此日前缴清", text: "{payBy}" },
      {
        type: "paragraph",
        text: "逾期未缴的电费按规定计收违约金：{penaltyRate}。截至发出日测算的违约金为 {accruedPenalty}；上表只列已经入账的部分。可在营业厅、网上渠道或代收银行缴费。逾期仍不缴清的，我单位可以依照程序停止供电，停电前会另行书面通知。",
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
    id: "dunning",
    version: 1,
    kind: "Dunning",
    language: "en",
    blocks: [
      { type: "title", text: "Payment reminder" },
      { type: "addressee", lines: en.addressee },
      {
        type: "paragraph",
        text: "Dear customer, on {issuedOn} the electricity bills below are past their due date and not fully paid. You owe {outstanding} in total.",
      },
      en.bills,
      en.amounts,
      { type: "deadline", label: "Please pay by", text: "{payBy}" },
      {
        type: "paragraph",
        text: "Late payment is charged with a penalty of {penaltyRate}. Up to the date of issue the penalties come to {accruedPenalty}; the table holds only what has been charged so far. You can pay at a service hall, online or at a collecting bank. If the debt stays unpaid, supply may be cut by the prescribed procedure, of which you will be notified in writing beforehand.",
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
