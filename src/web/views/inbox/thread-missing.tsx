import type { InboxConversation } from "../../../sandbox/inbox-api.js";
import { FailureNotice } from "../../parts/failure-notice.js";
import { addressOf } from "../../router/route.js";
import type { Loaded } from "../../state/loaded.js";
import { texts as pageTexts } from "../../texts.js";
import { texts } from "./texts.js";

/** In the thread's place while there is no conversation to show. */
export function ThreadMissing({ loaded, onRetry }: { loaded: Loaded<InboxConversation>; onRetry(): void }) {
  return (
    <div class="thread-missing">
      {loaded.status === "failed" ? <Why loaded={loaded} onRetry={onRetry} /> : <p class="muted">{pageTexts.loading}</p>}
    </div>
  );
}

function Why({ loaded, onRetry }: { loaded: Extract<Loaded<InboxConversation>, { status: "failed" }>; onRetry(): void }) {
  if (loaded.error.failure !== "missing")
    return <FailureNotice title={texts.failures.conversation} reason={loaded.error.message} onRetry={onRetry} />;
  return (
    <div class="notice" role="alert">
      <p class="notice-title">{texts.failures.missing}</p>
      <p>{texts.failures.missingWhy}</p>
      <a class="button" href={addressOf({ at: "inbox" })}>
        {texts.failures.toInbox}
      </a>
    </div>
  );
}
