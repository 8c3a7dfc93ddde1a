import { ok } from "../../shared/errors.ts";
import type { PaymentDesk } from "../payments/payment-desk.ts";
import type { Handlers } from "./dispatch.ts";

type PaymentChannel = `payments.${"get" | "read" | "sign"}`;

/** The channels that record payments from a list. */
export const paymentHandlers = (desk: PaymentDesk): Pick<Handlers, PaymentChannel> => ({
  "payments.get": () => ok({ running: desk.progress.running }),
  "payments.read": async ({ source }) => {
    const plan = await desk.read(source);
    return plan.ok ? ok({ plan: plan.value }) : plan;
  },
  "payments.sign": ({ batch }) => desk.sign(batch),
});
