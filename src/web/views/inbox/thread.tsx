/** A conversation's thread: header, messages in a box that stays at the newest, composer, or why it is missing. */
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { InboxConversation, InboxOverview, InboxPart } from "../../../sandbox/inbox-api.js";
import type { InboxClient } from "../../api/inbox-client.js";
import { plainText, safeHtml } from "../../html/safe-html.js";
import { Avatar, TagList } from "../../parts/badges.js";
import { FailureNotice } from "../../parts/notices.js";
import { TimeStamp } from "../../parts/times.js";
import { addressOf } from "../../router/route.js";
import type { Loaded } from "../../state/loaded.js";
import { useTask } from "../../state/task.js";
import { pageTexts } from "../../texts.js";
import { Composer } from "./composer.js";
import { inboxViewTexts } from "./texts.js";

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
      <div class="parts" ref={scroller} role="log" aria-live="polite" aria-label={inboxViewTexts.thread.messages} tabIndex={0}>
        {conversation.parts.length === 0 ? <p class="muted">{inboxViewTexts.thread.empty}</p> : null}
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
  const { id, state, tags, ticket } = conversation;
  const isClosed = state === "closed";
  const toggle = () => void run(async () => onChange(await (isClosed ? client.open(id) : client.close(id))));
  const assignees = [conversation.teamName, conversation.teammateName].filter((name) => name !== null);
  return (
    <header class="thread-header">
      <a class="back" href={addressOf({ at: "inbox" })}>
        <span aria-hidden="true">←</span> {inboxViewTexts.list.back}
      </a>
      <div class="thread-title">
        <h2>{conversation.customerName}</h2>
        <p class="thread-where">
          <span class="state" data-state={state}>
            {inboxViewTexts.list[state]}
          </span>
          {ticket === null ? null : `${inboxViewTexts.list.ticket(ticket.category, ticket.number)} · `}
          {assignees.length === 0 ? inboxViewTexts.list.unassigned : assignees.join(", ")}
        </p>
        {ticket === null ? (
          <button
            type="button"
            class="button"
            disabled={busy}
            onClick={() => void run(async () => onChange(await client.makeTicket(id)))}
          >
            {inboxViewTexts.thread.makeTicket}
          </button>
        ) : (
          <select
            aria-label={inboxViewTexts.thread.ticketState}
            value={ticket.state}
            disabled={busy}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              void run(async () => onChange(await client.makeTicket(id, chosen)));
            }}
          >
            {Object.entries(inboxViewTexts.thread.ticketStates).map(([name, label]) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        )}
        <button type="button" class="button" disabled={busy} onClick={toggle}>
          {isClosed ? inboxViewTexts.thread.reopen : inboxViewTexts.thread.close}
        </button>
      </div>
      {tags.length === 0 ? <p class="no-tags">{inboxViewTexts.thread.noTags}</p> : <TagList tags={tags} />}
      {error === null ? null : (
        <p class="problem" role="alert">
          {inboxViewTexts.failures.notDone(error.message)}
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
    return <FailureNotice title={inboxViewTexts.failures.conversation} reason={loaded.error.message} onRetry={onRetry} />;
  return (
    <div class="notice" role="alert">
      <p class="notice-title">{inboxViewTexts.failures.missing}</p>
      <p>{inboxViewTexts.failures.missingWhy}</p>
      <a class="button" href={addressOf({ at: "inbox" })}>
        {inboxViewTexts.failures.toInbox}
      </a>
    </div>
  );
}

function Part({ part }: { part: InboxPart }) {
  if (part.kind === "note") return <Note part={part} />;
  if (part.kind === "message") return <Message part={part} />;
  return (
    <p class="event">
      <span>
        <strong>{part.authorName}</strong> {plainText(part.html)}
      </span>
      <TimeStamp at={part.at} />
    </p>
  );
}

function Message({ part }: { part: InboxPart }) {
  return (
    <article class="message" data-author={part.authorType}>
      <Avatar name={part.authorName} tone={part.authorType} />
      <div class="bubble">
        <header>
          <h3>{part.authorName}</h3>
          {part.authorType === "bot" ? <span class="badge">{inboxViewTexts.thread.bot}</span> : null}
          {part.byApp ? <span class="byline">{inboxViewTexts.thread.byApp}</span> : null}
          <TimeStamp at={part.at} />
        </header>
        <div class="prose">{safeHtml(part.html)}</div>
      </div>
    </article>
  );
}

function Note({ part }: { part: InboxPart }) {
  return (
    <article class="note">
      <header>
        <h3>{inboxViewTexts.thread.note}</h3>
        <span class="byline">
          {part.authorName}
          {part.byApp ? `, ${inboxViewTexts.thread.byApp}` : ""}
        </span>
        <TimeStamp at={part.at} />
      </header>
      <div class="prose">{safeHtml(part.html)}</div>
      <p class="note-foot">{inboxViewTexts.thread.noteOnly}</p>
    </article>
  );
}

/** Who has scrolled further up than this is reading, and is left alone. */
const NEAR_PX = 200;
const MARGIN_PX = 16;

/**
 * Keeps a scrolling box at what came last while things are added or the box changes its size, unless the reader went up.
 * A last thing taller than the box is shown from its start.
 */
function useStayAtEnd(length: number): RefObject<HTMLDivElement> {
  const box = useRef<HTMLDivElement>(null);
  const target = useRef<number | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const follow = () => (target.current = followLast(element, target.current));
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    return () => observer.disconnect();
  }, [length]);
  return box;
}

/** Answers where the box should stand. */
function followLast(element: HTMLElement, before: number | null): number {
  const last = element.lastElementChild;
  const end = element.scrollHeight - element.clientHeight;
  if (before !== null && element.scrollTop < Math.min(before, end) - NEAR_PX) return before;
  const start = last instanceof HTMLElement ? last.offsetTop - MARGIN_PX : end;
  element.scrollTop = Math.max(0, Math.min(end, start));
  return element.scrollTop;
}
