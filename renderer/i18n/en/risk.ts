import type { Shape } from "../shape.ts";
import type { risk as zh } from "../zh/risk.ts";

export const risk: Shape<typeof zh> = {
  fee: {
    ArrearsAge: {
      name: "Age of arrears",
      unit: "days",
      what: "Days since the due day of the oldest bill with something owed.",
    },
    ArrearsAmount: { name: "Amount owed", unit: "yuan", what: "What is owed of the case now." },
    TimesOverdue: {
      name: "Times overdue, last 12 bills",
      unit: "times",
      what: "Bills of the same customer, due in the last 12 months, of which something was owed after their due day.",
    },
    MonthsOwed: {
      name: "Months owed",
      unit: "months",
      what: "Different months of consumption of which something is owed.",
    },
    PartPayments: {
      name: "Part payments",
      unit: "times",
      what: "Payments of the last 12 months that left something owed.",
    },
    BouncedPayments: {
      name: "Bounced payments",
      unit: "times",
      what: "Payments reversed in the last 12 months.",
    },
    BrokenPromises: {
      name: "Broken promises",
      unit: "times",
      what: "Promises and plans of the last 12 months that were not paid by their day.",
    },
    Disputes: {
      name: "Disputes",
      unit: "times",
      what: "Disputes opened in the last 12 months, those upheld left out.",
    },
    Complaints: {
      name: "Complaints",
      unit: "times",
      what: "Complaints made in the last 12 months.",
    },
    DeliveryDelay: {
      name: "Time to delivery",
      unit: "days",
      what: "Days from the first dunning notice to its first delivery, or to today while there is none; a refused one is none.",
    },
    ConsumptionFall: {
      name: "Fall of consumption",
      unit: "%",
      what: "How much less was used in the newest whole month than in the same month of the year before.",
    },
    CapacityReduction: {
      name: "Reduced capacity",
      unit: "%",
      what: "How much less the capacity is than the most it was in the last 12 months.",
    },
    PrepayShortfall: {
      name: "Prepaid shortfall",
      unit: "%",
      what: "How much of the mean of the last three months billed the prepaid balance does not cover.",
    },
    WatchedIndustry: {
      name: "Watched industry",
      unit: "(1: on the list)",
      what: "Whether the customer's line of business is on the branch's watch list.",
    },
  },
  conduct: {
    ContactsIn7Days: {
      name: "Contacts in 7 days",
      unit: "times",
      what: "The most contacts in any 7 times 24 hours.",
    },
    QuietHours: {
      name: "Quiet hours",
      unit: "times",
      what: "Contacts, and deliveries by hand, message or left, in the quiet hours; posted ones do not count.",
    },
    ThirdParties: {
      name: "Third parties",
      unit: "times",
      what: "Contacts that reached a third party.",
    },
    NoticeDefects: {
      name: "Defects of notices",
      unit: "times",
      what: "Notices refused, delivered without a stated proof, or not delivered within 15 days.",
    },
    LateAnswers: {
      name: "Late answers",
      unit: "times",
      what: "Disputes and complaints answered after their time, or waiting beyond it.",
    },
    LateReconnections: {
      name: "Late reconnections",
      unit: "times",
      what: "Supply restored after its time, or waiting beyond it.",
    },
    Complaints: {
      name: "Complaints",
      unit: "times",
      what: "Complaints of conduct, disconnection or privacy, unless answered as unfounded.",
    },
    VulnerableUsers: {
      name: "Protected customers",
      unit: "times",
      what: "Contacts with, and cuts of, specially protected customers.",
    },
  },
  level: { low: "normal", watch: "watch", high: "high" },
  value: {
    days: "{{n}} days",
    times: "{{n}} times",
    months: "{{n}} months",
    percent: "{{n}}%",
    flag: "{{n}}",
  },
  valueOne: {
    days: "1 day",
    times: "once",
    months: "1 month",
    percent: "1%",
    flag: "on the list",
  },
  points: "{{n}} points",
  pointsUnit: "points",
  onePoint: "1 point",
  step: "{{value}} or more: {{points}}",
  stepFlag: "{{value}}: {{points}}",
  noStep: "no steps",
  levels: "watch: {{watch}} or more; high: {{high}} or more",
  levelFrom: '"{{level}}" begins at',
  factor: "Factor",
  steps: "Steps",
  weight: "Weight",
  sum: "Sum of weights",
  levelsName: "Levels",
  order: "Order of the factors",
  otherOrder: "another one",
  cardLine: "{{card}}: {{name}}",
};
