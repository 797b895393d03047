import { useState } from "preact/hooks";
import type { ApiError } from "../api/api-error.js";
import { toApiError } from "./loaded.js";

export interface Task {
  readonly busy: boolean;
  readonly error: ApiError | null;
  /** Runs one at a time; answers whether it went well. */
  run(work: () => Promise<void>): Promise<boolean>;
}

/** Something a person asked for: busy while it runs, and its failure until the next try. */
export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setError(null);
    try {
      await work();
      return true;
    } catch (thrown) {
      setError(toApiError(thrown));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run };
}
