import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Whoever adds or removes a row goes on in the row beside it; where none is left, at the group's button. */
export function useRowFocus(group: RefObject<HTMLElement>): (index: number) => void {
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    const index = wanted.current;
    if (index === null) return;
    wanted.current = null;
    const rows = group.current?.querySelectorAll<HTMLElement>(".settings-row");
    const target = rows?.[index]?.querySelector<HTMLElement>("input, select");
    (target ?? group.current?.querySelector<HTMLElement>(".actions button"))?.focus();
  });
  return (index) => void (wanted.current = index);
}
