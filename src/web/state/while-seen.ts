/** What is done every so often while the page is seen. */
import { useEffect, useRef } from "preact/hooks";

/** Acts every so often while the page is seen, and at once when it is seen again; null: not at all. */
export function useWhileSeen(act: () => void, everyMs: number | null): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (everyMs === null) return;
    const check = () => {
      if (document.visibilityState === "visible") latest.current();
    };
    const timer = window.setInterval(check, everyMs);
    document.addEventListener("visibilitychange", check);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", check);
    };
  }, [everyMs]);
}
