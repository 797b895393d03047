/** Which triage decision a conversation's classification is from. */
import { type RawBuilder, sql } from "kysely";
import { OPENING, triageKey } from "../../domain/decisions/decision.js";

/** In SQL: the key of the triage decision that a conversation's classification is from. */
export function newestTriageKey(workspaceId: string, conversationId: string): RawBuilder<string> {
  const of = triageKey(conversationId, "");
  return sql<string>`(${of} || coalesce((select cause from classifications
    where workspace_id = ${workspaceId} and conversation_id = ${conversationId}), ${OPENING}))`;
}
