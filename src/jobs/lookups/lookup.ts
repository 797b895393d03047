/** Fetches what a teammate's screen asks Intercom for; the screen reads it from the store. */
import { findConversation } from "../../store/conversations/conversations.js";
import { saveLookup } from "../../store/conversations/lookups.js";
import { done, nothing } from "../catalog.js";
import type { JobDeps, JobHandler } from "../deps.js";
import { fetchAndSave } from "../fetch-conversation.js";
import { createFindMacros } from "./find-macros.js";
import { findCustomer } from "./find-customer.js";

export function createLookupJob(deps: JobDeps): JobHandler<"lookup"> {
  const findMacros = createFindMacros();
  return async ({ workspaceId, conversationId, about, teammateId }, context) => {
    const opened = await deps.connections.open(workspaceId);
    if (!opened.open) return nothing(opened.because);
    const known = await findConversation(deps.db, workspaceId, conversationId);
    if (known?.deleted === true) return nothing("the conversation was deleted");
    const { connection } = opened;
    const conversation = known?.snapshot ?? (await fetchAndSave(conversationId, connection, context, deps));
    const lookup = { conversation, connection, context, deps };
    const found = about === "macros" ? await findMacros(lookup, teammateId ?? "") : await findCustomer(lookup);
    await saveLookup(deps.db, { workspaceId, conversationId, about, teammateId }, found, deps.now());
    return done(about);
  };
}
