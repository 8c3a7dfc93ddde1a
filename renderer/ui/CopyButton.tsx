import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";

/** Copies a text through a hidden text field, because the page may not be allowed to use the clipboard itself. */
function copyText(text: string) {
  const field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("readonly", "");
  field.className = "off-screen";
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
}

export function CopyButton(props: { text: string; label?: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const label = props.label ?? t("app.copy");
  return (
    <Button
      size="small"
      onClick={() => {
        copyText(props.text);
        setCopied(true);
        setTimeout(() => setCopied(false), 2_000);
      }}
    >
      <span aria-live="polite">{copied ? t("app.copied") : label}</span>
    </Button>
  );
}
