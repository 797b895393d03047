import { z } from "zod";
import { actionTexts } from "../../domain/action-texts.js";
import { canReceiveDraftOnRequest } from "../../domain/draft-policy.js";
import { countActions } from "../../store/activity/actions.js";
import { saveAutomationStatus } from "../../store/conversations/automation-status.js";
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
  const { automations, style } = fetched.connection.settings;
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
  const written = await askForDraft(
    {
      payload,
      conversation: fetched.conversation,
      answers: decision.answers,
      options: { ...options, style: options.style ?? style },
    },
    context,
    deps,
  );
  // The teammate asked for it and waits: saved whatever happened meanwhile; sending it checks the conversation again.
  if ((await saveWrittenDraft(written, deps)) === null) return clickRefused(actionTexts.gone);
  await saveAutomationStatus(deps.db, { ...payload, automation: "draft" }, { status: "done", detail: null }, deps.now());
  return clickDone(actionTexts.draftReady);
}
