import type { InboxPart } from "../../../sandbox/inbox-api.js";
import { safeHtml } from "../../html/safe-html.js";
import { Avatar } from "../../parts/avatar.js";
import { TimeStamp } from "../../parts/time-stamp.js";
import { texts } from "./texts.js";

export function Message({ part }: { part: InboxPart }) {
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
