/** The questions of a message, with and without question marks; words of questions are known of the languages listed here. */
import { automatedMessage } from "../../../domain/mail/automated-message.js";
import { boundedPattern } from "../../../domain/bounded-pattern.js";
import { ownWords } from "../../../domain/mail/own-words.js";
import { messagesAtEnds } from "../../fit-input.js";
import { termGroups } from "../knowledge/index-terms.js";
import { sentences } from "../../sentences.js";
import { joinedQuestions } from "./joined-questions.js";
import { chatSentences, words } from "../text.js";

export interface MessageQuestion {
  /** In the customer's words. */
  readonly question: string;
  /** With the sentence before, where the question alone says too little. */
  readonly lookup: string;
}

/** More are a list of requirements. */
const QUESTIONS_READ = 10;
/** Sentences of a message that are searched for questions. */
const SENTENCES_READ = 60;
/** Longer ones are no questions but stories with a question mark at the end. */
const LONGEST_QUESTION = 600;
/** Of each sentence: who asks without a question mark does so at its beginning. */
const SEARCHED = 200;
/** "Any news?" and "how much?" have fewer terms than this and mean something said before. */
const TERMS_NEEDED = 2;

const oneOf = (alternatives: readonly string[]) => `(?<![\\p{L}])(?:${alternatives.join("|")})(?![\\p{L}])`;

/** How questions begin. They part "how do I send it back, and will you refund the fee?". */
const BEGINS = oneOf([
  "how|what|when|where|why|which|who|will|would|do|does|did|can|could|may|should|is|are",
  "wie|was|wann|wo|warum|wer|welche[rsnm]?|kann|können|wird|werden|bekomme|muss|darf|gibt|ist|sind|habt|gilt|lässt",
  "comment|quand|où|pourquoi|combien|qui|que|quel(?:le)?s?|est-ce|est-il|peut|peut-on|puis-je|pouvez|y a-t-il|dois-je|faut-il",
  "cómo|cuándo|dónde|cuánt[oa]s?|qué|quién|cuál(?:es)?|puedo|pueden|se puede|hay|tengo",
  "como|quando|onde|quanto|quem|qual|quais|posso|podem|dá para|é possível|tem|vocês",
  "come (?:si|faccio|posso|devo|funziona|mai)|dove|perché|chi|quale|quali|può|possiamo|potete|è possibile|cosa|che cosa|ci sono|c'è",
  "hoe|wat|wanneer|waar|kan|kunnen|krijg",
  "hur|när|var|vad",
  "jak|kiedy|gdzie|czy",
]);
/** Polish "i" is the English "I", and joins questions of its own language only. */
const AND = `(?:${oneOf(["and|und|et|y|e|en|och|oraz"])}|(?<![\\p{L}])i(?=\\s+(?:jak|kiedy|gdzie|czy|ile)(?![\\p{L}])))`;
const NEXT_QUESTION = boundedPattern(`,?\\s+${AND}\\s+(?=[¿]?${BEGINS})`, "giu");
/**
 * How a question begins behind a comma alone: as no clause does that explains what was said before. "…, which is new", "…, when I
 * open it" and "…, die ich bestellt habe" are none.
 */
const BEGINS_BEHIND_COMMA = oneOf([
  "how (?:much|many|long|often|soon|do|does|can|is|are|would)|(?:what|when|where|why|who|which \\p{L}+) (?:is|are|do|does|did|can|will|would|should|pays|happens)|(?:do|does|did|can|could|will|would|may|should) (?:i|you|we|it|they|the|my|your)|(?:is|are) (?:it|there|they|the|my|your)",
  "(?:was|wie(?: lange| viel| oft| hoch| teuer)?|wann|wo|warum) (?:ist|sind|passiert|brauche|kann|können|könnt|muss|müssen|darf|wird|werden|gibt|habt|kostet|kosten|dauert|bekomme|kommt)|(?:kann|können|könnt|muss|darf|gibt|habt|liefert|liefern|verschickt|nehmt) (?:ich|man|wir|sie|ihr|es|das)",
  "combien|comment|pourquoi|quand (?:est-ce|sera|serai|puis|arrive)|est-ce qu(?:e|')|puis-je|peut-on|pouvez-vous|y a-t-il|livrez-vous|avez-vous|faut-il",
  "cómo|cuándo|cuánt[oa]s?|dónde|qué pasa|por qué|se puede|puedo|hacéis|hacen|envían|enviáis|tenéis|tienen|hay que",
  "quanto (?:custa|tempo|é|tarda|demora)|quando (?:chega|é|vai)|como (?:faço|posso|se)|onde|posso|fazem|vocês|é possível|dá para|enviam",
  "quanto (?:costa|ci|tempo|viene|dura)|quando (?:arriva|si)|come (?:si|posso|faccio)|dove|posso|si può|spedite|fate|avete|è possibile",
  "hoe(?:veel| lang| veel| vaak)?|wanneer|waar (?:kan|is|zijn)|(?:kan|kunnen|moet|mag) (?:ik|jullie|je|u|we)|leveren|verzenden|is er|zijn er",
  "ile|jak|kiedy|gdzie|czy",
  "hur(?: länge| mycket| ofta)?|när (?:kommer|kan|är)|var (?:kan|är)|(?:kan|får|måste|ska) (?:jag|ni|man|vi)|skickar ni|levererar ni",
  "ne zaman|nasıl|ne kadar|kaç|nerede|kim",
  "و?(?:متى|كم|هل|كيف|أين|من يدفع)",
]);
/** What somebody who would like to know goes on with: "tell me how it works, whether it lasts and if you deliver". */
const BEGINS_WANTED = oneOf([
  "how|what|when|where|why|which|who|whether|if",
  "wie|was|wann|wo|warum|ob|wer|welche[rsnm]?",
  "comment|quand|où|pourquoi|combien|si|quel(?:le)?s?|qui",
  "cómo|cuándo|cuánt[oa]s?|dónde|qué|quién|si|cuál(?:es)?",
  "como|quando|quanto|onde|quem|se|qual|quais",
  "come|quando|quanto|dove|chi|se|quale|quali|cosa",
  "hoe|wat|wanneer|waar|wie|of",
  "jak|kiedy|gdzie|ile|kto|czy",
  "hur|när|var|vem|om",
]);
const JOINS = `(?:,\\s+(?:${AND}\\s+)?|\\s+${AND}\\s+)`;
const NEXT_BEHIND_COMMA = boundedPattern(`(?:,\\s+(?=[¿]?${BEGINS_BEHIND_COMMA}))|${NEXT_QUESTION.source}`, "giu");
const NEXT_WANTED = boundedPattern(`${JOINS}(?=${BEGINS_WANTED})`, "giu");
/** "1) can I …, 2) do you …" */
const LIST_NUMBER = boundedPattern(`(?:^|[,;:]?\\s)(?:${AND}\\s+)?\\(?[1-9a-e]\\)\\s+|[,;:]?\\s*[①-⑨]\\s*`, "giu");
/** At its beginning, or behind a clause: "I have a puncture, who do I call?". */
const IS_QUESTION = new RegExp(`^[¿]|(?:^|[,:;–-]\\s?)[¿]?(?:${AND}\\s+)?${BEGINS}`, "iu");

/** Without a mark too: "how do I cancel". */
export const beginsAsQuestion = (line: string): boolean => IS_QUESTION.test(line.slice(0, SEARCHED));

/** What comes before a question that is asked without a mark. */
const LEAD = `^[\\s\\d.)*•–-]*(?:${oneOf(["hi|hey|hello|hallo|guten tag|bonjour|bonsoir|salut|hola|buenas|olá|oi|salve|ciao|buongiorno|buonasera|ok|please|bitte|and|also|then|so|und|auch|außerdem|et|aussi|y|también|e|também"])}[,:!\\s]+){0,3}`;

/** A question without its mark has to begin as no statement does. */
const ASKS = new RegExp(
  LEAD +
    oneOf([
      "how (?:do|can|could|much|many|long|often|soon|would|should|does|is|are)|(?:what|where|which|who|when|why) (?:is|are|do|does|can|will|should|would)|what happens|(?:can|could|may|should) (?:i|we|you|my|the)|(?:do|does|did) (?:i|you|we|it|the|my)|(?:is|are) (?:it|there|the|my|this)|will (?:i|you|it|the|my)",
      "(?:wie|was|wann|wo|woher|warum|wer)(?: lange| viel| oft| hoch| teuer)? (?!ich |man |wir |sie |ihr |der |die |das |es )\\p{L}+ (?:ich|man|wir|sie|ihr|der|die|das|es|meine?|ein|eine)|(?:kann|können|könnt|darf|dürfen|muss|gibt|habt|nehmt|verkauft|kannst|könnten|akzeptiert|akzeptieren) (?:ich|man|wir|sie|ihr|du|es|meine?|der|die|das)",
      "comment|combien|où (?:est|puis|sont|se|trouver)|pourquoi|quand (?:est-ce|sera|serai|vais|puis|allez|recevrai|pourrai)|est-ce qu(?:e|')|qu'est-ce|puis-je|peut-on|pouvez-vous|y a-t-il|avez-vous|faut-il|dois-je|acceptez-vous",
      "cómo|cuándo|cuánt[oa]s?|dónde|por qué|cuál(?:es)?|qué (?:debo|puedo|hago|pasa|significa|tengo|cubre|incluye)|como (?:puedo|hago|se)|puedo|podría|podrían|se puede|es posible",
      "como (?:faço|posso|eu|se)|quanto (?:custa|tempo|pago|é)|quando (?:vocês|é que|vai|vou|será)|onde|quais|por que|posso|dá para|dá pra|é possível|tem como",
      "come (?:si|faccio|posso|devo|funziona|mai)|quanto (?:costa|tempo|ci)|dove (?:posso|trovo|si|devo)|perché (?:non|il|la|mi|è)|quando (?:arriva|arriverà|riceverò)|possiamo|potete|potreste|è possibile|si può|qual è|quali sono",
    ]),
  "iu",
);

/** "Please tell me how …": who would like to know asks. */
const WANTS_TO_KNOW = [
  ["tell me|(?:like|love|want|need|happy) to know|wondering|explain", "how|what|when|where|why|which|who|whether|if"],
  ["let me know", "how|what|when|where|why|which|who|whether"],
  [
    "wissen|wüsste|sagen|mitteilen|teil(?:e|en|t)? (?:\\p{L}+ ){1,3}mit|erklären|frage mich|verraten",
    "wie|was|wann|wo|woher|warum|ob|welche[rsnm]?|wer|wie ?viel",
  ],
  ["savoir|dire|dites[- ]moi|indiquer|expliquer|me demande", "comment|quand|où|pourquoi|combien|si|quel(?:le)?s?|qui|ce que"],
  [
    "saber|d[ií]ga(?:n)?me|dime|decirme|indicarme|explicarme|me pregunto",
    "cómo|cuándo|cuánt[oa]s?|dónde|qué|quién|si|cuál(?:es)?|por qué",
  ],
  ["saber|dizer|diga-me|me diga|explicar|informar|me pergunto", "como|quando|quanto|onde|o que|quem|se|qual|quais|por que"],
  ["sapere|dirmi|dirci|indicarmi|spiegarmi|mi chiedo", "come|quando|dove|perché|quanto|se|quale|quali|chi|cosa"],
].map(([knows, what]) => new RegExp(`${oneOf([knows ?? ""])}[^.?!]{0,25}?[\\s,]${oneOf([what ?? ""])}`, "iu"));

/** A question in polite Japanese needs no mark. */
const ASKING_SIGN = /[?？؟]|(?:ます|です|でしょう|せん|した)か。$/u;
const isAsked = (line: string): boolean => {
  if (ASKING_SIGN.test(line)) return true;
  const beginning = line.slice(0, SEARCHED);
  return ASKS.test(beginning) || WANTS_TO_KNOW.some((pattern) => pattern.test(beginning));
};

/** Japanese and Chinese put no blanks between words: about so many characters are one. */
const CHARACTERS_OF_A_WORD = 3;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** What a text says of a topic, counted in words; of no language whose words have no blanks between them too few. */
export const termsOf = (text: string): number =>
  Math.max(termGroups(text).length, Math.floor((text.match(UNSPACED)?.length ?? 0) / CHARACTERS_OF_A_WORD));

/** "- ", "> ", "①" and "Hi Ann, " are no part of the question behind them. */
const BEFORE_QUESTION = new RegExp(
  `^(?:[\\s>]{1,8}|(?:[-*•·–]|\\d{1,2}[.)]|[①-⑨])\\s*(?=\\p{L}|[¿"“„«])){0,3}(?:${oneOf(["hi|hello|hey|good (?:morning|afternoon|evening|day)|hallo|moin|servus|guten (?:tag|morgen|abend)|bonjour|bonsoir|salut|hola|buenas(?: tardes| noches)?|buenos días|buen día|olá|oi|bom dia|boa (?:tarde|noite)|salve|ciao|buongiorno|buonasera|hoi|beste|goede(?:morgen|middag|navond|ndag)|hej|hejsan|hallå|god (?:morgon|kväll|dag)|cześć|dzień dobry|witam|witajcie|merhaba|selam\\p{L}{0,8}|[iİ]yi (?:günler|akşamlar)|günaydın|您好|你好|大家好|こんにちは|こんばんは|おはようございます|안녕하세요|안녕하십니까|السلام عليكم|مرحبا\\p{M}{0,2}|أهلا\\p{M}{0,2}"])}(?: \\p{L}{1,20}){0,2}(?:[,!:]\\s+|[，、،。！：]\\s{0,3}))?`,
  "iu",
);

/** Characters at the end of a sentence that show an outcry. */
const END_READ = 8;
/** Up to so many terms "is this a joke?!" holds nothing to look for. */
const TERMS_OF_OUTCRY = 3;

function isOutcry(line: string): boolean {
  return (
    /(?:[?？][!！]|[!！][?？])[?!？！]*$/u.test(line.slice(-END_READ)) &&
    !BEGINS_SO.test(line) &&
    termsOf(line) <= TERMS_OF_OUTCRY
  );
}

/** In the message's order, at most ten; none where it asks at most one thing. */
export function questionsOf(message: string): readonly MessageQuestion[] {
  const found = allQuestionsOf(message);
  return found.length < 2 ? [] : found;
}

/** In the customer's words, also where it is one. */
export const askedIn = (message: string): readonly string[] => allQuestionsOf(message).map(({ question }) => question);

function allQuestionsOf(message: string): readonly MessageQuestion[] {
  const lines = sentences(message)
    .flatMap(chatSentences)
    .map((line) => line.replace(BEFORE_QUESTION, "").trim())
    .filter((line) => line !== "" && !isOutcry(line))
    .slice(0, SENTENCES_READ);
  const found: MessageQuestion[] = [];
  let before = "";
  for (const line of lines) {
    const asked = isAsked(line);
    if (asked) found.push(...questionsIn(line, before));
    // Only a statement says what the next question is about; the question before is about itself.
    before = asked ? "" : line;
  }
  return found.slice(0, QUESTIONS_READ);
}

function questionsIn(line: string, before: string): readonly MessageQuestion[] {
  const parts = line.length > LONGEST_QUESTION ? [] : partsOf(line);
  if (parts.length > 1)
    return parts.map((question, index) => {
      if (termsOf(question) >= TERMS_NEEDED) return { question, lookup: question };
      // The first one does not mean what is asked after it: with that it found the other question's article.
      return { question, lookup: index > 0 ? line : question };
    });
  if (termsOf(line) >= TERMS_NEEDED) return [{ question: line, lookup: line }];
  // "Who do I call?" asks about the sentence before; "any news?" only presses.
  const hasMatter = termsOf(before) >= TERMS_NEEDED && words(line).length > 1 && IS_QUESTION.test(line);
  return hasMatter ? [{ question: line, lookup: `${before} ${line}` }] : [];
}

/** "Is it broken, should I buy a new one?" asks one thing twice; three are a list. */
const LISTED = 3;

/** The questions that one sentence asks; none where it cannot be parted. */
function partsOf(line: string): readonly string[] {
  const [before = "", ...items] = line.split(LIST_NUMBER).map((part) => part.trim());
  if (items.length > 1 && items.every((part) => termsOf(part) > 0 && BEGINS_SO.test(part)))
    return termsOf(before) > 0 && BEGINS_SO.test(before) ? [before, ...items] : items;
  const wanted = wantedIn(line);
  if (wanted.length > 1) return wanted;
  const joined = joinedQuestions(line);
  if (joined.length > 1 && joined.every((part) => termsOf(part) >= TERMS_NEEDED)) return joined;
  const listed = line.split(NEXT_BEHIND_COMMA).map((part) => part.trim());
  if (listed.length >= LISTED && listed.every((part) => termsOf(part) > 0 && BEGINS_SO_BEHIND_COMMA.test(part))) return listed;
  const parts = line.split(NEXT_QUESTION).map((part) => part.trim());
  // "I moved house and how do I tell you?" is one: its first part asks nothing.
  return parts.every((part, index) => termsOf(part) > 0 && (index > 0 || IS_QUESTION.test(part))) ? parts : [];
}

/** "Tell me how …, whether … and if …": an "and" shows that it is a list. */
function wantedIn(line: string): readonly string[] {
  const joins = [...line.matchAll(NEXT_WANTED)];
  if (!LISTS.test(joins.at(-1)?.[0] ?? "")) return [];
  // "Can you tell me, how …" begins with a comma of its own.
  const first = joins.findIndex(({ index }) =>
    WANTS_TO_KNOW.some((pattern) => pattern.test(line.slice(0, index).slice(0, SEARCHED))),
  );
  if (first === -1) return [];
  const parts = joins
    .slice(first)
    .map(({ index, 0: join }, at, all) => line.slice(index + join.length, all[at + 1]?.index).trim());
  const all = [line.slice(0, joins[first]?.index).trim(), ...parts];
  return all.every((part) => termsOf(part) > 0) ? all : [];
}

const LISTS = new RegExp(AND, "iu");
const BEGINS_SO_BEHIND_COMMA = new RegExp(`${LEAD}[¿]?(?:${AND}\\s+)?${BEGINS_BEHIND_COMMA}`, "iu");
const BEGINS_SO = new RegExp(`^[¿]?(?:${BEGINS}|${BEGINS_BEHIND_COMMA})`, "iu");

/** No more of a message is looked at to tell whether a machine wrote it. */
const READ_OF_AUTOMATED = 1_200;
/** To cut off what a mail quotes takes little; of hundreds it would add up. */
const WEIGHT_OF_QUOTED = 0.1;

/** What people wrote themselves, as far as a draft reads it. Beside a question, an out-of-office reply says nothing of it. */
export function peoplesOwn(messages: readonly string[]): readonly string[] {
  const own = new Map<string, string>();
  const read = messagesAtEnds(messages, (message) => {
    if (automatedMessage(message) !== null) return Math.min(message.length, READ_OF_AUTOMATED);
    const words = own.get(message) ?? ownWords(message);
    own.set(message, words);
    return words.length + (message.length - words.length) * WEIGHT_OF_QUOTED;
  });
  const people = read.flatMap((message) => own.get(message) ?? []);
  return people.length > 0 ? people : read.map(ownWords);
}
