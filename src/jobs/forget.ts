import { purgeContact, purgeConversation, purgeMessage } from "../store/purge.js";
import { done, nothing } from "./catalog.js";
import type { Handler } from "./handler.js";
import type { JobRoom } from "./room.js";

/** What is deleted in Intercom is deleted here. */
export function createForgetConversationJob(room: JobRoom): Handler<"forget-conversation"> {
  return async ({ workspaceId, conversationId }) => {
    await purgeConversation(room.db, workspaceId, conversationId, new Date(room.now()));
    return done("the conversation is forgotten");
  };
}

export function createForgetPartJob(room: JobRoom): Handler<"forget-part"> {
  return async ({ workspaceId, conversationId, partId }) => {
    const { ledger } = room.effects;
    if (partId !== null && (await ledger.tookOff(workspaceId, conversationId, partId)))
      return nothing("it is a note of ours, and we took it off");
    await purgeMessage(room.db, workspaceId, conversationId, partId);
    return done("the message is forgotten");
  };
}

export function createForgetContactJob(room: JobRoom): Handler<"forget-contact"> {
  return async ({ workspaceId, contactId }) => {
    const conversations = await purgeContact(room.db, workspaceId, contactId, new Date(room.now()));
    return done(`the contact and ${conversations.length} conversations are forgotten`);
  };
}
