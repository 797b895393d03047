import type { DialogueTurn } from "../ports.js";
import { fitText } from "./fit-text.js";

/** All turns together. No service names a limit; this is about 15,000 tokens. */
export const CONVERSATION_LIMIT = 60_000;

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
  let deps = limit - first.content.length;
  const newest: FittedTurn[] = [];
  for (const turn of rest.toReversed()) {
    deps -= turn.content.length;
    if (deps < 0) break;
    newest.unshift(turn);
  }
  return [first, ...newest];
}
