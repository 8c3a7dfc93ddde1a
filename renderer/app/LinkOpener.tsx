import { App } from "antd";
import { useTranslation } from "react-i18next";
import { type CaseId, caseId } from "../../shared/domain/units.ts";
import { send } from "../api/client.ts";
import { errorText } from "../i18n/error-text.ts";
import { useActs } from "../screens/act/flow.ts";
import { useNavigation } from "./navigation.ts";
import { useConsoleLink } from "./use-console-link.ts";

/** Sentences stay this long (s): whoever clicked a link elsewhere first has to look here. */
const SAID_FOR = 15;
/** A reference is looked for among this many; account numbers that begin alike are found with it. */
const LOOKED_AT = 500;

/** A link may also name a case by the chain's own name for it. */
const idOf = (reference: string): CaseId | undefined =>
  /^[0-9a-f]{32}$/.test(reference) ? caseId(reference) : undefined;

/** Opens the case that a link names, or says why not. Shows nothing itself. */
export function LinkOpener() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigation = useNavigation();
  const acts = useActs();
  const say = (text: string) => void message.warning(text, SAID_FOR);

  async function open(reference: string) {
    const id = idOf(reference);
    if (id !== undefined && (await send("cases.get", { id })).ok) {
      navigation.openCase(id);
      return;
    }
    const found = await send("cases.list", {
      filter: { text: reference },
      sort: { by: "reference", descending: false },
      offset: 0,
      limit: LOOKED_AT,
    });
    if (!found.ok) {
      const { text, next } = errorText(t, found.error);
      say(`${text} ${next}`);
      return;
    }
    const { total, rows } = found.value;
    const same = rows.filter((row) => row.reference === reference);
    const [first] = same;
    // Two branches may both have it; then, and in a long list, a person has to choose.
    if (first !== undefined && same.length === 1) navigation.openCase(first.id);
    else if (same.length > 1 || total > rows.length) navigation.openCases({ text: reference });
    else say(t("app.link.unknown", { reference }));
  }

  useConsoleLink((link) => {
    if (link.kind === "screen") {
      if (!acts.busy) navigation.go(link.screen);
    } else if (link.kind === "unreadable") say(t("app.link.unreadable"));
    else if (acts.busy) say(t("app.link.busy", { reference: link.reference }));
    else void open(link.reference);
  });
  return null;
}

/** While a snapshot is shown no case of the live chain is opened; whoever clicked a link is told so. */
export function LinkBesideSnapshot() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  useConsoleLink(() => {
    void message.warning(t("app.link.snapshot"), SAID_FOR);
  });
  return null;
}
