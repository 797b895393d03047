/** What a teammate says of a draft, a QA score or an article. */
import { z } from "zod";
import { actionTexts } from "../../domain/action-texts.js";
import { findDraftIn, rateDraft } from "../../store/conversations/drafts.js";
import { saveQaVerdict } from "../../store/conversations/evaluations.js";
import { reportWrongArticle } from "../../store/knowledge/articles.js";
import { clickDone, type ClickJob, type ClickResult, clickRefused } from "./click.js";

const thumbsInput = z.object({ draftId: z.string(), thumbs: z.enum(["up", "down"]) });

export async function saveThumbs({ payload, action, deps }: ClickJob): Promise<ClickResult> {
  const { draftId, thumbs } = thumbsInput.parse(action.input);
  if ((await findDraftIn(deps.db, payload, draftId)) === null) return clickRefused(actionTexts.draftGone);
  await rateDraft(deps.db, payload.workspaceId, draftId, thumbs);
  return clickDone(actionTexts.noted);
}

const verdictInput = z.object({ verdict: z.enum(["agree", "dispute"]), reason: z.string().nullable() });

export async function saveVerdict({ payload, action, deps }: ClickJob): Promise<ClickResult> {
  const { verdict, reason } = verdictInput.parse(action.input);
  const saved = await saveQaVerdict(deps.db, payload, { agreed: verdict === "agree", by: action.teammate_name, reason });
  return saved ? clickDone(actionTexts.noted) : clickRefused(actionTexts.gone);
}

const articleInput = z.object({ articleId: z.string() });

export async function reportArticle({ payload, action, deps }: ClickJob): Promise<ClickResult> {
  const { articleId } = articleInput.parse(action.input);
  const found = await reportWrongArticle(deps.db, payload.workspaceId, articleId);
  return found ? clickDone(actionTexts.noted) : clickRefused(actionTexts.articleGone);
}
