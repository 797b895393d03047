import { z } from "zod";
import { actionTexts } from "../../domain/action-texts.js";
import { answerFromDraft } from "../../domain/asked.js";
import { pastQuestion } from "../../domain/engine-questions.js";
import { parseSettings } from "../../domain/settings.js";
import { countActions } from "../../store/activity/actions.js";
import { findWorkspace } from "../../store/workspaces/workspaces.js";
import { callOf } from "../fetch-conversation.js";
import { clickDone, type ClickJob, type ClickResult, clickRefused } from "./click.js";

const input = z.object({ question: z.string().trim().min(1).max(500) });

/** Of one teammate in one conversation: each costs a call of the engine. */
const RATE = { most: 10, withinMs: 10 * 60_000 } as const;

const FALLBACK_LANGUAGE = "en";

/** A teammate's own question: the reply engine answers it from articles and past answers, and nothing is changed anywhere. */
export async function answerQuestion({ payload, action, context, deps }: ClickJob): Promise<ClickResult> {
  const read = input.safeParse(action.input);
  if (!read.success) return clickRefused(actionTexts.noQuestion);
  const { question } = read.data;
  const since = new Date(deps.now() - RATE.withinMs);
  if ((await countActions(deps.db, action, since)) > RATE.most) return clickRefused(actionTexts.tooManyQuestions);
  const { workspaceId, conversationId } = payload;
  const settings = parseSettings((await findWorkspace(deps.db, workspaceId))?.settings);
  const at = Math.floor(deps.now() / 1000);
  const past =
    deps.precedents === null || settings.precedents !== "use"
      ? []
      : await deps.precedents.find(pastQuestion(workspaceId, conversationId, question, at, settings));
  const request = {
    conversationId,
    turns: [{ role: "customer", content: question, at }],
    style: settings.style,
    language: deps.detectLanguage(question) ?? FALLBACK_LANGUAGE,
    instruction: null,
    customerName: null,
    askedBy: "teammate",
    ...(past.length > 0 && { precedents: past }),
  } as const;
  const answer = await context.waitFor(deps.engines.reply.draft(request, callOf(payload, context)));
  return clickDone(JSON.stringify(answerFromDraft(answer, at)));
}
