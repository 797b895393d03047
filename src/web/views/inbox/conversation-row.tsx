import type { InboxConversationRow } from "../../../sandbox/inbox-api.js";
import { TagList } from "../../parts/tag-list.js";
import { TimeStamp } from "../../parts/time-stamp.js";
import { addressOf } from "../../router/route.js";
import { texts } from "./texts.js";

export function ConversationRow({ row, isOpen }: { row: InboxConversationRow; isOpen: boolean }) {
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
