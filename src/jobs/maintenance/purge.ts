/** What is deleted or merged in Intercom is so here. */
import { BusyError } from "../../kernel/errors.js";
import { PACE } from "../../kernel/pace.js";
import { mergeContacts, purgeContact, purgeNotification } from "../../store/workspaces/contacts.js";
import { purgeConversation, purgeMessage } from "../../store/workspaces/purge-conversation.js";
import { done, type JobToDo, later, nothing } from "../catalog.js";
import type { JobDeps, JobHandler } from "../deps.js";

/** What is deleted in Intercom is deleted here, and what becomes another contact is kept with that. */
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
    await purgeMessage(deps.db, workspaceId, conversationId, partId, new Date(deps.now()));
    return done("the message is forgotten");
  };
}

const CONVERSATION_PATIENCE_MS = 5_000;

export function createPurgeContactJob(deps: JobDeps): JobHandler<"forget-contact"> {
  return async ({ workspaceId, contactId, cause }) => {
    // Who erases by hand knows; Intercom may have more to tell.
    const from = cause.topic === "erase" ? 0 : cause.receivedAt + (deps.pace ?? PACE).mergeFirstMs;
    if (deps.now() < from) return later(from, "it may have been merged");
    await purgeNotification(deps.db, workspaceId, cause.id);
    // What works on one of their conversations now writes before it is deleted, or not at all.
    const whileHeld = async (conversationId: string, purge: () => Promise<void>) => {
      const lock = await deps.locks.take({ workspaceId, conversationId }, CONVERSATION_PATIENCE_MS);
      if (lock === null) throw new BusyError("a conversation of theirs was busy");
      try {
        await purge();
      } finally {
        await lock.release();
      }
    };
    const conversations = await purgeContact(deps.db, workspaceId, contactId, new Date(deps.now()), whileHeld);
    return done(`the contact and ${conversations.length} conversations are forgotten`);
  };
}

/** The newest of a lead's open conversations: their sentiment is shown on the contact that stays. */
const SHOWN_AGAIN = 20;

export function createMergeContactsJob(deps: JobDeps): JobHandler<"merge-contacts"> {
  return async ({ workspaceId, contactId, mergedFrom, cause }) => {
    const { moved, jobs } = await deps.db.transaction().execute(async (transaction) => {
      const merged = await mergeContacts(transaction, workspaceId, mergedFrom, contactId, new Date(deps.now()));
      const shown = merged.filter(({ isOpen }) => isOpen).slice(0, SHOWN_AGAIN);
      const again = shown.map(({ id: conversationId }): JobToDo => ({
        name: "sentiment",
        payload: { workspaceId, conversationId, cause },
      }));
      await deps.queue.addWithin(transaction, again);
      return { moved: merged, jobs: again };
    });
    deps.queue.announce(jobs);
    return done(`moved ${moved.length} conversations to the contact they belong to now`);
  };
}
