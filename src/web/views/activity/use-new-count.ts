import { useEffect, useState } from "preact/hooks";
import type { ActivityFilterInput } from "../../../console/api/activity.js";
import type { Ask } from "../../api/console-client.js";

/** Seldom enough to cost nothing, often enough to be noticed. */
const LOOK_MS = 20_000;

/** How many lines have come since the list was read. Looks while the page is seen, and when it is seen again. */
export function useNewCount(ask: Ask, filter: ActivityFilterInput, since: string | null): number {
  const [found, setFound] = useState<{ readonly since: string | null; readonly count: number }>({ since, count: 0 });
  const question = JSON.stringify(filter);
  useEffect(() => {
    if (since === null) return;
    let left = false;
    const variant = () => {
      if (document.visibilityState !== "visible") return;
      ask("count-new-activity", { ...filter, since }).then(
        ({ count }) => left || setFound({ since, count }),
        // The list itself says when the server cannot be reached; the next look comes soon enough.
        () => undefined,
      );
    };
    const timer = window.setInterval(variant, LOOK_MS);
    document.addEventListener("visibilitychange", variant);
    return () => {
      left = true;
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", variant);
    };
  }, [ask, question, since]);
  return found.since === since ? found.count : 0;
}
