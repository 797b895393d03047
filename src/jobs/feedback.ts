/** Reports to the reply engine what became of its draft. */
import { OutsideError } from "../kernel/errors.js";
import { finalText, findDraft, recordFeedback, type StoredDraft } from "../store/conversations/drafts.js";
import { done, nothing } from "./catalog.js";
import type { JobDeps, JobHandler } from "./deps.js";
import { callOf } from "./fetch-conversation.js";

/** A service that answered with an error of its own took nothing; a gateway's 504 says nothing of the service. */
function isAnswerLost({ outcome, status }: OutsideError["failure"]): boolean {
  return outcome === "unknown" && (status === null || status === 504);
}

/** A service that keeps its drafts in memory has forgotten them with its last restart. A path that is unknown has no code of the service's. */
const isUnknownThere = ({ status, code }: OutsideError["failure"]): boolean =>
  status === 404 && code !== null && code !== "http_404";

/**
 * Reports to the reply engine what became of its draft, once: what was surely not taken is reported again, and what may have
 * been (its answer was lost, or the process ended before it came) once more, since nobody documents what a second report does.
 */
export function createFeedbackJob(deps: JobDeps): JobHandler<"feedback"> {
  return async (payload, context) => {
    const draft = await findDraft(deps.db, payload.workspaceId, payload.draftId);
    const known = draft === null ? null : whatBecameOf(draft);
    if (draft?.engine_draft_id == null || known === null)
      return nothing("this draft is none of the engine's, or nothing became of it yet");
    if (draft.feedback_at !== null) return nothing("it was reported before");
    const { because, ...feedback } = known;
    const recorded = () => recordFeedback(deps.db, payload.workspaceId, draft.id, Math.floor(deps.now() / 1000));
    try {
      await deps.engines.reply.feedback({ draftId: draft.engine_draft_id, ...feedback }, callOf(payload, context));
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error;
      if (isUnknownThere(error.failure)) {
        await recorded();
        return nothing("the service does not know this draft any more");
      }
      if (!isAnswerLost(error.failure) || context.attempt === 1) throw error;
    }
    await recorded();
    return done(`reported to the engine: ${because}`);
  };
}

interface KnownOutcome {
  readonly accepted: boolean;
  readonly editedText: string | null;
  readonly because: string;
}

/** By the reply that was really sent; where none decided it, by a teammate's thumb, once no reply can. */
function whatBecameOf(draft: StoredDraft): KnownOutcome | null {
  const { outcome, thumbs, state } = draft;
  if (outcome !== null)
    return {
      accepted: outcome !== "not-used",
      editedText: outcome === "as-is" || outcome === "not-used" ? null : finalText(draft),
      because: outcome,
    };
  return thumbs === null || state === "live"
    ? null
    : { accepted: thumbs === "up", editedText: null, because: `thumbs ${thumbs}` };
}
