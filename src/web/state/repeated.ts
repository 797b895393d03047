/** What the server answers, kept fresh while the page is seen. A slow answer is waited for, not superseded. */
import { useEffect, useRef } from "preact/hooks";
import type { EndpointName, GivenOf, OutputOf } from "../../console/api/endpoints.js";
import type { AskConsole } from "../api/console-client.js";
import { useAsked } from "./asked.js";
import { type Loader, valueOf } from "./loaded.js";

export function usePolled<Name extends EndpointName>(ask: AskConsole, name: Name, given: GivenOf<Name>): Loader<OutputOf<Name>> {
  const loader = useAsked(ask, name, given);
  useRepeating(loader.refresh, JSON.stringify(valueOf(loader.loaded)));
  return loader;
}

const QUICK_MS = 3_000;

const SLOW_MS = 15_000;

/** Whoever waits for a webhook clicks about in the Developer Hub meanwhile. */
const QUICK_FOR_MS = 5 * 60_000;

/** Acts again and again while the page is looked at: every 3 s, and every 15 s where nothing has changed for long. */
function useRepeating(act: () => void, seen: string): void {
  const latest = useRef(act);
  latest.current = act;
  const changedAt = useRef(0);
  useEffect(() => {
    changedAt.current = performance.now();
  }, [seen]);
  useEffect(() => {
    let timer: number | undefined;
    const turn = () => {
      // Hidden, the page rests until it is looked at again.
      if (document.hidden) return;
      latest.current();
      wait();
    };
    const wait = () => {
      const quick = performance.now() - changedAt.current < QUICK_FOR_MS;
      timer = window.setTimeout(turn, quick ? QUICK_MS : SLOW_MS);
    };
    const onVisible = () => {
      window.clearTimeout(timer);
      changedAt.current = performance.now();
      turn();
    };
    document.addEventListener("visibilitychange", onVisible);
    wait();
    return () => {
      document.removeEventListener("visibilitychange", onVisible);
      window.clearTimeout(timer);
    };
  }, []);
}
