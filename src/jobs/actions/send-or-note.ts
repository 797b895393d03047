/** What a click changes in Intercom: it sends a draft, or leaves it as a note. */
import { actionTexts } from "../../domain/action-texts.js";
import type { Conversation } from "../../domain/conversation.js";
import { compareDraft } from "../../domain/draft-outcome.js";
import { canSendDraft, momentOf, type SendDecision } from "../../domain/draft-policy.js";
import { paragraphs } from "../../domain/html.js";
import { clickedNote } from "../../domain/notes.js";
import { applyEffects } from "../../effects/apply.js";
import { effectKey, referenceOf } from "../../effects/plan.js";
import { isUnknownSender } from "../../effects/refusals.js";
import { findDraftIn, groundsOf, resolveDraft } from "../../store/conversations/drafts.js";
import { clickDone, type ClickJob, type ClickResult, clickRefused, clickUnread, editorInput } from "./click.js";
import { fetchConversation, targetOf } from "../fetch-conversation.js";

/** Sends the text to the customer in the clicking teammate's name: only while the draft still answers the last message. */
export async function sendReply({ payload, action, context, deps }: ClickJob): Promise<ClickResult> {
  const { draftId, text } = editorInput.parse(action.input);
  const draft = await findDraftIn(deps.db, payload, draftId);
  if (draft === null) return clickRefused(actionTexts.draftGone);
  if (text.trim() === "") return clickRefused(actionTexts.empty);
  const key = effectKey({ automation: "click", conversationId: payload.conversationId, cause: draft.id, subject: "reply" });
  // While the click waited for another job, that job may have sent a reply after its own reading.
  const fetched = await fetchConversation(payload, context, deps, "refuse");
  if (!fetched.found) return clickUnread(fetched);

  const whyNot = (conversation: Conversation): string | null => {
    const decision = canSendDraft(conversation, groundsOf(draft), momentOf(fetched.connection, deps.now()));
    return decision.send ? null : REFUSED_TEXTS[decision.why];
  };
  // After a crash the reply may stand there already, and then nobody waits for one any more: only where it does not, it is
  // asked, of the conversation as it is by then.
  const begun = await deps.effects.ledger.knows(payload.workspaceId, key);
  const refused = begun ? null : whyNot(fetched.conversation);
  if (refused !== null) return clickRefused(refused);
  // That of another draft may arrive after this reading, and the customer would have both.
  await deps.effects.ledger.assureNoOtherReply(payload.workspaceId, payload.conversationId, key);
  const effect = { kind: "reply", html: paragraphs(text), teammateId: action.teammate_id } as const;
  const why = `${action.teammate_name} sent it from the sidebar`;
  const target = targetOf(payload, fetched.connection, context, "click");
  const late: { reason: string | null } = { reason: null };
  const whyNoReply = async () => {
    const { connection, conversationId, signal, priority } = target;
    late.reason = whyNot(await connection.api.fetchConversation(conversationId, { signal, priority }));
    return late.reason;
  };
  const [refusal] = await applyEffects(
    [{ key, effect, automation: "click", why, before: null }],
    "apply",
    begun ? { ...target, whyNoReply } : target,
    deps.effects,
  );
  if (late.reason !== null) return clickRefused(late.reason);
  if (refusal !== undefined && isUnknownSender(refusal, effect)) return clickRefused(actionTexts.notATeammate);
  if (refusal !== undefined) throw refusal;
  await resolveDraft(deps.db, payload.workspaceId, draft.id, {
    state: "sent",
    by: action.teammate_name,
    text,
    at: Math.floor(deps.now() / 1000),
    comparison: compareDraft(draft.text, text),
  });
  await deps.queue.add([{ name: "feedback", payload: { ...payload, draftId: draft.id } }]);
  return clickDone(actionTexts.sent(action.teammate_name));
}

/** Adds the text as an internal note; harmless, so it may be stale. */
export async function addNote({ payload, action, context, deps }: ClickJob): Promise<ClickResult> {
  const { draftId, text } = editorInput.parse(action.input);
  if (text.trim() === "") return clickRefused(actionTexts.empty);
  const opened = await deps.connections.open(payload.workspaceId);
  if (!opened.open) return clickRefused(actionTexts.notConnected);
  const key = effectKey({ automation: "click", conversationId: payload.conversationId, cause: action.id, subject: "note" });
  const html = clickedNote(text, action.teammate_name, referenceOf(payload.workspaceId, key));
  const why = `${action.teammate_name} added it from the sidebar`;
  const [refusal] = await applyEffects(
    [{ key, effect: { kind: "note", html }, automation: "click", why, before: null }],
    "apply",
    targetOf(payload, opened.connection, context, "click"),
    deps.effects,
  );
  if (refusal !== undefined) throw refusal;
  const draft = await findDraftIn(deps.db, payload, draftId);
  // One that was sent stays so, with how close it came.
  if (draft !== null && draft.state !== "sent") {
    await resolveDraft(deps.db, payload.workspaceId, draft.id, {
      state: "noted",
      by: action.teammate_name,
      text,
      at: Math.floor(deps.now() / 1000),
    });
  }
  return clickDone(actionTexts.noteDone);
}

const REFUSED_TEXTS: { readonly [Why in Extract<SendDecision, { send: false }>["why"]]: string } = {
  "customer-wrote-again": actionTexts.customerWroteAgain,
  "teammate-answered": actionTexts.teammateAnswered,
  closed: actionTexts.closed,
  "fin-owns": actionTexts.finOwns,
  "no-customer-message": actionTexts.draftGone,
  snoozed: actionTexts.withheld,
  "fin-may-answer": actionTexts.withheld,
  "only-files": actionTexts.withheld,
  "automated-message": actionTexts.withheld,
};
