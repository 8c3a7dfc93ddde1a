import type { NoticeTemplate } from "../template.ts";
import { COMMON } from "./common.ts";

const { zh, en } = COMMON;

export const RECONNECTION: readonly NoticeTemplate[] = [
  {
    id: "reconnection",
    version: 1,
    kind: "Reconnection",
    language: "zh",
    blocks: [
      { type: "title", text: "复电通知书" },
      { type: "addressee", lines: zh.addressee },
      {
        type: "paragraph",
        text: "尊敬的客户：您的用电地址的供电按下述时间恢复。",
      },
      { type: "deadline", label: "恢复供电时间", text: "{reconnectedAt}" },
      zh.amounts,
      {
        type: "paragraph",
        text: "送电前请断开不用的电器，确认没有人在检修线路。送电后如仍然没有电，或者电压不正常，请拨打 {hotline}。上面的尚欠合计截至{issuedOn}；为零的，表示本案件的欠费已经缴清。",
      },
      {
        type: "rights",
        heading: "您的权利",
        items: [
          zh.complaint,
          "异议：如认为这次停电、复电或者欠费金额有误，请告知我单位或拨打 {hotline}，我单位会登记并答复。",
          "特殊情况：家中有人依赖用电的医疗设备，有重病、高龄、婴幼儿等情形，或者属于低保、特困供养的，请告知我单位登记。",
        ],
      },
      zh.signature,
      { type: "legal", text: zh.legal },
    ],
  },
  {
    id: "reconnection",
    version: 1,
    kind: "Reconnection",
    language: "en",
    blocks: [
      { type: "title", text: "Notice of reconnection" },
      { type: "addressee", lines: en.addressee },
      {
        type: "paragraph",
        text: "Dear customer, supply at your address is restored at the time below.",
      },
      { type: "deadline", label: "Supply restored", text: "{reconnectedAt}" },
      en.amounts,
      {
        type: "paragraph",
        text: "Before the supply comes back, switch off what you do not need and make sure that nobody works on the wiring. If there is still no power, or the voltage is not right, call {hotline}. The sum above is what is owed on {issuedOn}; zero means that the arrears of this case are paid.",
      },
      {
        type: "rights",
        heading: "Your rights",
        items: [
          en.complaint,
          "Objections: if you think that this cut, the reconnection or the sum is wrong, tell us or call {hotline}; it will be recorded and answered.",
          "Special circumstances: tell us, so that it can be recorded, if someone at home depends on powered medical equipment, is gravely ill, very old or an infant, or if you receive subsistence support.",
        ],
      },
      en.signature,
      { type: "legal", text: en.legal },
    ],
  },
];
