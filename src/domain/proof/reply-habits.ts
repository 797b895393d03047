/**
 * How a teammate's reply greets, closes and addresses, as a pattern that names nobody: `Hi {name},`. What could name somebody
 * or speaks of one case has no pattern, so that nothing of one customer is ever part of a style.
 */
import { type Formality, formalityOf } from "./formality.js";
import { nameWords, replyParts } from "./reply-parts.js";
import { wordSet } from "../words.js";

export interface ReplyHabits {
  /** Empty where nobody is greeted; null where it cannot be said to somebody else. */
  readonly greeting: string | null;
  /** The same; `{me}` is whoever signs. */
  readonly closing: string | null;
  readonly formality: Formality | null;
  readonly sentences: number;
  readonly words: number;
}

export interface People {
  /** The teammate who wrote. */
  readonly author: string | null;
  /** The customer, by the whole name that is known. */
  readonly customer: string | null;
  /** Other teammates in the conversation. */
  readonly others: readonly string[];
}

/** @param language ISO 639-1 */
export function replyHabits(text: string, people: People, language: string): ReplyHabits {
  const { greeting, body, closing } = replyParts(text, people.author, people.customer);
  const courtesy = closing ?? courtesyAtEnd(body);
  return {
    greeting: greeting === null ? "" : greetingPattern(greeting, people.customer),
    closing: courtesy === null ? "" : closingPattern(courtesy, people),
    formality: formalityOf(text, language),
    sentences: body.match(SENTENCE_END)?.length ?? 0,
    words: body.match(WORD)?.length ?? 0,
  };
}

/** A line of a list counts as one. */
const SENTENCE_END = /[.!?…。！？](?=\s|$|[^\p{L}\p{N}.!?…。！？])|(?<=[^\s.!?…。！？])(?=\n|$)/gu;
/** Of scripts without spaces a letter counts as one. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;

export const NAME = "{name}";
const SURNAME = "{surname}";
const TITLE = "{title}";
export const SIGNATURE = "{me}";

const TITLES =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|herr|herrn|frau|monsieur|madame|mme|mlle|m|sr|sra|srta|señor|señora|signor|signora|signore|sig|dott|dottor|dottoressa|senhor|senhora|heer|mevrouw|mijnheer|pan|pani|panie|bey|hanım|hermana|doctor|doctora)$/iu;
export const isTitle = (word: string): boolean => TITLES.test(word);
/** Words of greetings that name nobody, in the languages in which greetings are known. */
const GREETING_WORDS = wordSet(
  "hi hello hey howdy greetings dear good morning afternoon evening day there all team everyone everybody folks again customer " +
    "hallo guten tag morgen abend moin servus grüß gott dich euch sie sehr geehrte geehrter geehrten liebe lieber liebes zusammen alle kundin kunde " +
    "bonjour bonsoir salut cher chère à vous tous rebonjour hola buen buenos buenas día días tardes noches estimado estimada querido querida de nuevo " +
    "ciao buongiorno buonasera salve gentile caro cara tutti a di olá oi bom boa dia tarde noite prezado prezada cliente " +
    "beste dag ha hoi geachte goedemorgen goedemiddag goedenavond goedendag klant hej hei bästa kära god morgon kväll " +
    "cześć dzień dobry witaj szanowny szanowna państwo merhaba selam sayın iyi günler akşamlar günaydın",
);

function greetingPattern(greeting: string, customer: string | null): string | null {
  const flat = greeting.replace(/\s+/g, " ").trim();
  if (/[\d@]/.test(flat)) return null;
  if (JAPANESE.test(flat)) return japaneseGreeting(flat, customer);
  const [first = "", ...others] = nameWords(customer).filter((word) => !TITLES.test(word));
  const words = flat.split(" ");
  const isNamed = words.some((word) => nameWords(word).some((each) => each === first || others.includes(each)));
  const patterns = words.map((word, index) => {
    const core = nameWords(word)[0];
    if (core === undefined) return word;
    const put = (by: string) => word.replace(/[\p{L}\p{M}'’-]+\.?(?=[^\p{L}]*$)|[\p{L}\p{M}'’-]+/u, by);
    if (core === first) return put(NAME);
    if (others.includes(core)) return put(SURNAME);
    if (TITLES.test(core)) return `${TITLE}${/[,:!;]*$/.exec(word)?.[0] ?? ""}`;
    if (GREETING_WORDS.has(core)) return word;
    // A first word of their own, as in "Ahoy Ann": whom it greets is known, so it is not a name itself.
    if (index === 0 && isNamed) return word;
    return put(words.slice(0, index).some((before) => TITLES.test(nameWords(before)[0] ?? "")) ? SURNAME : NAME);
  });
  return joined(patterns);
}

/** Several names in a row are one, and with a surname it is the surname that matters. */
function joined(words: readonly string[]): string {
  return words
    .join(" ")
    .replace(/(?:\{title\} ?)+/g, (titles) => (titles.endsWith(" ") ? `${TITLE} ` : TITLE))
    .replace(/\{(?:name|surname)\}(?: \{(?:name|surname)\})+/g, SURNAME);
}

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function japaneseGreeting(greeting: string, customer: string | null): string | null {
  const [first = "", ...others] = nameWords(customer);
  const addressed = /^([^、。,!！\s]{1,20}?)(さん|様|さま)/u.exec(greeting);
  if (addressed === null) return /^(?:こんにちは|お世話になっております|お客様)[、。,!！]?$/u.test(greeting) ? greeting : null;
  const [whole, name = "", suffix = ""] = addressed;
  if (name === "お客") return greeting.length <= "お客様、".length ? greeting : null;
  const rest = greeting.slice(whole.length);
  if (!/^[、。,!！]?\s?(?:こんにちは|お世話になっております)?[、。,!！]?$/u.test(rest)) return null;
  const isFirst = name.toLowerCase() === first && others.length > 0 ? !JAPANESE.test(first) : name.toLowerCase() === first;
  return `${isFirst ? NAME : SURNAME}${suffix}${rest}`;
}

/** How a reply ends that nobody signed, in the languages the built-in engine writes. */
const COURTESY =
  /(?:(?:best|kind|warm|many)(?:est)? (?:regards|wishes)|^(?:best|cheers|regards|all the best|take care|many thanks|thanks|thank you|sincerely)[,!.]?$|have a (?:great|good|nice|lovely|wonderful) (?:day|evening|weekend|one)|(?:viele|liebe|beste|herzliche|schöne|freundliche) grüße|mit freundlichen grüßen|schönen (?:tag|abend)|schönes wochenende|cordialement|bien à (?:vous|toi)|(?:bonne|belle) (?:journée|soirée)|à bientôt|saludos?|atentamente|un abrazo|buen día|cordiali saluti|un caro saluto|buona (?:giornata|serata)|a presto|groetjes|vriendelijke groeten?|fijne dag|hälsningar|ha en (?:fin|bra|trevlig) dag|pozdrawiam|z poważaniem|miłego dnia|saygılarım\p{L}*|sevgiler|iyi (?:günler|çalışmalar)|abraços?|atenciosamente|cumprimentos|bom dia!$|よろしくお願い)/iu;
const LONGEST_COURTESY = 16;

function courtesyAtEnd(body: string): string | null {
  const last = body.split("\n").at(-1)?.trim() ?? "";
  return COURTESY.test(last) && last.split(/\s+/).length <= LONGEST_COURTESY && last !== body.trim() ? last : null;
}

const LONGEST_CLOSING = 8;
/** Nouns of German closings: another word written large may be a name. */
const GERMAN_NOUNS =
  /^(?:grüße|grüßen|gruß|dank|tag|abend|wochenende|woche|feierabend|wünsche|wünschen|herzen|sie|ihnen|team|support|kundenservice)$/iu;

function closingPattern(closing: string, { author, customer, others }: People): string | null {
  if (/[\d@/]/.test(closing)) return null;
  const lines = closing
    .split("\n")
    .map((line) => withSignature(line.trim(), author))
    .filter((line) => line !== "");
  const isWhole = closing.split(/\s+/).length <= LONGEST_CLOSING && lines.every((line) => namesNobody(line, customer, others));
  const pattern = lines.join("\n");
  return !isWhole || WITH_ANOTHER.test(pattern) ? null : pattern;
}

/** Scripts without spaces write a name and what follows in one. */
function named(name: string): RegExp {
  return JAPANESE.test(name) ? new RegExp(name, "giu") : new RegExp(`(?<!\\p{Script=Latin})${name}(?!\\p{Script=Latin})`, "giu");
}

function withSignature(line: string, author: string | null): string {
  const signed = nameWords(author).reduce((written, name) => written.replace(named(name), SIGNATURE), line);
  return signed.replace(/\{me\}(?: \{me\})+/g, SIGNATURE);
}

function namesNobody(line: string, customer: string | null, others: readonly string[]): boolean {
  if ([customer, ...others].flatMap(nameWords).some((name) => named(name).test(line))) return false;
  const words = line.split(/\s+/);
  return words.every((word, index) => {
    const isBegun = index === 0 || /[.!,]$/.test(words[index - 1] ?? "");
    return isBegun || isSmall(word) || GERMAN_NOUNS.test(nameWords(word)[0] ?? "");
  });
}

const isSmall = (word: string): boolean => !/^[^\p{L}]*\p{Lu}/u.test(word);
/** "Sam and {me}" */
const WITH_ANOTHER =
  /(?:&|\+|(?<!\p{L})(?:and|und|et|y|e|en|och|i|ve|for|für|pour|por)) \{me\}|\{me\} (?:&|\+|(?:and|und|et|y|e|en|och|i|ve)(?!\p{L}))/iu;

/** What two greetings or closings have in common that a reader takes for the same. */
export function habitKey(pattern: string): string {
  return pattern
    .replaceAll(SIGNATURE, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}{}]+/gu, " ")
    .trim();
}
