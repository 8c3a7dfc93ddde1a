import type { Shape } from "../shape.ts";
import type { zh } from "../zh/index.ts";
import { act } from "./act.ts";
import { app } from "./app.ts";
import { bulk } from "./bulk.ts";
import { caseView } from "./case.ts";
import { cases } from "./cases.ts";
import { day } from "./day.ts";
import { errors } from "./errors.ts";
import { evidence } from "./evidence.ts";
import { keys } from "./keys.ts";
import { notice } from "./notice.ts";
import { outbox } from "./outbox.ts";
import { penalty } from "./penalty.ts";
import { policy } from "./policy.ts";
import { refusals } from "./refusals.ts";
import { words } from "./words.ts";

export const en: Shape<typeof zh> = {
  act,
  app,
  bulk,
  caseView,
  cases,
  day,
  errors,
  evidence,
  keys,
  notice,
  outbox,
  penalty,
  policy,
  refusals,
  words,
};
