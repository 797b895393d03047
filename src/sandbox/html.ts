/** HTML of messages: from text, to text, and sanitised as Intercom does. */
import { compile } from "html-to-text";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** What somebody typed, as Intercom stores it: a paragraph for each block, a break for each line. Null for nothing. */
export function textToHtml(text: string): string | null {
  const blocks = text
    .replace(/\r\n?/g, "\n")
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== "");
  if (blocks.length === 0) return null;
  return blocks.map((block) => `<p>${escapeText(block).replace(/\n/g, "<br>")}</p>`).join("\n");
}

/** Compiled once: that takes fifteen times as long as one text. */
const toText = compile({
  wordwrap: false,
  selectors: [
    { selector: "a", options: { hideLinkHrefIfSameAsText: true, linkBrackets: ["(", ")"] } },
    ...["h1", "h2", "h3", "h4"].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
});

/** What `display_as=plaintext` makes of a body. */
export function htmlToText(html: string): string {
  return toText(html).trim();
}

const BARE_TAG = /^<(\/?)(p|br|b|strong|i|em|u|ul|ol|li|h1|h2|h3|h4|blockquote|code|pre|hr)(?:\s[^<>]*)?\/?>$/i;
const LINK = /^<a\s(?:[^<>]*\s)?href\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)')[^<>]*>$/i;
const LINK_END = /^<\/a\s*>$/i;
const SAFE_TARGET = /^(?:https?:\/\/|mailto:)[^\s]+$/i;
/** Elements whose text was never meant to be read. */
const UNREADABLE = /<(script|style|head|title|iframe|svg|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const WRAPPERS = /<\/?(?:html|body|div|span)\b[^<>]*>/gi;
const COMMENTS = /<!(?:--[\s\S]*?(?:-->|$)|doctype[^>]*>)/gi;

/**
 * Keeps what Intercom's conversations can show and turns the rest into text.
 * Only exact tags of the list are written, and without their attributes; links
 * only to http(s) and mailto. Everything else is escaped.
 */
export function sanitizeHtml(html: string): string {
  return html
    .replace(COMMENTS, "")
    .replace(UNREADABLE, "")
    .replace(WRAPPERS, "")
    .split(/(<[^<>]*>)/)
    .map((piece) => (piece.startsWith("<") ? sanitizeTag(piece) : escapeOnce(piece)))
    .join("")
    .trim();
}

function sanitizeTag(tag: string): string {
  const bare = BARE_TAG.exec(tag);
  if (bare) return `<${bare[1] ?? ""}${(bare[2] ?? "").toLowerCase()}>`;
  if (LINK_END.test(tag)) return "</a>";
  const target = linkTarget(tag);
  return target === null
    ? escapeText(tag)
    : `<a href="${escapeOnce(target)}" rel="nofollow noopener noreferrer" target="_blank">`;
}

function linkTarget(tag: string): string | null {
  const link = LINK.exec(tag);
  const target = (link?.[1] ?? link?.[2] ?? "").trim();
  return SAFE_TARGET.test(target) ? target : null;
}

/** An API caller sends HTML, so `&amp;` already means an ampersand and must not become `&amp;amp;`. */
function escapeOnce(html: string): string {
  return escapeText(html).replace(/&amp;(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/gi, "&$1;");
}

/** An API body: HTML is sanitised, plain text gets its paragraph. Null where nothing readable is left. */
export function sanitizeBody(body: string): string | null {
  const clean = sanitizeHtml(body);
  if (clean.replace(/<[^>]*>|&nbsp;|\s/g, "") === "") return null;
  return /<(?:p|ul|ol|h[1-4]|blockquote|pre)>/.test(clean) ? clean : `<p>${clean}</p>`;
}
