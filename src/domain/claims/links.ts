/** Web and e-mail addresses in a text, with and without a scheme, also where somebody hides them. */
import { DOMAIN_ENDS } from "./words.js";

export interface FoundAddress {
  readonly kind: "link" | "email";
  readonly quote: string;
  readonly at: number;
  readonly end: number;
  /** In one form: without `https://`, `www.` and a closing slash, the host in small letters. */
  readonly key: string;
  readonly host: string;
  /** Nothing but the host. */
  readonly bare: boolean;
}

/** What ends an address; in scripts without blanks the next word may follow it at once. */
const CHUNKS =
  /[^\s<>()[\]{}"“”„‟«»‹›「」『』、。，；|`*\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;
const CLOSING = ".,;:!?'’‘…_~-";
const OPENING = "'‘’_~-.,;:!?¿¡";

/** @param text normalized */
export function addressesIn(text: string): readonly FoundAddress[] {
  const found: FoundAddress[] = [];
  const at = (chunk: string, index: number) => {
    const address = addressOf(chunk, index);
    if (address !== null) found.push({ ...address, quote: text.slice(address.at, address.end) });
    return address !== null;
  };
  for (const { 0: chunk, index } of withDots(text).matchAll(CHUNKS)) {
    const begin = schemeBegin(chunk);
    if (at(...trimmedAt(chunk.slice(begin), index + begin))) continue;
    // "Page:evil.example", "x=evil.example": an address may follow a word at once.
    let from = 0;
    for (const part of chunk.split(INNER_SIGNS)) {
      at(...trimmedAt(part, index + from));
      from += part.length + 1;
    }
  }
  return found;
}

const INNER_SIGNS = /[:=/\\,;&!?'’→]/;

/** Where the scheme before `://` begins; what stands before it is a word that runs into it. */
function schemeBegin(chunk: string): number {
  let begin = chunk.indexOf("://");
  if (begin === -1) return 0;
  while (begin > 0 && /[a-z0-9+-]/i.test(chunk.charAt(begin - 1))) begin -= 1;
  return begin;
}

function trimmedAt(chunk: string, index: number): [address: string, at: number] {
  let begin = 0;
  let end = chunk.length;
  while (begin < end && OPENING.includes(chunk.charAt(begin))) begin += 1;
  while (end > begin && CLOSING.includes(chunk.charAt(end - 1))) end -= 1;
  return [chunk.slice(begin, end), index + begin];
}

const DOT_IN_WORDS =
  / ?[[({] ?(?:dot|\.) ?[\])}] ?| dot (?=(?:com|net|org|info|io|co|app|shop|example|ru|xyz|top|site)(?!\p{L}))/giu;
/** No blank, and nothing a person can write: it keeps the length, so that positions stay what they are. */
const FILLING = "\u0001";

/** "evil[.]com" and "evil (dot) com" are read as what they mean. */
function withDots(text: string): string {
  return text.replace(DOT_IN_WORDS, (dot) => `.${FILLING.repeat(dot.length - 1)}`);
}

function addressOf(written: string, at: number): FoundAddress | null {
  const address = written.replaceAll(FILLING, "");
  if (!address.includes(".") && !address.includes(":")) return null;
  const range = { quote: "", at, end: at + written.length };
  const scheme = schemeOf(address);
  if (scheme === null && address.includes("@")) {
    const [name = "", host = "", ...more] = address.split("@");
    const isEmail = more.length === 0 && name !== "" && host.includes(".");
    return isEmail ? { ...range, kind: "email", key: address.toLowerCase(), host: host.toLowerCase(), bare: false } : null;
  }
  if (scheme === "mailto") {
    const key = address.slice("mailto:".length).toLowerCase();
    return { ...range, kind: "email", key, host: key.slice(key.indexOf("@") + 1), bare: false };
  }
  const rest = withoutSlashes(scheme === null ? address : address.slice(address.indexOf(":") + 1));
  const hostEnd = firstOf(rest, "/\\?#");
  const before = rest.slice(0, hostEnd);
  const host = hostOf(before);
  const path = pathOf(rest.slice(hostEnd));
  if (scheme === null && !isHost(host, path !== "" || before.toLowerCase() !== host)) return null;
  const isWeb = scheme === null || scheme === "http" || scheme === "https";
  // Who is named before an `@` is not who is reached, so that the whole is kept.
  const key = isWeb ? `${before.includes("@") ? before : host}${portOf(before)}${path}` : address;
  return { ...range, kind: "link", key, host, bare: isWeb && path === "" && !before.includes("@") };
}

const SCHEME_LENGTH = 20;
/** Besides everything before `://`. */
const SHORT_SCHEMES: ReadonlySet<string> = new Set([
  "mailto",
  "tel",
  "sms",
  "javascript",
  "data",
  "vbscript",
  "file",
  "http",
  "https",
]);

function schemeOf(address: string): string | null {
  const colon = address.slice(0, SCHEME_LENGTH).indexOf(":");
  if (colon < 1) return null;
  const scheme = address.slice(0, colon).toLowerCase();
  if (!/^[a-z][a-z0-9+.-]*$/.test(scheme)) return null;
  const slashes = address.slice(colon + 1, colon + 3).replaceAll("\\", "/");
  return slashes === "//" || SHORT_SCHEMES.has(scheme) ? scheme : null;
}

function withoutSlashes(text: string): string {
  let begin = 0;
  while (text[begin] === "/" || text[begin] === "\\") begin += 1;
  return text.slice(begin);
}

function firstOf(text: string, signs: string): number {
  for (let position = 0; position < text.length; position += 1) if (signs.includes(text.charAt(position))) return position;
  return text.length;
}

function hostOf(before: string): string {
  const server = before.slice(before.lastIndexOf("@") + 1);
  const host = server.slice(0, firstOf(server, ":")).toLowerCase();
  return host.startsWith("www.") ? host.slice(4) : host;
}

function portOf(before: string): string {
  const server = before.slice(before.lastIndexOf("@") + 1);
  const port = server.slice(firstOf(server, ":"));
  return port === ":80" || port === ":443" ? "" : port;
}

function pathOf(rest: string): string {
  return rest.endsWith("/") ? rest.slice(0, -1) : rest;
}

/** A bare host is told from an abbreviation and a forgotten blank by how it ends; with a path behind it any end will do. */
function isHost(host: string, isMore: boolean): boolean {
  const labels = host.split(".");
  const last = labels.at(-1) ?? "";
  if (labels.length < 2 || labels.some((label) => label === "" || label.length > 63)) return false;
  if (labels.length === 4 && labels.every((label) => /^[0-9]{1,3}$/.test(label))) return true;
  if (!/^(?:xn--[a-z0-9-]+|\p{L}+)$/u.test(last) || last.length < 2) return false;
  if (isMore || last.startsWith("xn--") || DOMAIN_ENDS.has(last)) return true;
  return /^[a-z]{2}$/.test(last) && labels.some((label) => label.length > 2);
}
