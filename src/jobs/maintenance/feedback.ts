import { OutsideError } from "../../kernel/errors.js";
import { claimFeedback, finalText, findDraft, releaseFeedback } from "../../store/conversations/drafts.js";
import { done, nothing } from "../catalog.js";
import type { JobHandler, JobDeps } from "../deps.js";
import { callOf } from "../fetch-conversation.js";

/** Reports to the reply engine what became of its draft: once, whatever happens on the way. */
export function createFeedbackJob(deps: JobDeps): JobHandler<"feedback"> {
  return async (payload, context) => {
    const draft = await findDraft(deps.db, payload.workspaceId, payload.draftId);
    if (draft?.engine_draft_id == null || draft.outcome === null) return nothing("the engine cannot be told about this draft");
    const claimed = await claimFeedback(deps.db, payload.workspaceId, draft.id, Math.floor(deps.now() / 1000));
    if (!claimed) return nothing("the engine has been told");
    const feedback = {
      draftId: draft.engine_draft_id,
      accepted: draft.outcome !== "not-used",
      editedText: draft.outcome === "as-is" || draft.outcome === "not-used" ? null : finalText(draft),
    };
    try {
      await deps.engines.reply.feedback(feedback, callOf(payload, context));
    } catch (error) {
      // What was never sent may be sent again; anything else may have arrived.
      const notSent = error instanceof OutsideError && error.failure.outcome !== "unknown";
      if (notSent) await releaseFeedback(deps.db, payload.workspaceId, draft.id);
      if (notSent) throw error;
      return done("the engine was told, and its answer was lost");
    }
    return done(`the engine knows: ${draft.outcome}`);
  };
}
