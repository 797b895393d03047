/** When a note that a click added is undone: its draft can be used again. */
import { canSendDraft, momentOf } from "../../domain/draft-policy.js";
import { findAction, releaseActionKey } from "../../store/activity/actions.js";
import {
  findDraftIn,
  findLiveDraft,
  groundsOf,
  type StoredDraft,
  withdrawnDraftWrite,
} from "../../store/conversations/drafts.js";
import { fetchAndSave } from "../fetch-now.js";
import { feedbackOn, rated } from "../supersede-unused.js";
import { type ClickJob, editorInput } from "./click.js";

const CLICKED_NOTE = /^click\|[^|]*\|([^|]+)\|note$/;

/**
 * A note that a click added is taken back: its draft is live again where it could still be sent, and the same text can be
 * added anew. Does nothing for the notes that the app writes by itself.
 * @param effectKey of the note
 */
export async function withdrawClickedNote(effectKey: string, job: ClickJob): Promise<void> {
  const { payload, deps } = job;
  const id = CLICKED_NOTE.exec(effectKey)?.[1];
  const click = id === undefined ? null : await findAction(deps.db, payload.workspaceId, id);
  if (click === null || click.kind !== "add-note") return;
  const { draftId, text } = editorInput.parse(click.input);
  const draft = await findDraftIn(deps.db, payload, draftId);
  // The words of another note may have come after these.
  const isFromClick = draft?.settled_text === text && draft.settled_by === click.teammate_name;
  if (draft?.state === "noted" && isFromClick) {
    const state = (await isUsable(draft, job)) ? "live" : "superseded";
    const withdrawn = withdrawnDraftWrite(deps.db, payload.workspaceId, draft.id, state, Math.floor(deps.now() / 1000));
    // In one commit: once ended, it is not reported again.
    await deps.queue.add(state === "superseded" && rated(draft) !== null ? feedbackOn(draft, payload) : [], [withdrawn]);
  }
  await releaseActionKey(deps.db, payload.workspaceId, click.id);
}

/** Read anew: while no draft was live, nobody read the conversation when a teammate answered. */
async function isUsable(draft: StoredDraft, { payload, context, deps }: ClickJob): Promise<boolean> {
  const { workspaceId, conversationId } = payload;
  if ((await findLiveDraft(deps.db, workspaceId, conversationId)) !== null) return false;
  const opened = await deps.connections.open(workspaceId);
  if (!opened.open) return false;
  const conversation = await fetchAndSave(conversationId, opened.connection, context, deps);
  return conversation !== null && canSendDraft(conversation, groundsOf(draft), momentOf(opened.connection, deps.now())).send;
}
