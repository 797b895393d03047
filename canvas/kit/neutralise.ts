/** Text from outside made harmless: no markup, no hidden characters, no more than fits. */
import { parseMarkup, type Run } from "./markup.js";

/** One line of words without any markup, for labels, cells and lists, which show Markdown as it is written. */
export function plain(text: string, limit: number): string {
  const line = parseMarkup(readable(text, limit))
    .map((run) => run.text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
  return cut(line, limit) || dots(text);
}

/**
 * Text from a customer or an AI, made safe for a Canvas text: bold and http(s) links stay,
 * other markup is reduced to its words, invisible characters go.
 * @param limit of the result, in UTF-16 units.
 */
export function neutralise(text: string, limit: number): string {
  return fill(parseMarkup(readable(text, limit)), limit).trim() || dots(text);
}

/** Text that was nothing but markup still shows that there was something. */
function dots(text: string): string {
  return /\S/.test(text) ? "…" : "";
}

/** Four times what is wanted is enough to find it, and keeps a megabyte of customer text cheap. */
export function readable(text: string, limit: number): string {
  return clean(text.slice(0, limit * 4 + 1000))
    .replace(/ {2,}/g, " ")
    .replace(/\n(?: ?\n){2,}/g, "\n\n")
    .trim();
}

function fill(runs: readonly Run[], limit: number): string {
  let filled = "";
  for (const run of runs) {
    const written = write(run);
    if (filled.length + written.length <= limit) filled += written;
    else if (run.kind === "words") return filled + cut(written, limit - filled.length);
    else return filled.length < limit ? `${filled.trimEnd()}…` : filled;
  }
  return filled;
}

function write(run: Run): string {
  if (run.kind === "bold") return `**${run.text}**`;
  return run.kind === "link" ? `[${run.text}](${run.href})` : run.text;
}

// Half emoji, controls other than line breaks, invisible marks, and the marks that reorder text so that it reads as another.
const UNSEEN = /\p{Surrogate}|[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/gu;

/** The same text without what a reader cannot see. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(UNSEEN, "");
}

/** At most `limit` UTF-16 units, the last being "…" where something was left out. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit <= 0) return "";
  return `${withoutHalfCharacter(text.slice(0, limit - 1)).trimEnd()}…`;
}

/** At most `limit` bytes of UTF-8, whole characters only. */
export function cutToBytes(text: string, limit: number): { readonly text: string; readonly wasCut: boolean } {
  const buffer = new Uint8Array(limit);
  const { read } = new TextEncoder().encodeInto(text, buffer);
  return read === text.length ? { text, wasCut: false } : { text: text.slice(0, read), wasCut: true };
}

const withoutHalfCharacter = (text: string): string => text.replace(/[\uD800-\uDBFF]$/, "");
