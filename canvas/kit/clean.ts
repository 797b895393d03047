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
