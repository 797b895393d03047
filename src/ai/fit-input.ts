/** Texts and conversations cut to what AI services accept. */
import type { DialogueTurn } from "../domain/answers.js";

/** Sentiment refuses longer texts with 422; the other services probably do as well. */
export const TEXT_LIMIT = 10_000;

const GAP = "\n[…]\n";

/**
 * The text, trimmed and at most `limit` characters long: a longer one keeps its head and its tail,
 * because customers put the question first and the demand last. Half characters are dropped: JSON cannot carry them.
 */
export function fitText(text: string, limit = TEXT_LIMIT): string {
  const whole = wellFormed(text).trim();
  const gap = gapOf(whole, limit);
  return gap === null ? whole : wellFormed(whole.slice(0, gap.from)) + gap.text + wellFormed(whole.slice(gap.to));
}

/** The part of a text that is left out, and what stands in its stead. */
export interface TextGap {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What is left out of a text that is longer than the limit; null where it is not. */
export function gapOf(text: string, limit: number): TextGap | null {
  if (text.length <= limit) return null;
  const head = Math.ceil((limit - GAP.length) * 0.6);
  return { from: head, to: text.length - (limit - GAP.length - head), text: GAP };
}

function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "");
}

/** The first and the last of many messages, as many as reach the limit from each end; what stands between is not even weighed. */
export function messagesAtEnds(messages: readonly string[], weigh: WeighText, limit = TEXT_LIMIT): readonly string[] {
  const head = countWithin(messages, weigh, limit);
  const tail = countWithin(messages.slice(head).toReversed(), weigh, limit);
  return head + tail < messages.length ? [...messages.slice(0, head), ...messages.slice(-tail)] : messages;
}

/** How many of the first messages weigh as much together. */
function countWithin(messages: readonly string[], weigh: WeighText, limit: number): number {
  let weight = 0;
  const last = messages.findIndex((message) => {
    weight += weigh(message);
    return weight >= limit;
  });
  return last === -1 ? messages.length : last + 1;
}

/** All turns together. No service names a limit; this is about 15,000 tokens. */
const CONVERSATION_LIMIT = 60_000;

/** How much of a limit a text takes: its characters, where nothing else is said. */
export type WeighText = (text: string) => number;

const byCharacters: WeighText = ({ length }) => length;

/** As many characters of a text as weigh so much, where the whole of it is like a part. */
export function charactersWithin(text: string, limit: number, weigh: WeighText): number {
  return Math.floor((limit * text.length) / Math.max(1, weigh(text)));
}

export interface FittedTurn {
  readonly role: DialogueTurn["role"];
  readonly content: string;
}

/**
 * The turns a service accepts: none empty, none too long. Where all are too much,
 * the first one (what it is about) and the newest stay.
 */
export function fitTurns(
  turns: readonly DialogueTurn[],
  limit = CONVERSATION_LIMIT,
  weigh: WeighText = byCharacters,
): readonly FittedTurn[] {
  const fitted = turns
    .map(({ role, content }) => ({ role, content: fitText(content, charactersWithin(content, TEXT_LIMIT, weigh)) }))
    .filter(({ content }) => content !== "");
  return firstAndNewest(fitted, limit, weigh);
}

/** Those of the turns that `fitTurns` would keep, as they are: the others need not be read at all. */
export function turnsWithin(turns: readonly DialogueTurn[], limit = CONVERSATION_LIMIT): readonly DialogueTurn[] {
  return firstAndNewest(
    turns.filter(({ content }) => content.trim() !== ""),
    limit,
    byCharacters,
  );
}

function firstAndNewest<T extends FittedTurn>(turns: readonly T[], limit: number, weigh: WeighText): readonly T[] {
  const lengthOf = ({ content }: FittedTurn) => Math.min(weigh(content), TEXT_LIMIT);
  const [first, ...rest] = turns;
  if (first === undefined) return [];
  let left = limit - lengthOf(first);
  const kept = rest.toReversed().findIndex((turn) => {
    left -= lengthOf(turn);
    return left < 0;
  });
  return kept === -1 ? turns : [first, ...rest.slice(rest.length - kept)];
}
