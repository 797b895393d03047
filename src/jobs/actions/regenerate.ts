import { z } from "zod";
import { actionTexts } from "../../domain/action-texts.js";
import { canReceiveDraftOnRequest } from "../../domain/draft-policy.js";
import { countActions } from "../../store/activity/actions.js";
import { automationStatusWrite, saveAutomationStatus } from "../../store/conversations/automation-status.js";
import { findWorkFacts } from "../../store/conversations/work-facts.js";
import { writeTogether } from "../../store/database/write-together.js";
import { clickDone, type ClickJob, type ClickResult, clickRefused } from "./click.js";
import { momentOf, fetchConversation } from "../fetch-conversation.js";
import { askForDraft, saveWrittenDraft } from "../automations/write-draft.js";

const input = z.object({ style: z.string().nullable(), language: z.string().nullable(), instruction: z.string().nullable() });

/** Of one teammate in one conversation: more is a stuck button, and each costs a call of the engine. */
const RATE = { most: 10, withinMs: 10 * 60_000 } as const;

/** Writes another draft, as the teammate wishes it. It replaces the live one in the sidebar; no second note is left. */
export async function regenerate({ payload, action, context, deps }: ClickJob): Promise<ClickResult> {
  const options = input.parse(action.input);
  const since = new Date(deps.now() - RATE.withinMs);
  if ((await countActions(deps.db, action, since)) > RATE.most) return clickRefused(actionTexts.tooManyDrafts);
  const fetched = await fetchConversation(payload, context, deps);
  if (!fetched.found) return clickRefused(actionTexts.gone);
  const { settings } = fetched.connection;
  const { automations, style } = settings;
  const decision =
    automations.draft === "off"
      ? ({ draft: false, why: "switched-off" } as const)
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
    options: { ...options, style: options.style ?? style, signer: action.teammate_name.trim().split(/\s+/)[0] ?? null },
    settings,
  };
  const written = await context.waitFor(askForDraft(asked, context, deps));
  // The teammate asked for it and waits: saved whatever happened meanwhile; sending it checks the conversation again.
  const facts = await findWorkFacts(deps.db, payload.workspaceId, payload.conversationId);
  if (facts.known?.deleted !== false) return clickRefused(actionTexts.gone);
  const { writes } = await saveWrittenDraft(written, facts.liveDraft, deps);
  const done = automationStatusWrite(deps.db, payload, [{ automation: "draft", status: "done", detail: null }], deps.now());
  await writeTogether(deps.db, [...writes, done]);
  return clickDone(actionTexts.draftReady);
}
