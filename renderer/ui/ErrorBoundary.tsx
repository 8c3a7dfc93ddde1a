import { Button } from "antd";
import { Component, type ErrorInfo, type ReactNode } from "react";
import { Translation } from "react-i18next";
import { CopyButton } from "./CopyButton.tsx";

interface State {
  readonly report: string | undefined;
}

/** Shows a bug of the screen with a way to report it, instead of a white page. A class, because React has no hook for it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { report: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { report: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error(error, info.componentStack);
    this.setState(({ report }) => ({ report: `${report ?? ""}\n${info.componentStack ?? ""}` }));
  }

  override render() {
    const { report } = this.state;
    if (report === undefined) return this.props.children;
    return (
      <Translation>
        {(t) => (
          <main className="crash" role="alert">
            <h1>{t("app.crash.title")}</h1>
            <p>{t("app.crash.text")}</p>
            <pre>{report}</pre>
            <div className="actions">
              <CopyButton text={report} label={t("app.crash.copy")} />
              <Button type="primary" onClick={() => window.location.reload()}>
                {t("app.crash.reload")}
              </Button>
            </div>
          </main>
        )}
      </Translation>
    );
  }
}
