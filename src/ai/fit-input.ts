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
  if (whole.length <= limit) return whole;
  const head = Math.ceil((limit - GAP.length) * 0.6);
  const tail = limit - GAP.length - head;
  return wellFormed(whole.slice(0, head)) + GAP + wellFormed(whole.slice(-tail));
}

function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "");
}

/** All turns together. No service names a limit; this is about 15,000 tokens. */
const CONVERSATION_LIMIT = 60_000;

export interface FittedTurn {
  readonly role: DialogueTurn["role"];
  readonly content: string;
}

/**
 * The turns a service accepts: none empty, none too long. Where all are too much,
 * the first one (what it is about) and the newest stay.
 */
export function fitTurns(turns: readonly DialogueTurn[], limit = CONVERSATION_LIMIT): readonly FittedTurn[] {
  const fitted = turns.map(({ role, content }) => ({ role, content: fitText(content) })).filter(({ content }) => content !== "");
  const [first, ...rest] = fitted;
  if (first === undefined) return [];
  let left = limit - first.content.length;
  const newest: FittedTurn[] = [];
  for (const turn of rest.toReversed()) {
    left -= turn.content.length;
    if (left < 0) break;
    newest.unshift(turn);
  }
  return [first, ...newest];
}
