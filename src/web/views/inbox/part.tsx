import type { InboxPart } from "../../../sandbox/inbox-api.js";
import { plainText } from "../../html/plain-text.js";
import { TimeStamp } from "../../parts/time-stamp.js";
import { Message } from "./message.js";
import { Note } from "./note.js";

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
