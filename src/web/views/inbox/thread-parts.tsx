/** The parts of a thread, and a box that stays at the newest. */
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { InboxPart } from "../../../sandbox/inbox-api.js";
import { plainText, safeHtml } from "../../html/safe-html.js";
import { Avatar } from "../../parts/badges.js";
import { TimeStamp } from "../../parts/times.js";
import { texts } from "./texts.js";

export function Part({ part }: { part: InboxPart }) {
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
          {part.authorType === "bot" ? <span class="badge">{texts.thread.bot}</span> : null}
          {part.byApp ? <span class="byline">{texts.thread.byApp}</span> : null}
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
        <h3>{texts.thread.note}</h3>
        <span class="byline">
          {part.authorName}
          {part.byApp ? `, ${texts.thread.byApp}` : ""}
        </span>
        <TimeStamp at={part.at} />
      </header>
      <div class="prose">{safeHtml(part.html)}</div>
      <p class="note-foot">{texts.thread.noteOnly}</p>
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
export function useStayAtEnd(length: number): RefObject<HTMLDivElement> {
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
