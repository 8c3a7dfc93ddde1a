import type { Topic } from "../../shared/ipc/contract.ts";
import type { NoticedScreen } from "../../shared/ipc/link-schemas.ts";
import { answer } from "./answer.ts";
import type { Forward } from "./calls.ts";
import { ClockNotices } from "./clock-notices.ts";
import { CountNotices } from "./count-notices.ts";
import { type After, isQuietTime } from "./quiet-time.ts";

export interface DesktopNoticesOptions {
  readonly ask: Forward;
  /** Shows a message of the system; clicked, it opens the screen. */
  readonly show: (title: string, body: string, screen: NoticedScreen) => void;
  readonly after: After;
}

/** What looks anew when something changed, and says on the desktop what is news. */
export interface DesktopNotice {
  changed(topics: readonly Topic[]): void;
}

/**
 * What the console says on the desktop while nobody looks at it: new warnings, acts that were not accepted, proposals that wait, legal
 * clocks that run out.
 */
export function desktopNotices({
  ask,
  show,
  after,
}: DesktopNoticesOptions): readonly DesktopNotice[] {
  const watch = (
    topics: readonly Topic[],
    count: () => Promise<number | undefined>,
    say: (more: number) => void,
  ) => {
    // The counts of a past day that somebody looks back to are no news, and neither are today's after it.
    const look = async () => {
      const view = await answer(ask, "asOf.get", {});
      return view === undefined || view.day !== undefined ? undefined : count();
    };
    return new CountNotices({ topics, look, say, after, isQuiet: () => isQuietTime(ask) });
  };
  return [
    watch(
      ["warnings"],
      async () => {
        const view = await answer(ask, "warnings.get", { limit: 1 });
        return view?.sections.reduce((sum, one) => sum + one.total - one.quiet - one.undone, 0);
      },
      (more) =>
        show(
          "风险预警 · Risk warnings",
          `新增 ${more} 条预警，请打开控制台查看。\n${more} more: open the console to see them.`,
          "warnings",
        ),
    ),
    watch(
      ["outbox"],
      async () => {
        const view = await answer(ask, "status.get", {});
        return view?.outbox.attention;
      },
      (more) =>
        show(
          "发件箱 · Outbox",
          `有 ${more} 条登记没有被接受，请打开发件箱处理。\n${more} not accepted: open the outbox to deal with it.`,
          "outbox",
        ),
    ),
    watch(
      ["cases"],
      async () => {
        const view = await answer(ask, "inbox.get", { order: "age", limit: 1 });
        return view && (view.decides ? view.cases : 0);
      },
      (more) =>
        show(
          "待批 · Inbox",
          `新增 ${more} 件待批案件。\n${more} more cases wait for a decision.`,
          "inbox",
        ),
    ),
    new ClockNotices({ ask, show, after }),
  ];
}
