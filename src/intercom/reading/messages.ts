/** Messages, notes and closings of a conversation. */
import {
  type Assignment,
  type Attachment,
  type Closing,
  type Message,
  type Note,
  type Role,
  type Seconds,
  SOURCE_ID,
} from "../../domain/conversation.js";
import { PASSES_ON } from "../../domain/mail/mail-words.js";
import { hasOwnWords } from "../../domain/mail/own-words.js";
import type { Author, ConversationSource, Part } from "../schemas/parts.js";
import { isAiAgent, isNoticeOfBot, roleOf, roleOfSource } from "./authors.js";
import { cutText } from "../../kernel/cut-text.js";
import { lineOfBody, LONGEST_BODY, textOfBody } from "./body-text.js";

/**
 * Everything the customer can read, oldest first. Many part types carry text besides `comment`
 * (`open`, `close`, `assignment`, `quick_reply`, …), so a readable body decides, not the type; a file is one too.
 */
export function messagesOf(source: ConversationSource, parts: readonly Part[], startedAt: Seconds): Message[] {
  const first = source === null || source.redacted === true ? [] : openingOf(source, startedAt);
  const later = parts
    .filter((part) => !isNote(part) && part.redacted !== true)
    .flatMap((part) =>
      messageOf({ ...part, at: part.created_at ?? startedAt, role: roleOf(part.author) }).map((message) =>
        isNoticeOfBot(part.part_type, part.author) ? { ...message, isNotice: true as const } : message,
      ),
    );
  return [...first, ...later.sort((one, other) => one.at - other.at)];
}

/** A short mail is often all in its subject, above what the telephone writes of itself. */
function openingOf(source: NonNullable<ConversationSource>, at: Seconds): Message[] {
  const role = roleOfSource(source.author, source.delivered_as);
  const opening = { ...source, id: SOURCE_ID, at, role };
  const read = messageOf(opening);
  if (role !== "customer" || source.type !== "email" || read.some(({ text }) => hasOwnWords(text))) return read;
  const subject = saidInSubject(source.subject);
  if (subject === null) return read;
  const [message] = read.length > 0 ? read : messageOf({ ...opening, body: subject });
  if (message === undefined) return [];
  return [{ ...message, text: read.length === 0 || message.text === "" ? subject : `${subject}\n\n${message.text}` }];
}

/** Null where the subject is none of the customer's own words: an answer's, a file's name, "(no subject)". */
function saidInSubject(given: string | null): string | null {
  const subject = lineOfBody(given);
  if (subject === null || !/\p{L}/u.test(subject) || !hasOwnWords(subject)) return null;
  return PASSES_ON.test(subject) || /^\(.*\)$|^\S*\.\p{L}[\p{L}\d]{2,3}$/u.test(subject) ? null : subject;
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
    .map((part): Closing => ({ partId: part.id, at: part.created_at ?? startedAt, ...byBot(part) }))
    .sort((one, other) => one.at - other.at);
}

/** `assignment`, `default_assignment` by the inbox's own rule, and `assign_and_reopen` where the conversation was closed. */
export function isAssignment(partType: string | null): boolean {
  return partType !== null && /^(default_)?assign/.test(partType);
}

export function assignmentsOf(parts: readonly Part[], startedAt: Seconds): Assignment[] {
  return parts
    .filter((part) => isAssignment(part.part_type))
    .map((part): Assignment => ({
      to: ASSIGNEES.get(part.assigned_to?.type ?? "") ?? null,
      by: part.author?.type === "admin" && !isAiAgent(part.author) ? part.author.id : null,
      at: part.created_at ?? startedAt,
      ...byAiAgent(part),
    }))
    .sort((one, other) => one.at - other.at);
}

function byBot({ author }: Part): { readonly byBot?: true } {
  return roleOf(author) === "bot" ? { byBot: true } : {};
}

function byAiAgent({ author }: Part): { readonly byAiAgent?: true } {
  return isAiAgent(author) ? { byAiAgent: true } : {};
}

export const ASSIGNEES: ReadonlyMap<string, "team" | "teammate"> = new Map([
  ["team", "team"],
  ["admin", "teammate"],
]);

/** `note`, and `note_and_reopen` which Intercom writes for a note on a snoozed or closed conversation. */
function isNote(part: Part): boolean {
  return part.part_type?.startsWith("note") ?? false;
}

interface Written {
  readonly id: string;
  readonly body: string | null;
  readonly author: Author;
  readonly role: Role;
  readonly attachments: Part["attachments"];
  readonly app_package_code: string | null;
  readonly at: Seconds;
}

function messageOf({ id, body, author, role, attachments: files, app_package_code, at }: Written): Message[] {
  const text = textOfBody(body?.replace(PLAIN_IMAGE, " ") ?? null);
  const attachments = [...files.map(attachmentOf), ...imagesIn(body)].slice(0, MOST_ATTACHMENTS);
  if (text === "" && attachments.length === 0) return [];
  return [
    {
      id,
      role,
      authorId: author?.id ?? null,
      authorName: author?.name ?? null,
      authorEmail: author?.email ?? null,
      text,
      attachments,
      at,
      appCode: app_package_code,
    },
  ];
}

/** Intercom takes ten files with a message. */
const MOST_ATTACHMENTS = 10;
const LONGEST_NAME = 100;

function attachmentOf({ name, content_type: type }: Part["attachments"][number]): Attachment {
  const isImage = type?.startsWith("image/") ?? /\.(png|jpe?g|gif|webp|heic|bmp)$/i.test(name ?? "");
  return { name: nameOf(name, isImage), isImage };
}

function nameOf(name: string | null, isImage: boolean): string {
  const given = lineOfBody(name);
  if (given === null) return isImage ? "image" : "file";
  // The end of a name says what kind of file it is.
  return given.length <= LONGEST_NAME ? given : `${cutText(given, LONGEST_NAME / 2)}…${given.slice(1 - LONGEST_NAME / 2)}`;
}

/** A picture put into the text: as a tag in HTML, as `[Image "https://…"]` in Intercom's plain text. */
const IMAGES = /<img\b[^<>]{0,2000}>|\[Image "https?:[^"\s]{1,2000}"\]/gi;
const PLAIN_IMAGE = /\[Image "https?:[^"\s]{1,2000}"\]/gi;

function imagesIn(body: string | null): Attachment[] {
  const found = (body ?? "").slice(0, LONGEST_BODY).match(IMAGES) ?? [];
  return found.slice(0, MOST_ATTACHMENTS).map((image) => {
    const alt = /\balt="([^"]{1,200})"/i.exec(image)?.[1];
    const address = /(?:src="|\[Image ")https?:\/\/[^"\s?#]*\/([^"\s?#/]{1,200})/i.exec(image)?.[1];
    return { name: nameOf(alt ?? address ?? null, true), isImage: true };
  });
}
