/** After each reading: what people did in Intercom itself with triage's tags and team is a label on its decision. */
import type { Conversation } from "../domain/conversation.js";
import { mayHaveBeenChanged, nativeLabel } from "../domain/decisions/native-change.js";
import { saveLabel } from "../store/decisions/labels.js";
import { listLastingEffects } from "../store/decisions/lasting-effects.js";
import type { Connection } from "../workspaces/connections.js";
import type { JobDeps } from "./deps.js";

/** @param readAt epoch milliseconds at which the reading began */
export async function labelNativeChanges(
  conversation: Conversation,
  readAt: number,
  { workspaceId, adminId }: Pick<Connection, "workspaceId" | "adminId">,
  { db, now }: Pick<JobDeps, "db" | "now">,
): Promise<void> {
  if (!mayHaveBeenChanged(conversation, adminId)) return;
  const { decisionKey, effects } = await listLastingEffects(db, workspaceId, conversation.id);
  const label = nativeLabel({ conversation, readAt, effects, adminId });
  if (label === null) return;
  const { byId, ...said } = label;
  const by = byId === null ? null : { id: byId, name: nameIn(conversation, byId) };
  await saveLabel(db, workspaceId, { decisionKey, ...said, by }, now());
}

/** The reading names whoever wrote something; the id is kept of others. */
function nameIn({ messages }: Conversation, id: string): string {
  return messages.findLast(({ authorId }) => authorId === id)?.authorName ?? id;
}
