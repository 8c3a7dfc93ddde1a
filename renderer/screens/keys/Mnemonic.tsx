import { Button, Checkbox } from "antd";
import { createContext, type ReactNode, useContext, useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/Popups.tsx";

const MnemonicContext = createContext<(mnemonic: string) => void>(() => {
  throw new Error("outside MnemonicKeeper");
});

/** Shows a mnemonic until the operator says that it is written down. */
export const useShowMnemonic = () => useContext(MnemonicContext);

/**
 * Holds the dialog above all screens: the form that made the key goes away as soon as the key is chosen, and the
 * mnemonic cannot be shown a second time.
 */
export function MnemonicKeeper(props: { children: ReactNode }) {
  const { t } = useTranslation();
  const [mnemonic, setMnemonic] = useState<string>();
  const [written, setWritten] = useState(false);

  function show(words: string) {
    setWritten(false);
    setMnemonic(words);
  }
  return (
    <MnemonicContext value={show}>
      {props.children}
      <Dialog
        open={mnemonic !== undefined}
        title={t("keys.mnemonicTitle")}
        closable={false}
        keyboard={false}
        mask={{ closable: false }}
        footer={
          <Button type="primary" disabled={!written} onClick={() => setMnemonic(undefined)}>
            {t("keys.mnemonicDone")}
          </Button>
        }
      >
        <p>{t("keys.mnemonicLead")}</p>
        <ol className="mnemonic" translate="no">
          {mnemonic?.split(" ").map((word, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: words can repeat and never move
            <li key={index}>{word}</li>
          ))}
        </ol>
        <Checkbox checked={written} onChange={(event) => setWritten(event.target.checked)}>
          {t("keys.mnemonicWritten")}
        </Checkbox>
      </Dialog>
    </MnemonicContext>
  );
}
