/** Canvas Markdown: what it may hold, and how it is parsed. */
/** A run of text as Canvas Markdown knows it: there is nothing but bold and links. */
export type Run =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "bold"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string };

// Each repetition is bounded: hostile text must not make the search slow.
const LINK = /(!?)\[([^[\]\n]{0,500})\]\(\s{0,9}((?:[^()\s]|\([^()\s]{0,500}\)){0,2000})(?:\s{1,9}"[^"\n]{0,200}")?\s{0,9}\)/u;
const BOLD = /\*\*(?=\S)([^*\n]{1,500})(?<=\S)\*\*|(?<![\p{L}\p{N}_])__(?=\S)([^_\n]{1,500})(?<=\S)__(?![\p{L}\p{N}_])/u;
const RUN = new RegExp(`${LINK.source}|${BOLD.source}`, "gu");

/** Takes Markdown and HTML apart; what Canvas Kit does not render is reduced to its words. */
export function parseMarkup(text: string): Run[] {
  return parseRuns(withoutBlocks(withoutTags(text.replace(/\\([!-/:-@[-`{-~])/g, "$1"))));
}

function parseRuns(text: string): Run[] {
  const runs: Run[] = [];
  let read = 0;
  for (const match of text.matchAll(RUN)) {
    runs.push({ kind: "words", text: bareWords(text.slice(read, match.index)) }, ...parseRun(match));
    read = match.index + match[0].length;
  }
  runs.push({ kind: "words", text: bareWords(text.slice(read)) });
  return runs.filter((run) => run.text !== "");
}

function parseRun([, picture, label = "", address = "", starred, underlined]: RegExpMatchArray): Run[] {
  const strong = starred ?? underlined;
  if (strong !== undefined) return LINK.test(strong) ? parseRuns(strong) : [{ kind: "bold", text: bareWords(strong) }];
  const href = picture === "!" ? null : webLink(address);
  const words = bareWords(label).trim();
  if (href === null) return [{ kind: "words", text: words }];
  return words === "" || namesAnotherSite(words, href) ? [{ kind: "words", text: href }] : [{ kind: "link", text: words, href }];
}

function withoutTags(text: string): string {
  return text.replace(/<(https?:\/\/[^\s<>]+)>/gi, "$1").replace(/<\/?[a-z!?][^<>]*>/gi, "");
}

const RULE = /^[ \t]{0,40}([-*_=])(?:[ \t]*\1){2,}[ \t]*$/gm;
const LINE_PREFIXES = /^(?:[ \t]{0,40}(?:>|#{1,6}[ \t]+|[-*+][ \t]+))+[ \t]*/gm;
const FENCE = /^[ \t]{0,40}(?:`{3,}|~{3,}).*$/gm;

function withoutBlocks(text: string): string {
  return text
    .replace(RULE, "")
    .replace(LINE_PREFIXES, (prefix) => (/[-*+]/.test(prefix) ? "• " : ""))
    .replace(FENCE, "")
    .replace(RULE, "");
}

/** Words that can no longer be read as markup, whatever stands before or after them. */
function bareWords(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)([^*_\n]{1,300})(?<=\S)\1(?![\p{L}\p{N}])/gu, "$2")
    .replace(/~~|`+/g, "")
    .replace(/\*/g, "∗")
    .replace(/<(?=[a-z/!?]|$)/gi, "‹")
    .replace(/\](?=[([:]|$)/g, "] ");
}

const HOST_LIKE = /^(?:https?:\/\/)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?=[/:?#]|$)/iu;

/** The address as Canvas Markdown can carry it, or null where it is no plain http(s) address. */
export function webLink(raw: string): string | null {
  if (!URL.canParse(raw)) return null;
  const url = new URL(raw);
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  // `https://bank.example@evil.example` shows one name and opens another.
  if (!isWeb || url.username !== "" || url.password !== "" || url.hostname.startsWith("[")) return null;
  const href = url.href.replace(/[()*[\]`~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return href.length > LONGEST_LINK ? null : href;
}

/** Browsers take no more everywhere, and three links of 20,000 characters would be all that a canvas may hold. */
const LONGEST_LINK = 2048;

/** Whether a link's words name another site than the one it opens. */
function namesAnotherSite(label: string, href: string): boolean {
  const named = HOST_LIKE.exec(label.trim())?.[1];
  return named !== undefined && bare(named) !== bare(new URL(href).hostname);
}

const bare = (host: string): string => host.toLowerCase().replace(/^www\./, "");
