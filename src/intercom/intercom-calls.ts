import type { RateBudgetStatus } from "./rate-limit/budget.js";

/** How this process's calls to Intercom go, for whoever watches. */
export interface IntercomCalls {
  /** Null where none has been made for the workspace since the process started. */
  budget(workspaceId: string): Promise<RateBudgetStatus | null>;
  /** When Intercom last answered this process, in epoch milliseconds. */
  lastAnswerAt(workspaceId: string): number | null;
}
