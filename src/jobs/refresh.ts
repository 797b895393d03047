import { canReceiveDraft } from "../domain/draft-policy.js";
import { findLiveDraft, supersede } from "../store/drafts.js";
import { keepStanding } from "../store/standings.js";
import { done, nothing } from "./catalog.js";
import type { Handler } from "./handler.js";
import { lookAt } from "./look.js";
import type { JobRoom } from "./room.js";

/** These change what the sidebar says even where no draft waits. */
const ALWAYS_READ: ReadonlySet<string> = new Set(["conversation.admin.opened", "conversation.rating.added"]);

/** Notes what teammates and Fin did: a draft that nobody needs any more is put away. Never writes to Intercom. */
export function createRefreshJob(room: JobRoom): Handler<"refresh"> {
  return async (payload, context) => {
    const live = await findLiveDraft(room.db, payload.workspaceId, payload.conversationId);
    if (live === null && !ALWAYS_READ.has(payload.cause.topic)) return nothing("no draft is waiting");
    const look = await lookAt(payload, context, room);
    if (!look.seen) return nothing(look.because);
    if (live === null) return done("read again");
    const decision = canReceiveDraft(look.conversation);
    if (decision.draft) return done("read again; the draft still answers the last message");
    await supersede(room.db, payload.workspaceId, payload.conversationId, Math.floor(room.now() / 1000));
    await keepStanding(room.db, { ...payload, automation: "draft" }, { standing: "withheld", detail: decision.why }, room.now());
    return done(`the draft is put away (${decision.why})`);
  };
}
