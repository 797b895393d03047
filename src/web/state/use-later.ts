import { useCallback, useEffect, useRef } from "preact/hooks";

/** Runs `act` once, `ms` after the first of several calls: a burst of events becomes one request. */
export function useLater(act: () => void, ms: number): () => void {
  const waiting = useRef<number | null>(null);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => () => window.clearTimeout(waiting.current ?? undefined), []);
  return useCallback(() => {
    waiting.current ??= window.setTimeout(() => {
      waiting.current = null;
      latest.current();
    }, ms);
  }, [ms]);
}
