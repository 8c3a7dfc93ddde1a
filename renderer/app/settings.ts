import { useState } from "react";

/** A yes-or-no choice remembered at this console. It is a comfort of the view, nothing that counts. */
export function useRemembered(name: string, initial: boolean): [boolean, (value: boolean) => void] {
  const key = `console.${name}`;
  const [value, setValue] = useState(() => {
    const saved = window.localStorage.getItem(key);
    return saved === null ? initial : saved === "yes";
  });
  return [
    value,
    (next) => {
      window.localStorage.setItem(key, next ? "yes" : "no");
      setValue(next);
    },
  ];
}
