/** A customer's words as they are repeated, to the customer or to teammates: without what must not be written once more. */
import { createSlices } from "../../kernel/slices.js";
import { fitText } from "../fit-input.js";
import type { FoundSignal } from "./lexicons/signals.js";
import { findSecrets, findSecretsInSlices } from "../redaction/find-secrets.js";
import type { FoundSecret, SecretKind } from "../redaction/rule.js";
import { gaveCardToSwindlers } from "./reading/card-exposed.js";
import { rulesFor, searchAhead } from "../redaction/rules/all.js";
import { holdsCardNumber } from "../redaction/rules/cards.js";
import { UNSPACED } from "../redaction/scripts.js";
import { valueRule } from "../redaction/value-finder.js";

/** Those of the customer's own; the rest, such as an order's number or a name, may help whoever reads them. */
const NEVER_REPEATED: ReadonlySet<SecretKind> = new Set(["card", "bank", "secret", "id"]);

/** In place of what is left out. */
const LEFT_OUT = "…";

/** A part of a message, word for word, with "…" in place of each card's and account's number, password and the like. */
export type WithoutSecrets = (part: string) => string;

/** For parts of this message. The whole of it is searched: what makes "Kettle7" a password may stand a sentence before. */
export async function withoutSecretsOf(message: string): Promise<WithoutSecrets> {
  const giveWay = createSlices();
  await searchAhead(message, giveWay);
  const all = await findSecretsInSlices(message, rulesFor(message), giveWay);
  const found = all.filter(({ kind }) => NEVER_REPEATED.has(kind));
  if (found.length === 0) return (part) => part;
  const values = found.map(({ kind, start, end }) => ({ kind, value: message.slice(start, end), anyCase: true }));
  const again = valueRule(values);
  return (part) => hiddenIn(part, findSecrets(part, [again], withinPart(found, message.indexOf(part), part.length)));
}

/** Where the part stands in the message: of a key of several lines one line alone is no value. */
function withinPart(found: readonly FoundSecret[], from: number, length: number): readonly FoundSecret[] {
  if (from === -1) return [];
  return found
    .filter(({ start, end }) => start < from + length && end > from)
    .map(({ kind, start, end }) => ({ kind, start: Math.max(0, start - from), end: Math.min(length, end - from) }));
}

function hiddenIn(part: string, found: readonly FoundSecret[]): string {
  let shown = "";
  let position = 0;
  for (const { start, end } of found) {
    shown += part.slice(position, start) + LEFT_OUT;
    position = end;
  }
  return shown + part.slice(position);
}

/** To the next blank, bracket or letter of a script without blanks. */
const OF_A_LINK = `[^\\s<>"«»“”()（）、。，！？${UNSPACED}]`;
/** A bare name of a site stays, as in "does it work with mailbird.com?", and "Node.js/Express" is no page. */
const LINK = new RegExp(
  `(?:https?:\\/\\/|(?<![\\p{L}\\p{N}])www\\.)${OF_A_LINK}+|(?<![\\p{L}\\p{N}@._-])(?:[\\p{L}\\p{N}-]{1,63}\\.){1,4}(?!(?:js|ts|py)\\/)\\p{L}{2,24}\\/${OF_A_LINK}*`,
  "giu",
);

const WORD = /\p{L}{2,}/gu;
const UNSPACED_CHARACTER = new RegExp(`[${UNSPACED}]`, "gu");
/** Fewer tell nothing any more. */
const WORDS_NEEDED = 3;
const UNSPACED_NEEDED = 6;

/** Made of one message, for its questions and sentences: empty where too little is left to be quoted. */
export type Quotable = (words: string) => string;

export interface QuotableMessage {
  readonly quotable: Quotable;
  /** It holds a card's number. */
  readonly holdsCard: boolean;
  /** Swindlers have their card: it has to be blocked first. */
  readonly cardExposed: boolean;
}

/** As a reply may quote it: also without links, which the customer would get from us once more. */
export async function quotableMessage(message: string): Promise<QuotableMessage> {
  const withoutSecrets = await withoutSecretsOf(message);
  const quotable = (words: string) => {
    const shown = withoutSecrets(words).replace(LINK, LEFT_OUT);
    return shown === words || holdsEnough(shown) ? shown : "";
  };
  return { quotable, holdsCard: holdsCardNumber(message), cardExposed: gaveCardToSwindlers(message) };
}

function holdsEnough(words: string): boolean {
  return (words.match(WORD)?.length ?? 0) >= WORDS_NEEDED || (words.match(UNSPACED_CHARACTER)?.length ?? 0) >= UNSPACED_NEEDED;
}

/** A phrase of fewer words and without a digit is one that the lexicon spells out: nothing of the customer's own is in it. */
const MAY_HOLD_A_SECRET = /\d|\s\S{1,80}\s/;

/** The phrases that may be named to teammates: not "password Kettle7 was leaked". */
export async function speakableSignals(signals: readonly FoundSignal[], message: string): Promise<readonly FoundSignal[]> {
  if (!signals.some(({ phrase }) => MAY_HOLD_A_SECRET.test(phrase))) return signals;
  const withoutSecrets = await withoutSecretsOf(fitText(message));
  return signals.filter(({ phrase }) => withoutSecrets(phrase) === phrase);
}
