/**
 * After each reading: what people did in Intercom itself with what this app put there is a label on its decision, and answers in
 * a conversation that has gone badly are examples no more.
 */
import type { Conversation } from "../domain/conversation.js";
import { mayHaveBeenChanged, nativeLabels } from "../domain/decisions/native-change.js";
import { hasGoneBad } from "../domain/proof/as-of.js";
import { saveLabel } from "../store/decisions/labels.js";
import { listLastingEffects } from "../store/decisions/lasting-effects.js";
import { dropAnswers } from "../store/proof/precedents.js";
import type { Connection } from "../workspaces/connections.js";
import type { JobDeps } from "./deps.js";

/** @param readAt epoch milliseconds at which the reading began */
export async function labelNativeChanges(
  conversation: Conversation,
  readAt: number,
  { workspaceId, adminId, formerWriters }: Pick<Connection, "workspaceId" | "adminId" | "formerWriters">,
  { db, now }: Pick<JobDeps, "db" | "now">,
): Promise<void> {
  if (hasGoneBad(conversation)) await dropAnswers(db, workspaceId, conversation.id);
  const writers = { adminId, formerWriters };
  if (!mayHaveBeenChanged(conversation, writers)) return;
  const lasting = await listLastingEffects(db, workspaceId, conversation.id);
  for (const { byId, ...said } of nativeLabels({ conversation, readAt, ...lasting, ...writers })) {
    const by = byId === null ? null : { id: byId, name: nameIn(conversation, byId) };
    await saveLabel(db, workspaceId, { ...said, by }, now());
  }
}

/** The reading names whoever wrote or changed something; the id is kept of others. */
function nameIn({ messages, changes = [] }: Conversation, id: string): string {
  const written = messages.findLast(({ authorId }) => authorId === id)?.authorName;
  return written ?? changes.findLast(({ by }) => by?.id === id)?.by?.name ?? id;
}
