import type { StoredAction } from "../../store/activity/actions.js";
import type { PayloadOf } from "../catalog.js";
import type { JobContext, JobDeps } from "../deps.js";

/** One click of a teammate, and what its handler works with. */
export interface ClickJob {
  readonly payload: PayloadOf<"act">;
  readonly action: StoredAction;
  readonly context: JobContext;
  readonly deps: JobDeps;
}

/** How a click ended, in the words the teammate reads. */
export interface ClickResult {
  readonly state: "done" | "refused";
  readonly message: string;
}

export const clickRefused = (message: string): ClickResult => ({ state: "refused", message });
export const clickDone = (message: string): ClickResult => ({ state: "done", message });
