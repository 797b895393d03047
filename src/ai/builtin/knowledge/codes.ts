/** Codes that a device or program shows, such as "E15", "T-102" or "ERR_TIMEOUT": where one article names it, that is the one. */
import { LIST_ITEM } from "../../sentences.js";

/** A model such as "X200" is none: about it much may be asked that its article does not answer. */
const AS_SHOWN = "[A-Z]{1,3}-[0-9]{1,5}[A-Z]?|[A-Z]{1,2}[0-9]{1,2}";
/** As it is typed: the dash may be left out. */
const AS_TYPED = "[A-Z]{1,3}-?[0-9]{1,5}[A-Z]?";
const OF_MACHINES = "0x[0-9A-F]{4,16}|[A-Z][A-Z0-9]{0,20}(?:_[A-Z0-9]{1,20}){1,5}";
/** No part of an address, a longer number or a word; letters of other scripts may stand right beside it. */
const code = (form: string, flags: string) => new RegExp(`(?<![\\w.#/-])(?:${form}|${OF_MACHINES})(?![\\w/-])`, flags);

const IN_ARTICLES = code(AS_SHOWN, "g");
const IN_MESSAGES = code(AS_TYPED, "gi");

const plain = (found: string) => found.toLowerCase().replaceAll("-", "");

/** The codes that an article names. */
export function codesOfArticle(text: string): ReadonlySet<string> {
  return new Set(text.match(IN_ARTICLES)?.map(plain));
}

/** The codes that a customer names. */
export const codesOfMessage = (message: string): ReadonlySet<string> => new Set(message.match(IN_MESSAGES)?.map(plain));

/** Of a list of codes the lines of those that the message names; any other passage as it is. */
export function linesOfCodes(passage: string, message: string): string {
  const asked = codesOfMessage(message);
  const lines = passage.split("\n").map((line) => {
    const codes = LIST_ITEM.test(line) ? [...codesOfArticle(line)] : [];
    return { line, isOfCodes: codes.length > 0, isAsked: codes.some((each) => asked.has(each)) };
  });
  if (!lines.some(({ isAsked }) => isAsked)) return passage;
  return lines.flatMap(({ line, isOfCodes, isAsked }) => (isOfCodes && !isAsked ? [] : [line])).join("\n");
}
