import { useEffect, useState } from "react";
import type { AppError } from "../../../shared/errors.ts";
import { dropFile } from "../../api/client.ts";

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;

/** Lets a file be dropped anywhere on the window. Answers whether one hovers over it, and what went wrong with the last one. */
export function useDrop(): { over: boolean; error: AppError | undefined } {
  const [over, setOver] = useState(false);
  const [error, setError] = useState<AppError>();

  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      // Without a related target the pointer has left the window, not only an element of it.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      void dropFile(file).then((answer) => setError(answer.ok ? undefined : answer.error));
    };
    window.addEventListener("dragover", hover);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", hover);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return { over, error };
}
