import { dutch } from "./dutch.js";
import { english } from "./english.js";
import { french } from "./french.js";
import { german } from "./german.js";
import { italian } from "./italian.js";
import type { Lexicon } from "./lexicon.js";
import { portuguese } from "./portuguese.js";
import { spanish } from "./spanish.js";

/** `\b` knows only ASCII letters; these work for "été" and "größe" too, and let emoticons match. */
const WORD_START = "(?<![\\p{L}\\p{N}])";
const WORD_END = "(?![\\p{L}\\p{N}])";

export const CATEGORIES = ["billing", "refund", "technical", "account", "shipping", "order", "feedback", "general"] as const;
export type Category = (typeof CATEGORIES)[number];

/** Things said that raise the risk that a team lead should know now. */
export const ESCALATION_SIGNALS = [
  "legal",
  "supervisor",
  "authority",
  "publicity",
  "leaving",
  "chargeback",
  "breach",
  "accusation",
  "repeated",
  "endurance",
] as const;
export type EscalationSignal = (typeof ESCALATION_SIGNALS)[number];

/** Things said that tell how soon somebody must act. */
export const URGENCY_SIGNALS = ["immediate", "deadline", "outage", "security", "danger", "loss", "blocked", "patient"] as const;
export type UrgencySignal = (typeof URGENCY_SIGNALS)[number];

export const SENTIMENT_SIGNALS = ["upset", "pleased"] as const;
export type SentimentSignal = (typeof SENTIMENT_SIGNALS)[number];

export const SIGNALS = [...CATEGORIES, ...ESCALATION_SIGNALS, ...URGENCY_SIGNALS, ...SENTIMENT_SIGNALS] as const;
export type Signal = (typeof SIGNALS)[number];

/** What a signal is called when it is shown to a teammate. */
export const SIGNAL_WORDS: Readonly<Record<EscalationSignal | UrgencySignal, string>> = {
  legal: "legal action",
  supervisor: "asks for a superior",
  authority: "names an authority or formal complaint",
  publicity: "threatens to go public",
  leaving: "is about to leave",
  chargeback: "disputes the payment with a bank",
  breach: "reports a data leak or break-in",
  accusation: "accuses us",
  repeated: "has written before",
  endurance: "has waited long",
  immediate: "asks for help at once",
  deadline: "names a deadline",
  outage: "several people cannot work",
  security: "security",
  danger: "danger to people or property",
  loss: "loses money or data",
  blocked: "cannot go on",
  patient: "is not in a hurry",
};

const finders: ReadonlyMap<string, SignalFinder> = new Map(
  Object.entries({ en: english, de: german, fr: french, es: spanish, it: italian, pt: portuguese, nl: dutch }).map(
    ([language, lexicon]) => [language, signalFinder(lexicon)],
  ),
);

/** Whether the rules know a language at all. */
export function hasLexicon(language: string): boolean {
  return finders.has(language);
}

/** What a text says, in the words of its language; nothing for a language without a lexicon. */
export function signalsOf(text: string, language: string): readonly FoundSignal[] {
  return finders.get(language)?.(text) ?? [];
}

export interface FoundSignal {
  readonly signal: Signal;
  /** The words as the customer wrote them. */
  readonly phrase: string;
}

export type SignalFinder = (text: string) => readonly FoundSignal[];

/** Compiles a lexicon once. A phrase counts once for each signal. */
export function signalFinder(lexicon: Lexicon): SignalFinder {
  const patterns = SIGNALS.flatMap((signal) => {
    const source = lexicon[signal];
    return source === undefined ? [] : [{ signal, pattern: compile(source) }];
  });
  return (text) => {
    const plain = text.replace(/[’‘´`]/g, "'");
    return patterns.flatMap(({ signal, pattern }) =>
      [...new Set(Array.from(plain.matchAll(pattern), (match) => match[0].toLowerCase()))].map((phrase) => ({ signal, phrase })),
    );
  };
}

/** In a lexicon ` ?` stands for an apostrophe, a space or nothing: "can't", "can t" and "cant" are one phrase. */
function compile(source: string): RegExp {
  const oneLine = source.replace(/\s*\n\s*/g, "").replaceAll(" ?", "[ ']?");
  return new RegExp(`${WORD_START}(?:${oneLine})${WORD_END}`, "giu");
}
