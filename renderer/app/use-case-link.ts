import { useEffect, useRef } from "react";
import type { CaseId } from "../../shared/domain/units.ts";
import { pushSchema } from "../../shared/ipc/contract.ts";
import { send } from "../api/client.ts";

/** Opens the case of a link that somebody followed outside this window, now and whenever another comes. */
export function useCaseLink(open: (id: CaseId) => void): void {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const take = async () => {
      const link = await send("link.take", {});
      if (link.ok && link.value.case !== undefined) latest.current(link.value.case);
    };
    void take();
    return window.bridge.onPush((raw) => {
      const push = pushSchema.safeParse(raw);
      if (push.success && push.data.changed.includes("link")) void take();
    });
  }, []);
}
