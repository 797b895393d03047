/** A conversation's thread: header, messages, composer, or why it is missing. */
import type { InboxConversation, InboxOverview } from "../../../sandbox/inbox-api.js";
import type { InboxClient } from "../../api/inbox-client.js";
import { TagList } from "../../parts/badges.js";
import { FailureNotice } from "../../parts/notices.js";
import { addressOf } from "../../router/route.js";
import type { Loaded } from "../../state/loaded.js";
import { useTask } from "../../state/task.js";
import { texts as pageTexts } from "../../texts.js";
import { Composer } from "./composer.js";
import { texts } from "./texts.js";
import { Part, useStayAtEnd } from "./thread-parts.js";

interface ThreadProps {
  readonly conversation: InboxConversation;
  readonly overview: InboxOverview;
  readonly client: InboxClient;
  readonly isShown: boolean;
  onChange(conversation: InboxConversation): void;
}

export function Thread({ conversation, overview, client, isShown, onChange }: ThreadProps) {
  const scroller = useStayAtEnd(conversation.parts.length);
  return (
    <div class="thread" data-shown={isShown}>
      <ThreadHeader conversation={conversation} client={client} onChange={onChange} />
      <div class="parts" ref={scroller} role="log" aria-live="polite" aria-label={texts.thread.messages} tabIndex={0}>
        {conversation.parts.length === 0 ? <p class="muted">{texts.thread.empty}</p> : null}
        {conversation.parts.map((part) => (
          <Part key={part.id} part={part} />
        ))}
      </div>
      <Composer conversation={conversation} overview={overview} client={client} onSent={onChange} />
    </div>
  );
}

interface ThreadHeaderProps {
  readonly conversation: InboxConversation;
  readonly client: InboxClient;
  onChange(conversation: InboxConversation): void;
}

function ThreadHeader({ conversation, client, onChange }: ThreadHeaderProps) {
  const { busy, error, run } = useTask();
  const { id, state, tags } = conversation;
  const isClosed = state === "closed";
  const toggle = () => void run(async () => onChange(await (isClosed ? client.open(id) : client.close(id))));
  const assignees = [conversation.teamName, conversation.teammateName].filter((name) => name !== null);
  return (
    <header class="thread-header">
      <a class="back" href={addressOf({ at: "inbox" })}>
        <span aria-hidden="true">←</span> {texts.list.back}
      </a>
      <div class="thread-title">
        <h2>{conversation.customerName}</h2>
        <p class="thread-where">
          <span class="state" data-state={state}>
            {texts.list[state]}
          </span>
          {assignees.length === 0 ? texts.list.unassigned : assignees.join(", ")}
        </p>
        <button type="button" class="button" disabled={busy} onClick={toggle}>
          {isClosed ? texts.thread.reopen : texts.thread.close}
        </button>
      </div>
      {tags.length === 0 ? <p class="no-tags">{texts.thread.noTags}</p> : <TagList tags={tags} />}
      {error === null ? null : (
        <p class="problem" role="alert">
          {texts.failures.notDone(error.message)}
        </p>
      )}
    </header>
  );
}

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
