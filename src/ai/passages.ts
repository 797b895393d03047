/** An article in the parts that can be quoted by themselves. */
import { BULLET, joinSentences, LIST_ITEM, sentences } from "./sentences.js";

export interface Passage {
  /** As it stands in the article, without its heading. */
  readonly text: string;
  /** The heading above it, which is never quoted alone; null where there is none. */
  readonly heading: string | null;
}

const BLANK_LINES = /\n[ \t]*(?:\n[ \t]*)+/;
const LONGEST_HEADING = 90;

/** Paragraphs; a list goes with the line that introduces it, a heading with what it stands over. */
export function passagesOf(content: string): readonly Passage[] {
  const passages: Passage[] = [];
  let heading: string | null = null;
  let introduction: string | null = null;
  const blocks = content
    .split(BLANK_LINES)
    .flatMap(paragraphsIn)
    .filter((block) => block !== "");
  for (const [index, block] of blocks.entries()) {
    const [first = "", ...rest] = block.split("\n");
    if (introduction === null && rest.length === 0 && isHeading(block)) {
      heading = block;
      continue;
    }
    const headed = introduction === null && rest.length > 0 && isHeading(first) && !LIST_ITEM.test(rest[0] ?? "");
    const body: string = headed ? rest.join("\n").trim() : block;
    const text: string = introduction === null ? body : `${introduction}\n${body}`;
    const next = blocks[index + 1] ?? "";
    const goesOn: boolean = introduction !== null && LIST_ITEM.test(body) && LIST_ITEM.test(next);
    introduction = goesOn || introduces(body, next) ? text : null;
    if (introduction !== null) continue;
    passages.push({ text, heading: headed ? first.trim() : heading });
    heading = null;
  }
  // What heads nothing is all that is said.
  const last = introduction ?? heading;
  if (last !== null) passages.push({ text: last, heading: introduction === null ? null : heading });
  return passages;
}

const ENDS_SENTENCE = /[.!?…。！？]["')\]」』）”’]?$/u;

/** Intercom's paragraphs come with one line break between them: a full sentence, or a list, ends where the next line begins one. */
function paragraphsIn(block: string): readonly string[] {
  const paragraphs: string[] = [];
  let previous = "";
  for (const line of block.split("\n")) {
    const isNext = previous !== "" && !LIST_ITEM.test(line) && (ENDS_SENTENCE.test(previous.trim()) || LIST_ITEM.test(previous));
    if (isNext || paragraphs.length === 0) paragraphs.push(line);
    else paragraphs.push(`${paragraphs.pop() ?? ""}\n${line}`);
    previous = line;
  }
  return paragraphs.map((paragraph) => paragraph.trim());
}

/** A short line without an end, or a question over its answer. */
function isHeading(line: string): boolean {
  const trimmed = line.trim();
  if (trimmed.length > LONGEST_HEADING || LIST_ITEM.test(trimmed) || /[.!:;…。！]["')\]]?$/u.test(trimmed)) return false;
  return sentences(trimmed).length === 1;
}

/** "Delivery takes:" says nothing without what comes after it, and "There is no fee" over a list of cases the opposite. */
function introduces(text: string, next: string): boolean {
  return /[:：]$/u.test(text) || (LIST_ITEM.test(next) && !ENDS_SENTENCE.test(text) && !LIST_ITEM.test(lastLine(text)));
}

const lastLine = (text: string): string => text.slice(text.lastIndexOf("\n") + 1);

/** Each line of a list as the others: what came of HTML begins with a blank and a star. */
const listLine = (line: string): string => (LIST_ITEM.test(line) ? line.replace(BULLET, "- ").trim() : line);

/** A passage as it may be sent: without the question that it may end on. */
export function quotableText({ text }: Passage): string {
  const lines = text.split("\n");
  const last = lines.pop() ?? "";
  const kept = sentences(last);
  while (kept.length > 0 && /[?？]["')\]]?$/u.test(kept.at(-1) ?? "")) kept.pop();
  return [...lines, joinSentences(kept)].map(listLine).join("\n").trim();
}
