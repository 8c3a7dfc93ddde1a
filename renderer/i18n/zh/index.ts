import { reasons } from "../../../shared/audit/texts/zh.ts";
import { figureTexts as figures } from "../../../shared/figures/texts/zh.ts";
import { words } from "../../../shared/words/zh.ts";
import { act } from "./act.ts";
import { app } from "./app.ts";
import { audit } from "./audit.ts";
import { backup } from "./backup.ts";
import { bulk } from "./bulk.ts";
import { caseView } from "./case.ts";
import { cases } from "./cases.ts";
import { dashboard } from "./dashboard.ts";
import { day } from "./day.ts";
import { errors } from "./errors.ts";
import { evidence } from "./evidence.ts";
import { inbox } from "./inbox.ts";
import { keys } from "./keys.ts";
import { lists } from "./lists.ts";
import { matter } from "./matter.ts";
import { notice } from "./notice.ts";
import { office } from "./office.ts";
import { outbox } from "./outbox.ts";
import { penalty } from "./penalty.ts";
import { policy } from "./policy.ts";
import { procedure } from "./procedure.ts";
import { proof } from "./proof.ts";
import { refusals } from "./refusals.ts";
import { register } from "./register.ts";
import { repairs } from "./repairs.ts";
import { risk } from "./risk.ts";
import { staff } from "./staff.ts";
import { warnings } from "./warnings.ts";

export const zh = {
  act,
  app,
  audit,
  backup,
  bulk,
  caseView,
  cases,
  dashboard,
  day,
  errors,
  evidence,
  figures,
  inbox,
  keys,
  lists,
  office,
  matter,
  notice,
  outbox,
  penalty,
  procedure,
  policy,
  proof,
  reasons,
  refusals,
  register,
  repairs,
  risk,
  staff,
  warnings,
  words,
};
