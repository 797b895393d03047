/** One workspace's client of Intercom's REST API, and what is known of how its calls go. */
import type { IntercomApi } from "./api.js";
import { aiContentCalls } from "./calls/ai-content.js";
import { conversationAttributeCalls, conversationCalls } from "./calls/conversations.js";
import { helpCenterCalls } from "./calls/help-center.js";
import { macroCalls, workspaceCalls, contactCalls } from "./calls/workspace.js";
import { tagCalls } from "./calls/tags.js";
import { searchCalls } from "./calls/search.js";
import { createTransport, type TransportOptions } from "./transport.js";
import type { RateBudgetStatus } from "./rate-limit/budget.js";

export type IntercomClientOptions = TransportOptions;

/**
 * One workspace's REST API. Each method sends one request, once, and throws `OutsideError` where that
 * failed. (Two exceptions: a rate budget that cannot be reached fails as itself, before anything is sent; a search whose
 * order Intercom refuses is sent once more without it.)
 */
export function createIntercomClient(options: IntercomClientOptions): IntercomApi {
  const call = createTransport(options);
  return {
    ...workspaceCalls(call),
    ...conversationCalls(call),
    ...searchCalls(call),
    ...tagCalls(call),
    ...contactCalls(call, options.version),
    ...helpCenterCalls(call, options.version),
    ...aiContentCalls(call, options.version),
    ...macroCalls(call, options.version),
    ...conversationAttributeCalls(call, options.version),
  };
}

/** How this process's calls to Intercom go, for whoever watches. */
export interface IntercomCalls {
  /** Null where none has been made for the workspace since the process started. */
  budget(workspaceId: string): Promise<RateBudgetStatus | null>;
  /** When Intercom last answered this process, in epoch milliseconds. */
  lastAnswerAt(workspaceId: string): number | null;
}
