/** Fetches what a teammate's screen asks Intercom for; the screen reads it from the store. */
import { findConversation } from "../../store/conversations/conversations.js";
import { saveLookup } from "../../store/conversations/lookups.js";
import { done, nothing } from "../catalog.js";
import type { JobDeps, JobHandler } from "../deps.js";
import { fetchAndSave } from "../fetch-conversation.js";
import { findCustomer } from "./find-customer.js";

export function createLookupJob(deps: JobDeps): JobHandler<"lookup"> {
  return async ({ workspaceId, conversationId, about }, context) => {
    const opened = await deps.connections.open(workspaceId);
    if (!opened.open) return nothing(opened.because);
    const known = await findConversation(deps.db, workspaceId, conversationId);
    if (known?.deleted === true) return nothing("the conversation was deleted");
    const { connection } = opened;
    const conversation = known?.snapshot ?? (await fetchAndSave(conversationId, connection, context, deps));
    const found = await findCustomer({ conversation, connection, context, deps });
    await saveLookup(deps.db, { workspaceId, conversationId, about }, found, deps.now());
    return done(about);
  };
}
