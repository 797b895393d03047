/** Hand-over briefs by the built-in engine: a sentence of the conversation for each line, word for word. */
import type { Brief, BriefKind, BriefLine } from "../../../domain/answers.js";
import type { BriefMessage } from "../../../domain/brief.js";
import { createSlices, type GiveWay } from "../../../kernel/slices.js";
import type { Briefing } from "../../ports.js";
import { termGroups } from "../knowledge/index-terms.js";
import { normalized } from "../lexicons/signals.js";
import { phrases, type Sentence, sentencesWithActs } from "../qa/acts.js";
import { withoutSecretsOf } from "../quotable-words.js";
import { attribute, type MessageReader } from "../reading/reading.js";
import { sentences } from "../../sentences.js";
import { shortened } from "../text.js";
import { ASKS_FOR_A_PERSON, DID_NOT_HELP, WANTS, WANTS_SOMETHING_ELSE } from "./cues.js";

/** Characters of a message that are read. */
const READ = 2000;
/** Sentences of a message that are weighed. */
const SENTENCES = 12;
const LONGEST_QUOTE = 280;
/** A sentence with fewer words of substance says too little to stand alone. */
const FEWEST_TERMS = 2;
const MOST_TERMS = 8;

const NOTICE = "The conversation's own sentences, chosen by words; nothing was rewritten.";

interface Said extends Sentence {
  readonly message: BriefMessage;
  /** Of the message, among all. */
  readonly index: number;
  readonly terms: number;
  readonly wants: boolean;
  readonly asksForPerson: boolean;
  readonly didNotHelp: boolean;
  /** They give up what they came with. */
  readonly insteadOf: boolean;
}

type Cues = [RegExp, RegExp, RegExp, RegExp];
const [WANT, PERSON, UNHELPED, INSTEAD] = [WANTS, ASKS_FOR_A_PERSON, DID_NOT_HELP, WANTS_SOMETHING_ELSE].map(phrases) as Cues;

export function builtinBrief(reader: Pick<MessageReader, "model">): Briefing {
  return {
    async write({ messages }) {
      const said = await allSaid(messages, createSlices());
      const wants = best(said, ({ message }) => message.role === "customer", wantScore(messages));
      const tried = best(said, isOurs(messages), triedScore(messages));
      const missing = openQuestion(said, messages) ?? best(said, isOpenWord(messages, wants), missingScore);
      const found = [line("wants", wants), line("tried", tried), line("missing", missing)];
      const lines = (await Promise.all(found)).flat();
      return { lines, quoted: true, by: attribute(reader.model, "encoder", NOTICE) } satisfies Brief;
    },
  };
}

async function line(kind: BriefKind, found: Said | null): Promise<readonly BriefLine[]> {
  if (found === null) return [];
  const withoutSecrets = await withoutSecretsOf(found.message.content.slice(0, READ));
  return [{ kind, text: shortened(withoutSecrets(found.text), LONGEST_QUOTE), messageId: found.message.id }];
}

async function allSaid(messages: readonly BriefMessage[], giveWay: GiveWay): Promise<readonly Said[]> {
  const all: Said[] = [];
  for (const [index, message] of messages.entries()) {
    await giveWay();
    const lines = sentences(message.content.slice(0, READ)).flatMap(chatSentences).slice(0, SENTENCES);
    const role = message.role === "customer" ? "customer" : "agent";
    for (const sentence of await sentencesWithActs(role, lines, giveWay)) {
      const plain = normalized(sentence.text.slice(0, LONGEST_QUOTE)).replace(/\s+/g, " ");
      const terms = Math.min(MOST_TERMS, termGroups(sentence.text.slice(0, LONGEST_QUOTE)).length);
      const cues = {
        wants: WANT.test(plain),
        asksForPerson: PERSON.test(plain),
        didNotHelp: UNHELPED.test(plain),
        insteadOf: INSTEAD.test(plain),
      };
      all.push({ ...sentence, message, index, terms, ...cues });
    }
  }
  return all;
}

/** In chats a sentence may begin with a small letter. */
function chatSentences(sentence: string): readonly string[] {
  return sentence.split(/(?<=[!?])\s|(?<=[。！？])|(?<=[.…])\s(?=[¿¡]|\p{Ll}{3})/u).filter((part) => part.trim() !== "");
}

type Score = (said: Said) => number;

/** The highest above zero; of equals the first. */
function best(said: readonly Said[], isCandidate: (one: Said) => boolean, score: Score): Said | null {
  let found: Said | null = null;
  let most = 0;
  for (const one of said) {
    const scored = isCandidate(one) ? score(one) : 0;
    if (scored > most) [found, most] = [one, scored];
  }
  return found;
}

const substance = ({ terms }: Said): number => (terms < FEWEST_TERMS ? -2 : terms * 0.15);

/** What Fin says after the customer's last word is its farewell. */
function isOurs(messages: readonly BriefMessage[]): (one: Said) => boolean {
  const newest = messages.findLastIndex(({ role }) => role === "customer");
  return ({ message, index }) => message.role === "agent" || (message.role === "system" && index < newest);
}

/** What they came with, unless they say later in so many words that they want something else. */
function wantScore(messages: readonly BriefMessage[]): Score {
  const first = messages.findIndex(({ role }) => role === "customer");
  return (one) =>
    0.2 +
    substance(one) +
    (one.wants ? 1.5 : 0) +
    (one.isQuestion ? 1 : 0) +
    (one.index === first ? 1 : 0) +
    (one.index > first && one.wants && one.insteadOf ? 2 : 0) -
    (one.asksForPerson ? 3 : 0) -
    (one.didNotHelp && !one.wants ? 0.5 : 0) -
    (one.acts.has("thanks") && !one.wants ? 1 : 0);
}

/** The newest thing that was done or explained; that it was passed on is no try. */
function triedScore(messages: readonly BriefMessage[]): Score {
  return (one) =>
    substance(one) +
    (one.acts.has("done") ? 2 : 0) +
    (one.acts.has("guide") ? 2 : 0) +
    (one.acts.has("promise") ? 0.5 : 0) -
    (one.acts.has("handover") ? 1.5 : 0) -
    (one.acts.has("courtesy") || one.acts.has("greeting") || one.acts.has("care") ? 1 : 0) -
    (one.isQuestion ? 1.5 : 0) +
    one.index / Math.max(1, messages.length);
}

/** What we asked for and the customer has not given since. */
function openQuestion(said: readonly Said[], messages: readonly BriefMessage[]): Said | null {
  const lastOurs = messages.findLastIndex(({ role }) => role !== "customer");
  const asked = said.findLast((one) => one.index === lastOurs && one.isQuestion && one.terms >= FEWEST_TERMS);
  if (asked === undefined || asked.acts.has("courtesy")) return null;
  const answers = said.filter(({ index }) => index > lastOurs);
  const isAnswered = answers.some((one) => !one.isQuestion && !one.didNotHelp && !one.asksForPerson && one.terms >= 1);
  return isAnswered ? null : asked;
}

/** In what the customer wrote last, whatever Fin said in farewell; what they want is said already. */
function isOpenWord(messages: readonly BriefMessage[], wants: Said | null): (one: Said) => boolean {
  const newest = messages.findLastIndex(({ role }) => role === "customer");
  const lastOurs = messages.slice(0, newest).findLastIndex(({ role }) => role !== "customer");
  return (one) => lastOurs !== -1 && one.index > lastOurs && one.message.role === "customer" && one !== wants;
}

const missingScore: Score = (one) =>
  substance(one) +
  (one.didNotHelp ? 2 : 0) +
  (one.acts.has("complaint") ? 1 : 0) +
  (one.isQuestion ? 1.5 : 0) +
  (one.wants ? 0.5 : 0) -
  (one.asksForPerson ? 2 : 0) -
  (one.acts.has("thanks") ? 1 : 0);
