import { useEffect, useRef } from "react";
import type { Output } from "../../shared/ipc/contract.ts";
import { send } from "../api/client.ts";
import { useQuery } from "../api/use-query.ts";

const NOTHING = {};

type Link = NonNullable<Output<"link.get">["asked"]>["link"];

/** Calls back once for each link that the system hands to this console. */
export function useConsoleLink(handle: (link: Link) => void): void {
  const asked = useQuery("link.get", NOTHING).data?.asked;
  const handled = useRef(0);
  const latest = useRef(handle);
  latest.current = handle;
  useEffect(() => {
    if (asked === undefined || asked.no <= handled.current) return;
    handled.current = asked.no;
    latest.current(asked.link);
    void send("link.done", { no: asked.no });
  }, [asked]);
}
