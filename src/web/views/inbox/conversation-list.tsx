/** The list of conversations. */
import type { InboxConversationRow } from "../../../sandbox/inbox-api.js";
import { TagList } from "../../parts/badges.js";
import { TimeStamp } from "../../parts/times.js";
import { addressOf } from "../../router/route.js";
import { texts } from "./texts.js";

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

function ConversationRow({ row, isOpen }: { row: InboxConversationRow; isOpen: boolean }) {
  const unread = row.unread && !isOpen;
  return (
    <a
      class="row"
      href={addressOf({ at: "conversation", id: row.id })}
      aria-current={isOpen ? "page" : undefined}
      data-unread={unread}
    >
      <span class="row-top">
        <span class="row-name">{row.customerName}</span>
        {unread ? <span class="unseen">{texts.list.unread}</span> : null}
        <TimeStamp at={row.updatedAt} />
      </span>
      {row.subject === null ? null : <span class="row-subject">{row.subject}</span>}
      <span class="row-preview">{row.preview}</span>
      <TagList tags={row.tags} />
      <span class="row-where">
        {row.state === "open" ? null : <span class="state">{texts.list[row.state]}</span>}
        {row.teamName ?? row.teammateName ?? texts.list.unassigned}
      </span>
    </a>
  );
}
