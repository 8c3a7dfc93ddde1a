import type { BillColumns, LabelledLine, NoticeLanguage, TemplateBlock } from "../template.ts";

/** Parts that every notice has, by language. Part of each template's version: a new wording here is a new version there. */
interface Common {
  readonly addressee: readonly LabelledLine[];
  readonly bills: TemplateBlock;
  readonly amounts: TemplateBlock;
  readonly signature: TemplateBlock;
  readonly complaint: string;
  readonly objection: string;
  readonly protection: string;
  readonly legal: string;
}

const COLUMNS: Readonly<Record<NoticeLanguage, BillColumns>> = {
  zh: {
    period: "账期",
    due: "缴费截止日",
    amount: "电费（元）",
    penalty: "违约金（元）",
    expense: "其他费用（元）",
    cleared: "已缴及减免（元）",
    outstanding: "尚欠（元）",
  },
  en: {
    period: "Period",
    due: "Due by",
    amount: "Charge (yuan)",
    penalty: "Penalty (yuan)",
    expense: "Costs (yuan)",
    cleared: "Paid or waived (yuan)",
    outstanding: "Owed (yuan)",
  },
};

export const COMMON: Readonly<Record<NoticeLanguage, Common>> = {
  zh: {
    addressee: [
      { label: "户名", text: "{customerName}" },
      { label: "户号", text: "{account}" },
      { label: "用电地址", text: "{customerAddress}" },
      { label: "案件号", text: "{reference}" },
      { label: "发出单位", text: "{office}" },
      { label: "发出日期", text: "{issuedOn}" },
    ],
    bills: { type: "bills", columns: COLUMNS.zh, more: "其余 # 笔合计", disputed: "（争议中）" },
    amounts: {
      type: "amounts",
      lines: [
        { label: "尚欠合计", text: "{outstanding}" },
        { label: "人民币（大写）", text: "{outstandingWords}" },
      ],
    },
    signature: {
      type: "signature",
      lines: [
        { label: "发出单位（盖章）", text: "{office}" },
        { label: "经办人（签字）", text: "{blank}" },
        { label: "联系电话", text: "{blank}" },
        { label: "客户签收", text: "{blank}" },
        { label: "签收日期", text: "{blank}" },
      ],
    },
    complaint: "投诉：可随时拨打供电服务热线 {hotline}，也可向电力监管机构投诉。",
    objection:
      "异议：如认为抄表、计价或欠费金额有误，或者已经缴清，请告知我单位或拨打 {hotline}；登记为争议的账单，在答复之前不作为停电的理由。",
    protection:
      "特殊情况：家中有人依赖用电的医疗设备，有重病、高龄、婴幼儿等情形，或者属于低保、特困供养的，请立即告知；登记为重点保护客户后，停电须经更严格的审批。",
    legal:
      "本通知单说明本案件的欠费和办理情况，不替代供用电合同；与合同或现行规定不一致的，以合同和现行规定为准。本通知单不就自身是否符合任何法规作出声明。",
  },
  en: {
    addressee: [
      { label: "Customer", text: "{customerName}" },
      { label: "Account no.", text: "{account}" },
      { label: "Address of supply", text: "{customerAddress}" },
      { label: "Case", text: "{reference}" },
      { label: "Issued by", text: "{office}" },
      { label: "Date of issue", text: "{issuedOn}" },
    ],
    bills: {
      type: "bills",
      columns: COLUMNS.en,
      more: "# more in sum",
      disputed: " (disputed)",
    },
    amounts: {
      type: "amounts",
      lines: [
        { label: "Owed in total", text: "{outstanding}" },
        { label: "In capitals (人民币大写)", text: "{outstandingWords}" },
      ],
    },
    signature: {
      type: "signature",
      lines: [
        { label: "Issued by (seal)", text: "{office}" },
        { label: "Handled by (signature)", text: "{blank}" },
        { label: "Telephone", text: "{blank}" },
        { label: "Received by customer", text: "{blank}" },
        { label: "Date received", text: "{blank}" },
      ],
    },
    complaint:
      "Complaints: call the service line {hotline} at any time, or turn to the power regulator.",
    objection:
      "Objections: if you think that the reading, the price or the sum is wrong, or if you have paid already, tell us or call {hotline}. A bill that is recorded as disputed is no reason for a cut until you have been answered.",
    protection:
      "Special circumstances: tell us at once if someone at home depends on powered medical equipment, is gravely ill, very old or an infant, or if you receive subsistence support. For customers recorded as specially protected, a cut needs stricter approval.",
    legal:
      "This notice states what is owed in this case and what is being done. It does not replace the supply contract; where it differs from the contract or the rules in force, those prevail. It makes no statement that it complies with any law or regulation.",
  },
};
