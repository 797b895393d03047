import type { InboxPart } from "../../../sandbox/inbox-api.js";
import { safeHtml } from "../../html/safe-html.js";
import { TimeStamp } from "../../parts/time-stamp.js";
import { texts } from "./texts.js";

export function Note({ part }: { part: InboxPart }) {
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
