/** HTML bodies as text, and no more of it than fits. */
import { compile } from "html-to-text";
import { beginOfWhole, cutText, endOfWhole, shortenedText } from "../../kernel/cut-text.js";

/** No message is longer in what we keep or send on; a pasted log must not fill a prompt. */
const LONGEST_TEXT = 20_000;
const LONGEST_LINE = 500;
/** Markup is heavier than its text; what is beyond is not parsed at all: five times as much holds up all else for half a second. */
export const LONGEST_BODY = 100_000;
/** Of an article, which is no message: a knowledge service is sent all of a long guide. */
const LONGEST_ARTICLE_TEXT = LONGEST_BODY;
/** Deeper nesting is not written by people, and the converter recurses. */
const DEEPEST_NESTING = 200;

const BLOCK = "p|div|ul|ol|h[1-6]|pre|blockquote|table|html|body";
const INLINE = "a|b|i|u|s|em|strong|span|code";

/**
 * Intercom's HTML is wrapped: it begins with an element and ends with one. Its plain text, which we ask for, is what people
 * wrote, and they write about `</p>` and `<br>` too: those words must stay. Each pattern ends at the next `<`; without that,
 * a body of unfinished tags takes seconds.
 */
const BEGINS = new RegExp(`^\\s*<(?:(?:${BLOCK}|${INLINE})\\b[^<>]*>|img\\s[^<>]{1,2000}>)`, "i");
const ENDS = new RegExp(`(?:</(?:${BLOCK}|${INLINE}|script|style)\\s*>|<img\\s[^<>]{1,2000}>|<br\\s*/?>)\\s*$`, "i");
/** The end of a body that is looked at: no closing tag is longer, and a search for one through all of it is not linear. */
const TAIL = 3_000;

function isHtml(body: string): boolean {
  return BEGINS.test(body) && ENDS.test(body.slice(-TAIL));
}

/** An article is HTML whatever it begins and ends with; only one without any keeps its line breaks. */
const MARKUP = /<[a-z!/?]|&(?:#\w+|[a-z]\w*);/i;

const heading = { options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 1 } };
const block = { format: "block", options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } };

/** No text of the page: drawn, run, or shown only where something else cannot be ("enable JavaScript"). */
const NOT_TEXT = ["img", "script", "style", "head", "iframe", "noscript", "svg", "template", "video", "audio"];
/** Without a line of their own the words of neighbours would run together. */
const BLOCKS = ["td", "th", "dl", "dt", "dd", "figure", "figcaption", "details", "summary", "address"];

/** Where what is read stands; a message stands nowhere. */
interface Page {
  readonly url: string | null;
}

/** The converter's types do not know of its second argument, which it hands on. */
const toText: (html: string, page?: Page) => string = compile({
  wordwrap: false,
  limits: { maxDepth: DEEPEST_NESTING, maxInputLength: LONGEST_BODY, ellipsis: "" },
  selectors: [
    { selector: "a", options: { linkBrackets: ["(", ")"], hideLinkHrefIfSameAsText: true, pathRewrite: addressOfLink } },
    { selector: "p", options: block.options },
    { selector: "hr", format: "block", options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, ...heading })),
    ...BLOCKS.map((selector) => ({ selector, ...block })),
    ...NOT_TEXT.map((selector) => ({ selector, format: "skip" })),
  ],
});

/** With a scheme of its own, or of a mail, whose scheme the converter has taken off. */
const LEADS_BY_ITSELF = /^[a-z][a-z\d+.-]*:|^[^\s/]+@/i;

/** Quoted elsewhere, "/en/articles/1" leads nowhere. A message, which has no page, keeps what stands there. */
function addressOfLink(path: string, page: Page | undefined): string {
  if (page === undefined || LEADS_BY_ITSELF.test(path)) return path;
  return page.url !== null && URL.canParse(path, page.url) ? new URL(path, page.url).href : "";
}

/** A body, HTML or plain, as the text a person would read; empty where there is none. At most 20,000 characters. */
export function textOfBody(body: string | null): string {
  if (body === null) return "";
  const written = body.slice(0, endOfWhole(body, LONGEST_BODY));
  // The end of one that is cut off is not looked for.
  const text = isHtml(body.length > LONGEST_BODY ? `${written}</p>` : written) ? toText(written) : written;
  const tidied = tidy(text);
  return tidied.length <= LONGEST_TEXT ? tidied : `${wholeBeginning(tidied, LONGEST_TEXT - 1)}…`;
}

/** What is cut here is redacted later. */
const wholeBeginning = (text: string, most: number): string => cutText(text, endOfWhole(text, most));

/**
 * The same of an article or page, which is HTML by contract and of which more is kept: at most 100,000 characters. Its links
 * lead on from `url`; without one, those that need it lose their address.
 */
export function textOfArticle(body: string | null, url: string | null): string {
  const written = withoutBulk(body ?? "").slice(0, LONGEST_BODY);
  return shortenedText(tidy(MARKUP.test(written) ? toText(written, { url }) : written), LONGEST_ARTICLE_TEXT);
}

/** No text, and often longer than all there is: they would be all that is read. */
const BULKY = ["head", "script", "style", "svg"];

/** A body that is longer than what is read of one, without what is no text in it. */
function withoutBulk(html: string): string {
  if (html.length <= LONGEST_BODY) return html;
  let left = withoutData(html);
  for (const name of BULKY) left = withoutElement(left, name);
  return left;
}

/** Without the pictures that stand in the page itself. Their ends are sought apart: a pattern over megabytes overflows the stack. */
function withoutData(html: string): string {
  const begin = /\bdata:/gi;
  const end = /["'<>\s]/g;
  const kept: string[] = [];
  let from = 0;
  while (begin.exec(html) !== null) {
    kept.push(html.slice(from, begin.lastIndex));
    end.lastIndex = begin.lastIndex;
    from = end.exec(html)?.index ?? html.length;
    begin.lastIndex = from;
  }
  return [...kept, html.slice(from)].join("");
}

/** Without every element of this name that ends. Each place is looked at once, however many of them have no end. */
function withoutElement(html: string, name: string): string {
  const begin = new RegExp(`<${name}(?=[\\s/>])`, "gi");
  const end = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  const kept: string[] = [];
  let from = 0;
  for (let begun = begin.exec(html); begun !== null; begun = begin.exec(html)) {
    end.lastIndex = begin.lastIndex;
    const ended = end.exec(html);
    if (ended === null) break;
    kept.push(html.slice(from, begun.index));
    // What is left of its closing tag says nothing.
    from = ended.index;
    begin.lastIndex = end.lastIndex;
  }
  return [...kept, html.slice(from)].join("");
}

/** A subject or title on one line, or null where there is none. */
export function lineOfBody(body: string | null): string | null {
  const line = textOfBody(body).replace(/\s+/g, " ");
  return line === "" ? null : wholeBeginning(line, LONGEST_LINE);
}

/** PostgreSQL stores neither NUL nor half a surrogate pair, and other control characters say nothing. */
function tidy(text: string): string {
  return Buffer.from(text, "utf8")
    .toString("utf8")
    .replace(/\r\n?/g, "\n")
    .replace(/\u00a0/g, " ")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/**
 * Characters of a conversation that are kept whole. Its reading is stored, loaded by each of its jobs and handed to the engines,
 * of which those outside take 60,000: ten megabytes of it would hold the main loop each time.
 */
const MOST_TEXT = 200_000;
/** A note of ours ends in its reference, a demand stands at the end: of what is shortened both ends stay. */
const SHORTENED = 300;

/** The first and, from the newest on, as many as the budget holds are kept whole; in between only both ends of each text. */
export function withinBudget<T extends { readonly text: string }>(texts: readonly T[], budget = MOST_TEXT): readonly T[] {
  if (texts.reduce((total, { text }) => total + text.length, 0) <= budget) return texts;
  let left = budget - (texts[0]?.text.length ?? 0);
  const newest = texts.findLastIndex(({ text }) => (left -= text.length) < 0);
  return texts.map((item, index) => (index === 0 || index > newest ? item : { ...item, text: bothEnds(item.text) }));
}

function bothEnds(text: string): string {
  if (text.length <= SHORTENED) return text;
  const half = SHORTENED / 2;
  const end = text.slice(beginOfWhole(text, text.length - half)).replace(/^[\udc00-\udfff]/, "");
  return `${wholeBeginning(text, half)} […] ${end}`;
}
