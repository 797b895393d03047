import { z } from "zod";
import { actionTexts } from "../../domain/action-texts.js";
import { isUuid } from "../../store/database/values.js";
import type { ClickJob, ClickResult } from "./act.js";

const NOTED: ClickResult = { state: "done", message: actionTexts.noted };

const thumbsInput = z.object({ draftId: z.string(), thumbs: z.enum(["up", "down"]) });

export async function rateDraft({ payload, action, deps }: ClickJob): Promise<ClickResult> {
  const { draftId, thumbs } = thumbsInput.parse(action.input);
  if (!isUuid(draftId)) return { state: "refused", message: actionTexts.draftGone };
  await deps.db
    .updateTable("drafts")
    .set({ thumbs })
    .where("workspace_id", "=", payload.workspaceId)
    .where("id", "=", draftId)
    .execute();
  return NOTED;
}

const verdictInput = z.object({ verdict: z.enum(["agree", "dispute"]), reason: z.string().nullable() });

/** A teammate's word on a QA score. The score itself stays as it was given. */
export async function recordVerdict({ payload, action, deps }: ClickJob): Promise<ClickResult> {
  const { verdict, reason } = verdictInput.parse(action.input);
  const newest = await deps.db
    .selectFrom("evaluations")
    .select("closing_id")
    .where("workspace_id", "=", payload.workspaceId)
    .where("conversation_id", "=", payload.conversationId)
    .orderBy("evaluated_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (newest === undefined) return { state: "refused", message: actionTexts.gone };
  await deps.db
    .updateTable("evaluations")
    .set({ verdict: JSON.stringify({ agreed: verdict === "agree", by: action.teammate_name, reason }) })
    .where("workspace_id", "=", payload.workspaceId)
    .where("conversation_id", "=", payload.conversationId)
    .where("closing_id", "=", newest.closing_id)
    .execute();
  return NOTED;
}

const articleInput = z.object({ articleId: z.string() });

export async function markArticleWrong({ payload, action, deps }: ClickJob): Promise<ClickResult> {
  const { articleId } = articleInput.parse(action.input);
  const updated = await deps.db
    .updateTable("articles")
    .set((update) => ({ called_wrong: update("called_wrong", "+", 1) }))
    .where("workspace_id", "=", payload.workspaceId)
    .where("id", "=", articleId)
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n ? NOTED : { state: "refused", message: actionTexts.articleGone };
}
