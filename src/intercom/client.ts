import type { IntercomApi } from "./api.js";
import { aiContentCalls } from "./calls/ai-content.js";
import { contactCalls, tagCalls } from "./calls/contacts.js";
import { conversationAttributeCalls, conversationCalls } from "./calls/conversations.js";
import { helpCenterCalls } from "./calls/help-center.js";
import { macroCalls, workspaceCalls } from "./calls/workspace.js";
import { createTransport, type TransportOptions } from "./transport.js";

export type IntercomClientOptions = TransportOptions;

/**
 * One workspace's REST API. Each method sends one request, once, and throws `OutsideError` where that
 * failed. (The one exception: a rate budget that cannot be reached fails as itself, before anything is sent.)
 */
export function createIntercomClient(options: IntercomClientOptions): IntercomApi {
  const call = createTransport(options);
  return {
    ...workspaceCalls(call),
    ...conversationCalls(call),
    ...tagCalls(call),
    ...contactCalls(call),
    ...helpCenterCalls(call),
    ...aiContentCalls(call, options.version),
    ...macroCalls(call, options.version),
    ...conversationAttributeCalls(call, options.version),
  };
}
