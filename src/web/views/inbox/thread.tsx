import type { InboxConversation, InboxOverview } from "../../../sandbox/inbox-api.js";
import type { InboxClient } from "../../api/inbox-client.js";
import { texts } from "./texts.js";
import { Composer } from "./composer.js";
import { Part } from "./part.js";
import { ThreadHeader } from "./thread-header.js";
import { useStayAtEnd } from "./use-stay-at-end.js";

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
