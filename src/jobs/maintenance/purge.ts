import { purgeContact, purgeConversation, purgeMessage } from "../../store/workspaces/retention.js";
import { done, nothing } from "../catalog.js";
import type { JobHandler, JobDeps } from "../deps.js";

/** What is deleted in Intercom is deleted here. */
export function createPurgeConversationJob(deps: JobDeps): JobHandler<"forget-conversation"> {
  return async ({ workspaceId, conversationId }) => {
    await purgeConversation(deps.db, workspaceId, conversationId, new Date(deps.now()));
    return done("the conversation is forgotten");
  };
}

export function createPurgePartJob(deps: JobDeps): JobHandler<"forget-part"> {
  return async ({ workspaceId, conversationId, partId }) => {
    const { ledger } = deps.effects;
    if (partId !== null && (await ledger.wasRedactedByUs(workspaceId, conversationId, partId)))
      return nothing("it is a note of ours, and we took it off");
    await purgeMessage(deps.db, workspaceId, conversationId, partId);
    return done("the message is forgotten");
  };
}

export function createPurgeContactJob(deps: JobDeps): JobHandler<"forget-contact"> {
  return async ({ workspaceId, contactId }) => {
    const conversations = await purgeContact(deps.db, workspaceId, contactId, new Date(deps.now()));
    return done(`the contact and ${conversations.length} conversations are forgotten`);
  };
}
