/** The list of conversations, and the form that starts a new one. */
import { useId, useRef } from "preact/hooks";
import type { InboxConversation, InboxConversationRow, InboxOverview } from "../../../sandbox/inbox-api.js";
import type { InboxClient } from "../../api/inbox-client.js";
import { TagList } from "../../parts/badges.js";
import { TimeStamp } from "../../parts/times.js";
import { usePageTitle } from "../../router/focus.js";
import { addressOf } from "../../router/route.js";
import { useKeptText } from "../../state/kept-texts.js";
import { useTask } from "../../state/task.js";
import { MessageForm, type MessageWords } from "./composer.js";
import { SampleButtons, SceneButtons } from "./samples.js";
import { inboxViewTexts } from "./texts.js";

interface ConversationListProps {
  readonly conversations: readonly InboxConversationRow[];
  readonly openId: string | null;
  readonly isWriting: boolean;
}

export function ConversationList({ conversations, openId, isWriting }: ConversationListProps) {
  return (
    <nav class="list" aria-label={inboxViewTexts.list.title}>
      <div class="list-head">
        <h2>{inboxViewTexts.list.title}</h2>
        <a class="button" href={addressOf({ at: "new" })} aria-current={isWriting ? "page" : undefined}>
          {inboxViewTexts.list.add}
        </a>
      </div>
      {conversations.length === 0 ? (
        <div class="list-empty">
          <p>{inboxViewTexts.list.empty}</p>
          <p class="muted">{inboxViewTexts.list.emptyHint}</p>
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
        {unread ? <span class="unseen">{inboxViewTexts.list.unread}</span> : null}
        <TimeStamp at={row.updatedAt} />
      </span>
      {row.subject === null ? null : <span class="row-subject">{row.subject}</span>}
      <span class="row-preview">{row.preview}</span>
      <TagList tags={row.tags} />
      <span class="row-where">
        {row.state === "open" ? null : <span class="state">{inboxViewTexts.list[row.state]}</span>}
        {row.ticket === null ? null : (
          <span class="state">{inboxViewTexts.list.ticket(row.ticket.category, row.ticket.number)}</span>
        )}
        {row.teamName ?? row.teammateName ?? inboxViewTexts.list.unassigned}
      </span>
    </a>
  );
}

const WORDS: MessageWords = {
  label: inboxViewTexts.start.message,
  placeholder: inboxViewTexts.start.placeholder,
  send: inboxViewTexts.start.send,
  sending: inboxViewTexts.start.sending,
};

interface NewConversationProps {
  readonly client: InboxClient;
  readonly samples: InboxOverview["samples"];
  readonly scenes: InboxOverview["scenes"];
  onStarted(conversation: InboxConversation): void;
}

export function NewConversation({ client, samples, scenes, onStarted }: NewConversationProps) {
  const name = useKeptText("inbox new name");
  const text = useKeptText("inbox new text");
  const task = useTask();
  const message = useRef<HTMLTextAreaElement>(null);
  const nameId = useId();
  usePageTitle(inboxViewTexts.list.title);
  const send = () => {
    const customerName = name.value.trim();
    const given = { text: text.value.trim(), ...(customerName === "" ? {} : { customerName }) };
    void task.run(async () => {
      const started = await client.startConversation(given);
      name.put("");
      text.put("");
      onStarted(started);
    });
  };
  const take = (sample: string) => {
    text.put(sample);
    message.current?.focus();
  };
  return (
    <main class="start" id="content" tabIndex={-1}>
      <a class="back" href={addressOf({ at: "inbox" })}>
        <span aria-hidden="true">←</span> {inboxViewTexts.list.back}
      </a>
      <h2>{inboxViewTexts.start.title}</h2>
      <p class="lead">{inboxViewTexts.start.lead}</p>
      <MessageForm
        variant="start-form"
        words={WORDS}
        rows={5}
        text={text.value}
        task={task}
        field={message}
        foot={(button) => (
          <>
            <label for={nameId}>{inboxViewTexts.start.name}</label>
            <div class="start-send">
              <input
                id={nameId}
                value={name.value}
                maxLength={120}
                placeholder={inboxViewTexts.start.nameHint}
                onInput={(event) => name.put(event.currentTarget.value)}
              />
              {button}
            </div>
          </>
        )}
        onText={text.put}
        onSend={send}
      />
      <SampleButtons samples={samples} onChoose={take} />
      <SceneButtons client={client} scenes={scenes} onStarted={onStarted} />
    </main>
  );
}
