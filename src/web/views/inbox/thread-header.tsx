import type { InboxConversation } from "../../../sandbox/inbox-api.js";
import type { InboxClient } from "../../api/inbox-client.js";
import { TagList } from "../../parts/tag-list.js";
import { addressOf } from "../../router/route.js";
import { useTask } from "../../state/use-task.js";
import { texts } from "./texts.js";

interface ThreadHeaderProps {
  readonly conversation: InboxConversation;
  readonly client: InboxClient;
  onChange(conversation: InboxConversation): void;
}

export function ThreadHeader({ conversation, client, onChange }: ThreadHeaderProps) {
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
