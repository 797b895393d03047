/** The QA scores of closes, and teammates' verdicts on them. */
import type { Kysely, Selectable } from "kysely";
import type { Evaluation } from "../../domain/answers.js";
import { UNNAMED_CLOSE } from "../../domain/qa-policy.js";
import type { EvaluationRow } from "../database/answer-tables.js";
import type { Tables } from "../database/tables.js";

export type StoredEvaluation = Selectable<EvaluationRow>;

interface About {
  readonly workspaceId: string;
  readonly conversationId: string;
  readonly closingId: string;
}

export async function findEvaluation(db: Kysely<Tables>, about: About): Promise<StoredEvaluation | null> {
  const row = await db
    .selectFrom("evaluations")
    .selectAll()
    .where("workspace_id", "=", about.workspaceId)
    .where("conversation_id", "=", about.conversationId)
    .where("closing_id", "=", about.closingId)
    .executeTakeFirst();
  return row ?? null;
}

/** The score of a close whose part Intercom had not delivered, such as a resolved ticket's. @param since Unix seconds: what was written last, after which another close is another one */
export async function findUnnamedEvaluation(
  db: Kysely<Tables>,
  about: Omit<About, "closingId">,
  since: number,
): Promise<StoredEvaluation | null> {
  const row = await db
    .selectFrom("evaluations")
    .selectAll()
    .where("workspace_id", "=", about.workspaceId)
    .where("conversation_id", "=", about.conversationId)
    .where("closing_id", "like", `${UNNAMED_CLOSE}%`)
    .where("evaluated_at", ">=", since)
    .orderBy("evaluated_at")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** An engine's answer as it is stored. @param evaluatedAt Unix seconds */
export function toStoredEvaluation(
  about: About,
  agent: { readonly id: string; readonly name: string | null },
  evaluation: Evaluation,
  evaluatedAt: number,
): StoredEvaluation {
  return {
    workspace_id: about.workspaceId,
    conversation_id: about.conversationId,
    closing_id: about.closingId,
    agent_id: agent.id,
    agent_name: agent.name,
    overall: evaluation.overallScore,
    dimensions: evaluation.dimensions.slice(0, 12),
    coaching_notes: evaluation.coachingNotes.slice(0, 10),
    engine: evaluation.by,
    verdict: null,
    evaluated_at: evaluatedAt,
  };
}

/** The first score of a close stays. */
export function evaluationWrite(db: Kysely<Tables>, { dimensions, coaching_notes, engine, ...columns }: StoredEvaluation) {
  const json = {
    dimensions: JSON.stringify(dimensions),
    coaching_notes: JSON.stringify(coaching_notes),
    engine: JSON.stringify(engine),
  };
  return db
    .insertInto("evaluations")
    .values({ ...columns, ...json, verdict: null })
    .onConflict((conflict) => conflict.columns(["workspace_id", "conversation_id", "closing_id"]).doNothing());
}

/** On a conversation's newest score, which itself stays as it was given. @param about the close whose score was shown; null where that is not known */
export async function saveQaVerdict(
  db: Kysely<Tables>,
  about: Omit<About, "closingId"> & { readonly closingId: string | null },
  verdict: { readonly agreed: boolean; readonly by: string; readonly reason: string | null },
): Promise<"saved" | "newer-score" | "none"> {
  const newest = await db
    .selectFrom("evaluations")
    .select("closing_id")
    .where("workspace_id", "=", about.workspaceId)
    .where("conversation_id", "=", about.conversationId)
    .orderBy("evaluated_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (newest === undefined) return "none";
  if (about.closingId !== null && about.closingId !== newest.closing_id) return "newer-score";
  await db
    .updateTable("evaluations")
    .set({ verdict: JSON.stringify(verdict) })
    .where("workspace_id", "=", about.workspaceId)
    .where("conversation_id", "=", about.conversationId)
    .where("closing_id", "=", newest.closing_id)
    .execute();
  return "saved";
}
