/** What a teammate's reply consists of: how it greets, what it says, how it closes. */

export interface SplitReply {
  /** As written; null where there is none. */
  readonly greeting: string | null;
  readonly body: string;
  readonly closing: string | null;
}

/**
 * @param author the teammate's name, by which a signature is known
 * @param customer the customer's, by which a greeting is known that begins in a way of its own
 */
export function replyParts(text: string, author: string | null, customer: string | null = null): SplitReply {
  const whole = text.replace(/\r\n?/g, "\n").trim();
  const opened = withoutGreeting(whole, customer);
  const closed = withoutClosing(opened.rest, author);
  return { greeting: opened.greeting, body: closed.rest, closing: closed.closing };
}

const LONGEST_GREETING = 60;

/** How a greeting begins, in the languages the built-in engine writes. */
const GREETS =
  /^(?:hi|hello|hey|howdy|greetings|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|hallo|guten (?:tag|morgen|abend)|moin|servus|grüß|sehr geehrte[rs]?|liebe[rs]?|bonjour|bonsoir|salut|chère?|hola|buen[oa]s|estimad[oa]|querid[oa]|ciao|buongiorno|buonasera|salve|gentile|car[oa]|olá|oi|bom dia|boa (?:tarde|noite)|prezad[oa]|beste|dag|ha|hoi|geachte|goede(?:morgen|middag|navond|ndag)|goedendag|hej|hei|bästa|kära|god (?:morgon|dag|kväll)|cześć|dzień dobry|witaj|szanown|merhaba|selam|sayın|iyi (?:günler|akşamlar)|günaydın)(?![\p{L}\p{N}])(?:(?<= )(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sra?|Srta|Dott|Sig|Mme)\.|[^\n,!.:;?])*(?:, (?:(?:Sra?|Srta|Dr|Dott)\. )?\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?[,!.:](?=\n)|[,!.:、。]|(?=\n)|$)/iu;
/** "山田様" stands alone on its line, and so does "こんにちは". */
const GREETS_IN_JAPANESE = /^(?:[^\n]{1,20}様|こんにちは[^\n]{0,10}|お世話になっております)[、。,]?(?=\n|$)/u;

/** "Ahoy Ann!": the first few words, and the customer's name among them. */
const FIRST_WORDS = /^[^\n,!.:;?、。]{1,40}(?:[,!:、]|(?=\n))/u;
const MOST_WORDS = 4;

function namingOf(text: string, customer: string | null): string | null {
  const words = FIRST_WORDS.exec(text)?.[0] ?? "";
  const names = nameWords(customer);
  const isNamed = names.some((name) =>
    nameWords(words).some((word) => word === name || (CASELESS.test(name) && word.includes(name))),
  );
  return isNamed && wordCount(words) <= MOST_WORDS ? words : null;
}

/** Scripts that write without spaces. */
const CASELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The words of a name, small. */
export function nameWords(name: string | null): readonly string[] {
  return (name ?? "").toLowerCase().match(/[\p{L}][\p{L}\p{M}'’-]*/gu) ?? [];
}

function withoutGreeting(text: string, customer: string | null): { readonly greeting: string | null; readonly rest: string } {
  const found = (GREETS.exec(text) ?? GREETS_IN_JAPANESE.exec(text))?.[0] ?? namingOf(text, customer) ?? "";
  const rest = text.slice(found.length).trimStart();
  return found === "" || found.length > LONGEST_GREETING || rest === ""
    ? { greeting: null, rest: text }
    : { greeting: found.trim(), rest };
}

const LONGEST_CLOSING_WORDS = 6;

function withoutClosing(text: string, author: string | null): { readonly closing: string | null; readonly rest: string } {
  const lines = text.split("\n");
  const isEmpty = (index: number) => (lines[index] ?? "").trim() === "";
  let from = lines.length;
  const first = author?.trim().split(/\s+/)[0]?.toLowerCase() ?? "";
  const last = (lines.at(-1) ?? "").trim();
  const isSigned = first.length > 1 && last.toLowerCase().includes(first) && wordCount(last) <= LONGEST_CLOSING_WORDS;
  if (isSigned) from = lines.length - 1;
  let above = from - 1;
  while (above > 0 && isEmpty(above)) above -= 1;
  // "Best, Ann" closes by itself: what is above it is no part of that.
  const isNameAlone = nameWords(last).every((word) => nameWords(author).includes(word));
  if (isSigned && isNameAlone && above > 0 && isCourtesy(lines[above] ?? "")) from = above;
  const rest = lines.slice(0, from).join("\n").trimEnd();
  return from === lines.length || rest === ""
    ? { closing: null, rest: text }
    : { closing: lines.slice(from).join("\n").trim(), rest };
}

/** "Kind regards," and the like: a few words that end no sentence. */
function isCourtesy(line: string): boolean {
  const written = line.trim();
  return wordCount(written) <= LONGEST_CLOSING_WORDS && !/[.?:;。？]$/u.test(written) && !/^(?:[-*•–]|\d+[.)])\s/u.test(written);
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}
