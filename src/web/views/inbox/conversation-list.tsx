import type { InboxConversationRow } from "../../../sandbox/inbox-api.js";
import { addressOf } from "../../router/route.js";
import { texts } from "./texts.js";
import { ConversationRow } from "./conversation-row.js";

interface ConversationListProps {
  readonly conversations: readonly InboxConversationRow[];
  readonly openId: string | null;
  readonly isWriting: boolean;
}

export function ConversationList({ conversations, openId, isWriting }: ConversationListProps) {
  return (
    <nav class="list" aria-label={texts.list.title}>
      <div class="list-head">
        <h2>{texts.list.title}</h2>
        <a class="button" href={addressOf({ at: "new" })} aria-current={isWriting ? "page" : undefined}>
          {texts.list.add}
        </a>
      </div>
      {conversations.length === 0 ? (
        <div class="list-empty">
          <p>{texts.list.empty}</p>
          <p class="muted">{texts.list.emptyHint}</p>
        </div>
      ) : (
        <ul class="rows">
          {conversations.map((row) => (
            <li key={row.id}>
              <ConversationRow row={row} isOpen={row.id === openId} />
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}
