/** What a teammate asks the reply engine for: another draft, or the answer to a question of their own. */
import { z } from "zod";
import { actionTexts } from "../../domain/action-texts.js";
import type { Conversation } from "../../domain/conversation.js";
import { canReceiveDraftOnRequest, draftsAreOff, momentOf } from "../../domain/draft-policy.js";
import { saveAutomationStatus } from "../../store/conversations/automation-status.js";
import { findWorkFacts } from "../../store/conversations/work-facts.js";
import { clickDone, type ClickJob, type ClickResult, clickRefused, clickUnread, isTooMany } from "./click.js";
import { callOf, fetchConversation } from "../fetch-conversation.js";
import { askForDraft } from "../automations/draft/ask-for-draft.js";
import { saveAskedDraft } from "./save-asked-draft.js";
import { answerFromDraft } from "../../domain/asked.js";
import { pastQuestion } from "../../domain/engine-questions.js";
import { findSettings } from "../../store/workspaces/workspaces.js";

const input = z.object({ style: z.string().nullable(), language: z.string().nullable(), instruction: z.string().nullable() });

/** Writes another draft, as the teammate wishes it. It replaces the live one in the sidebar; no second note is left. */
export async function regenerate({ payload, action, context, deps }: ClickJob): Promise<ClickResult> {
  const options = input.parse(action.input);
  if (await isTooMany(action, deps)) return clickRefused(actionTexts.tooManyDrafts);
  const fetched = await fetchConversation(payload, context, deps);
  if (!fetched.found) return clickUnread(fetched);
  const { settings } = fetched.connection;
  const { classification } = await findWorkFacts(deps.db, payload.workspaceId, payload.conversationId);
  const decision = draftsAreOff(fetched.conversation.channel, classification?.category ?? null, settings)
    ? ({ draft: false, why: "switched-off" } as const)
    : isAnsweredSince(fetched.conversation, { action, context })
      ? ({ draft: false, why: "teammate-answered" } as const)
      : canReceiveDraftOnRequest(fetched.conversation, momentOf(fetched.connection, deps.now()));
  if (!decision.draft) {
    await saveAutomationStatus(
      deps.db,
      { ...payload, automation: "draft" },
      { status: "withheld", detail: decision.why },
      deps.now(),
    );
    return clickRefused(actionTexts.withheld);
  }
  const status = { ...payload, automation: "draft" } as const;
  // The slowest of the engines, and a teammate waits for it: the sidebar says that it is under way.
  await saveAutomationStatus(deps.db, status, { status: "working", detail: null }, deps.now());
  const { conversation } = fetched;
  const asked = {
    payload,
    conversation,
    answers: decision.answers,
    options: { ...options, style: options.style ?? settings.style, signer: action.teammate_name.trim().split(/\s+/)[0] ?? null },
    settings,
  };
  const written = await context.waitFor(askForDraft(asked, context, deps));
  return saveAskedDraft(written, { payload, context, deps });
}

/** Hours may have passed since a try that failed: a draft that was asked for before the answer is wanted no more. */
function isAnsweredSince({ messages }: Conversation, { action, context }: Pick<ClickJob, "action" | "context">): boolean {
  const askedAt = action.requested_at.getTime();
  return context.attempt > 1 && messages.some(({ role, at }) => role === "teammate" && at * 1000 > askedAt);
}

const questionInput = z.object({ question: z.string().trim().min(1).max(500) });

const FALLBACK_LANGUAGE = "en";

/** A teammate's own question: the reply engine answers it from articles and past answers, and nothing is changed anywhere. */
export async function answerQuestion({ payload, action, context, deps }: ClickJob): Promise<ClickResult> {
  const read = questionInput.safeParse(action.input);
  if (!read.success) return clickRefused(actionTexts.noQuestion);
  const { question } = read.data;
  if (await isTooMany(action, deps)) return clickRefused(actionTexts.tooManyQuestions);
  const { workspaceId, conversationId } = payload;
  const settings = await findSettings(deps.db, workspaceId);
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
