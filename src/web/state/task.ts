/** Something a person asked for while it runs, and announcing its result. */
import { createContext } from "preact";
import { useContext, useRef, useState } from "preact/hooks";
import { ApiError } from "../api/request.js";
import { pageTexts } from "../texts.js";
import { SignInsContext } from "./asked.js";
import { toApiError } from "./loaded.js";

export interface TaskState {
  readonly busy: boolean;
  readonly error: ApiError | null;
  /** Runs one at a time; answers whether it went well. */
  run(work: () => Promise<void>): Promise<boolean>;
}

/** Something a person asked for: busy while it runs, and its failure until the next try. */
export function useTask(): TaskState {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const signIns = useContext(SignInsContext);
  const askedAs = useRef(signIns);
  // A second click may come before the disabled button is drawn.
  const running = useRef(false);
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    askedAs.current = signIns;
    setBusy(true);
    setError(null);
    try {
      await work();
      return true;
    } catch (thrown) {
      setError(toApiError(thrown));
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  // Whoever signed in again since is not asked to; but nothing was done, and nothing is by itself.
  const isPast = error?.failure === "signed-out" && askedAs.current !== signIns;
  return { busy, error: isPast ? new ApiError("signed-out", pageTexts.failures.wasSignedOut) : error, run };
}

type Announce = (text: string) => void;

export const AnnounceContext = createContext<Announce>(() => undefined);

/** Says something short, such as "Saved", for a few seconds; screen readers read it out. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
