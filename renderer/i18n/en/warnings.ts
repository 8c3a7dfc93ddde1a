import type { Shape } from "../shape.ts";
import type { warnings as zh } from "../zh/warnings.ts";

export const warnings: Shape<typeof zh> = {
  title: "Risk warnings",
  lead: "Cases whose scores call for attention, the worst first. A warning goes when the facts get better, and comes back when they get worse.",
  reading: "Reading the warnings",
  empty: "There are no warnings now.",
  section: "{{kind}}: {{total}} cases, {{shown}} shown",
  noted: "{{n}} noted or put off: who and when, and undo",
  allQuiet: "All were noted or put off.",
  kind: {
    feeRisk: "Fee risk",
    conductRisk: "Conduct risk",
    consumptionFall: "Fall of consumption",
    capacityReduction: "Capacity reduction",
  },
  about: {
    feeRisk: "About the customer: the debt may not come in. For the collector.",
    conductRisk: "About our own acts: they may bring complaints or headlines. For the supervisor.",
    consumptionFall:
      "About the customer: much less is used than in the same month a year ago. For the collector.",
    capacityReduction:
      "About the customer: capacity was given up in the last 12 months. For the collector.",
  },
  column: {
    level: "Level",
    case: "Case",
    owed: "Outstanding (yuan)",
    reasons: "Main reasons",
    next: "What to do",
    word: "Your word",
  },
  reason: "{{factor}} {{value}}: {{points}}",
  next: {
    fee: {
      watch: "Ask the customer when they will pay; record a promise or a plan.",
      high: "Visit or write soon and find out whether they can pay; propose the next step where its conditions are met.",
    },
    consumptionFall:
      "Find out whether they stopped, moved or have a faulty meter, and update the register.",
    capacityReduction: "Ask why, judge whether they can pay, and consider a plan or prepayment.",
    conduct: {
      ContactsIn7Days:
        "Make no further contact for now; write instead, and look at why there were so many.",
      QuietHours:
        "Tell whoever did it to keep the quiet hours; apologise and record it if need be.",
      ThirdParties: "Stop contacting others and check the customer's own details.",
      NoticeDefects: "Deliver again and keep a proof of delivery.",
      LateAnswers: "Answer the dispute or complaint at once.",
      LateReconnections: "Restore supply at once and record why it was late.",
      Complaints: "Let a supervisor call back and answer the complaint.",
      VulnerableUsers: "Check how this customer is protected; let one chosen person contact them.",
    },
  },
  note: "Noted",
  noteOf: "Take note of the warning of case {{reference}}",
  putOff: "Put off",
  putOffOf: "Put off the warning of case {{reference}}",
  days: "For how long",
  why: "Why it can wait",
  notedDone: "Taken note of",
  putOffDone: "Put off",
  back: "It is worse now, or its day has come.",
  saidNoted: "Noted by {{who}} on {{time}}",
  saidPutOff: "Put off until {{day}} by {{who}} on {{time}}: {{reason}}",
  saidUndone: "; taken back by {{who}} on {{time}}",
  you: "you",
  somebody: "somebody at this console",
  undo: "Undo",
  undoOf: "Undo what was said of the warning of case {{reference}}",
  undone: "Taken back: the warning is shown again",
};
