import { SOURCE_ID, type Closing, type Message, type Note, type Seconds } from "../../domain/conversation.js";
import type { Source } from "../schemas/conversation.js";
import type { Author, Part } from "../schemas/conversation-part.js";
import { textOfBody } from "./body-text.js";
import { roleOf } from "./role.js";

/**
 * Everything the customer can read, oldest first. Text rides on many part types besides `comment`
 * (`open`, `close`, `assignment`, `quick_reply`, …), so a readable body decides, not the type.
 */
export function messagesOf(source: Source, parts: readonly Part[], startedAt: Seconds): Message[] {
  const first = source === null || source.redacted === true ? [] : said({ ...source, id: SOURCE_ID, at: startedAt });
  const later = parts
    .filter((part) => !isNote(part) && part.redacted !== true)
    .flatMap((part) => said({ ...part, at: part.created_at ?? startedAt }));
  return [...first, ...later.sort((one, other) => one.at - other.at)];
}

export function notesOf(parts: readonly Part[], startedAt: Seconds): Note[] {
  return parts
    .filter((part) => isNote(part) && part.redacted !== true)
    .map((part) => ({
      id: part.id,
      authorId: part.author?.id ?? null,
      text: textOfBody(part.body),
      at: part.created_at ?? startedAt,
    }))
    .filter((note) => note.text !== "")
    .sort((one, other) => one.at - other.at);
}

export function closingsOf(parts: readonly Part[], startedAt: Seconds): Closing[] {
  return parts
    .filter((part) => part.part_type === "close")
    .map((part) => ({ partId: part.id, at: part.created_at ?? startedAt }))
    .sort((one, other) => one.at - other.at);
}

/** `note`, and `note_and_reopen` which Intercom writes for a note on a snoozed or closed conversation. */
function isNote(part: Part): boolean {
  return part.part_type?.startsWith("note") ?? false;
}

interface Written {
  readonly id: string;
  readonly body: string | null;
  readonly author: Author;
  readonly app_package_code: string | null;
  readonly at: Seconds;
}

function said({ id, body, author, app_package_code, at }: Written): Message[] {
  const text = textOfBody(body);
  if (text === "") return [];
  return [
    {
      id,
      role: roleOf(author),
      authorId: author?.id ?? null,
      authorName: author?.name ?? null,
      authorEmail: author?.email ?? null,
      text,
      at,
      appCode: app_package_code,
    },
  ];
}
