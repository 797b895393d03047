/** What a customer wrote in a mail: without the mail it answers, the signature and the disclaimer below it. */
import {
  DEVICE,
  DISCLAIMS,
  FORWARDED,
  FROM_LINE,
  OF_MINE,
  ORIGINAL,
  REFERS_BELOW,
  REGARDS,
  SENT_BEGINS,
  SENT_ENDS,
  SENT_FROM,
  SENT_LINE,
  THANKS,
  WROTE,
} from "./mail-words.js";

/** What stands behind this in a longer text is not looked at. */
const READ = 20_000;
/** Mail programs write longer lines into no mail. */
const LONGEST_LINE = 240;

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === "";
/** Blank, or the rule above a signature. */
const isEmpty = (line: string): boolean => /^[\s\-–—_]*$/u.test(line);
const hasWords = (lines: readonly string[]): boolean => lines.some((line) => /\p{L}/u.test(line));

/** Files that came with the message, as `contentOf` names them: they stay. */
const FILE = /^\[(?:image|file): .{1,300}\]$/u;

/**
 * Of a message as it was sent; all of it where what it quotes or passes on is all there is; nothing of what only a telephone
 * wrote of itself.
 */
export function ownWords(text: string): string {
  if (!text.includes("\n")) return signsAlone(text) ? "" : text;
  const all = text.slice(0, READ).split("\n");
  const lines = all.filter((line) => !FILE.test(line));
  const unquoted = withoutQuoted(lines);
  if (!hasWords(unquoted)) return text;
  const said = withoutDisclaimers(unquoted);
  const unsigned = withoutSignature(said);
  const left = unsigned.every(isEmpty) ? said.filter((line) => !isEmpty(line) && !signsAlone(line)) : unsigned;
  // A signature of one line leaves a blank one in its place.
  if (left.join("\n") === lines.join("\n")) return text;
  const files = all.filter((line) => FILE.test(line));
  const own = left.join("\n").trim();
  return [...(own === "" ? [] : [own]), ...files].join("\n").replace(/\n{3,}/g, "\n\n") + text.slice(READ);
}

/** Whether they said anything: of a mail that a telephone signed by itself nothing may be left, as of a file alone. */
export function hasOwnWords(text: string): boolean {
  if (text === "") return false;
  // Asked about each of hundreds of messages at once.
  const beginning = text.slice(0, READ).replace(QUOTED_LINES, "> …\n").split("\n", LINES_UP_TO_WORDS).join("\n");
  return !DEVICE.test(beginning) || ownWords(beginning) !== "";
}

/** With the blank ones between them and below. */
const QUOTED_LINES = /(?:^[^\S\n]{0,3}>[^\n]*\n\s*)+/gmu;
/** Who says anything does so within so many lines, each quotation counted as one. */
const LINES_UP_TO_WORDS = 60;

/** Fewer words than this above "From: …" may mean what stands below: "any idea?". */
const WORDS_OF_ITS_OWN = 3;

function withoutQuoted(lines: readonly string[]): readonly string[] {
  const own: string[] = [];
  let cut = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (/^\s{0,3}>/u.test(line)) {
      cut = true;
      continue;
    }
    if (line.length > LONGEST_LINE) {
      own.push(line);
      continue;
    }
    if (isForwarded(line)) return lines;
    const introduces = introduction(lines, index);
    if (introduces > 0) {
      cut = true;
      // An answer may stand between the lines that are quoted, or below them.
      if (!isQuoteAt(lines, index + introduces)) break;
      index += introduces - 1;
    } else if (ORIGINAL.test(line)) {
      cut = true;
      break;
    } else if (isHeader(lines, index)) {
      if ((own.join(" ").match(/\p{L}{2,}/gu)?.length ?? 0) < WORDS_OF_ITS_OWN) return lines;
      cut = true;
      break;
    } else own.push(line);
  }
  return cut && !REFERS_BELOW.test(own.join("\n")) ? own : lines;
}

const isForwarded = (line: string): boolean => /^[\s*]{0,3}(?:[-_]{3}|.{0,60}[:：]\s?$)/u.test(line) && FORWARDED.test(line);

/** "On Tue, 4 Nov 2025 at 08:02, Ann <ann@shop.example> wrote:": of how many lines it is, 0 where it is none. */
function introduction(lines: readonly string[], index: number): number {
  const line = lines[index] ?? "";
  if (isIntroduction(line)) return 1;
  const next = lines[index + 1] ?? "";
  if (!/[:：]\s?$/u.test(next) || isBlank(line) || next.length > LONGEST_LINE) return 0;
  return /\d/u.test(line) && isIntroduction(`${line} ${next}`) && !isIntroduction(next) ? 2 : 0;
}

const ADDRESS = /<[^<>\s@]{1,80}@[^<>\s]{1,120}>/u;
const TIME = /(?<!\d)\d{1,2}\s?[:.hH時时시]\s?\d{2}(?!\d)/u;

/** With a colon at its end, and two of: when, who, and that they wrote. Who says "on 3 May your colleague wrote:" goes on himself. */
function isIntroduction(line: string): boolean {
  if (!/[:：]\s?$/u.test(line) || !/\d/u.test(line)) return false;
  return [ADDRESS, TIME, WROTE].filter((sign) => sign.test(line)).length >= 2;
}

function isQuoteAt(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from, from + 3).find((line) => !isBlank(line));
  return next !== undefined && /^\s{0,3}>/u.test(next);
}

const HEADER_LINES = 4;

function isHeader(lines: readonly string[], index: number): boolean {
  return FROM_LINE.test(lines[index] ?? "") && lines.slice(index + 1, index + HEADER_LINES).some((line) => SENT_LINE.test(line));
}

const SHORTEST_DISCLAIMER = 60;
const SIGNS_OF_DISCLAIMER = 4;

/** Paragraph by paragraph; the first one is never one. */
function withoutDisclaimers(lines: readonly string[]): readonly string[] {
  const left: string[] = [];
  let paragraph: string[] = [];
  let isFirst = true;
  for (const line of [...lines, ""]) {
    paragraph.push(line);
    if (!isBlank(line)) continue;
    if (isFirst || !isDisclaimer(paragraph.join(" "))) left.push(...paragraph);
    isFirst &&= !hasWords(paragraph);
    paragraph = [];
  }
  return left.slice(0, left.length > 0 && isBlank(left.at(-1)) ? -1 : undefined);
}

function isDisclaimer(paragraph: string): boolean {
  return (
    paragraph.length >= SHORTEST_DISCLAIMER && DISCLAIMS.filter((sign) => sign.test(paragraph)).length >= SIGNS_OF_DISCLAIMER
  );
}

/** Lines of a signature, and how many are looked at with the blank ones between. */
const SIGNED_LINES = 12;
const LINES_CHECKED = 2 * SIGNED_LINES;
/** Nobody closes a mail more often. */
const CLOSINGS_TRIED = 10;

function withoutSignature(lines: readonly string[]): readonly string[] {
  const above = lines.filter((line) => !isDevice(line));
  let hasMatter = false;
  let tried = 0;
  for (const [index, line] of above.entries()) {
    const closes = hasMatter && tried < CLOSINGS_TRIED ? closing(line) : null;
    if (closes !== null) tried += 1;
    const end = closes === null ? index : endOfSignature(above, index + 1, closes === "regards" ? isSigned : isName);
    if (end > index) return [...above.slice(0, closes === "rule" ? index : index + 1), "", ...above.slice(end)];
    hasMatter ||= /\p{L}/u.test(line);
  }
  return above;
}

/** The line behind it, or -1 where none begins here. */
function endOfSignature(lines: readonly string[], from: number, begins: (line: string) => boolean): number {
  const near = lines.slice(from, from + LINES_CHECKED + 1);
  const first = near.find((line) => !isBlank(line));
  if (first === undefined || !begins(first) || asks(first)) return -1;
  let begun = false;
  let isNear = true;
  const goesOn = near.findIndex((line) => {
    if (isBlank(line)) isNear &&= !begun;
    else if (begun && !goesOnSigned(line, isNear)) return true;
    else begun = true;
    return false;
  });
  const length = goesOn === -1 ? near.length : goesOn;
  return length > LINES_CHECKED || near.slice(0, length).filter((line) => !isBlank(line)).length > SIGNED_LINES
    ? -1
    : from + length;
}

function closing(line: string): "regards" | "thanks" | "rule" | null {
  if (line.length > LONGEST_CLOSING) return null;
  if (/^\s?(?:--|—)\s?$/u.test(line)) return "rule";
  if (REGARDS.test(line)) return "regards";
  return THANKS.test(line) ? "thanks" : null;
}

const LONGEST_CLOSING = 60;
const LONGEST_SIGNED = 100;
/** From so many words in small letters on it is a sentence. */
const SMALL_WORDS = 3;
/** Scripts without capitals show a sentence by its signs and ends. */
const SENTENCE = /[?？؟。！]|(?:ます|です|ください|세요|니다)|^\s*(?:p\.? ?s\.?|n\.? ?b\.?)(?!\p{L})/iu;

/** "Avocat au barreau de Lyon", "Head of Sales at the Mill": articles and prepositions do not make a title a sentence. */
const BETWEEN_NAMES =
  /(?<![\p{L}\p{N}@.'’-])(?:de|del|des|du|la|le|les|los|las|el|au|aux|et|en|pour|chez|sur|près|y|e|di|della|dello|delle|degli|dei|da|do|dos|das|no|na|para|com|presso|per|of|the|and|at|for|in|to|der|die|das|dem|den|und|für|bei|beim|im|am|vom|zum|zur|van|het|voor|bij|op|i|w|we|z|ze|na|av|och|för|på|vid|ve|ile)(?![\p{L}@.])/gu;
/** Who asks for something, or speaks of themselves, writes no title, however few its small words. */
const OF_A_SENTENCE =
  /(?<!\p{L})(?:please|pls|bitte|merci|veuillez|por favor|per favore|alstublieft|alsjeblieft|graag|prosz[eę]|snälla|vänligen|lütfen|thanks|danke|gracias|grazie|obrigad[oa]|bedankt|dziękuję|tack|teşekkür\p{L}*|my|our|your|me|i (?:am|have|had|need|want|would|will|was|still|also|wait)|is|are|mein\p{L}{0,2}|unser\p{L}{0,2}|ihr\p{L}{0,2}|ich|wir|ist|sind|mon|ma|mes|votre|vos|je|j['’]ai|nous|est|mi|mis|su|sus|es|está|mio|mia|è|sono|meu|minha|é|está|mijn|uw|ik|is|mój|moja|moje|jest|min|mitt|mina|jag|är|benim)(?!\p{L})/iu;

/** What stands below a name with such a word first is what they do, in however many words. */
const TITLE =
  /^\s*(?:(?:Senior|Deputy|Vice|Chief|Junior|Stellv\.) )?(?:Head|Director|Manager|President|Officer|Counsel|Lawyer|Attorney|Solicitor|Barrister|Professor|Secretary|Leiter(?:in)?|Leitung|Anwalt|Anwältin|Rechtsanw(?:alt|ältin)|Direktor(?:in)?|Direct(?:eur|rice)|Responsable|Avocate?|Chef(?:fe)?|Juriste?|Abogad[oa]|Jef[ea]|Director[a]?|Procurador[a]?|Avvocat[oa]|Dirett(?:ore|rice)|Responsabile|Advogad[oa]|Diretor[a]?|Advocaat|Hoofd|Kierownik|Dyrektor|Adwokat|Radca|Advokat|Avukat|Müdür)(?: \p{Lu}\p{L}+)? (?:of|for|at|to|der|des|für|im|in|bei|am|an|du|de|del|della|di|au|aux|à|en|la|los|presso|da|do|van|bij|voor|w|ds\.|vid|för|på)(?!\p{L})/u;

function isSigned(line: string): boolean {
  return line.length <= LONGEST_SIGNED && !SENTENCE.test(line) && smallWords(line) < SMALL_WORDS;
}

/** Whoever forgot something writes it below their name: "Cancel my order". */
const ASKS =
  /^\s*(?:please|pls|cancel|attached|enclosed|bitte|anbei|stornier\p{L}*|kündig\p{L}*|veuillez|merci de|annule[zr]?|ci-joint\p{L}*|en pièce|résilie[zr]?|por favor|adjunt\p{L}+|cancel(?:ar|en|e|em|a)|per favore|allego|in allegato|annulla\p{L}*|em anexo|segue\p{L}* (?:em )?anexo|bijgevoegd|bijgaand|annuleer|graag|proszę|w załączeniu|anuluj\p{L}*|bifog\p{L}+|avboka\p{L}*|avbeställ\p{L}*|lütfen|ekte|iptal)(?!\p{L})/iu;
/** "Delivery to the neighbour" asks, "Delivery Manager" is a title. */
const ASKS_OR_NAMES =
  /^\s*(?:still|where|when|why|noch|wo|wann|warum|toujours|où|quand|pourquoi|todavía|sigo|dónde|cuándo|ancora|dove|quando|perché|ainda|onde|nog|waar|wanneer|wciąż|gdzie|kiedy|fortfarande|hâlâ|nerede|deliver(?:y|ies)?|refunds?|send|resend|returns?|replace(?:ment)?|change|delete|remove|stop|close|call|ship|exchange|update|pick ?up|charge|lieferung\p{L}*|liefer\p{L}*|rückgabe|erstatt\p{L}+|umtausch\p{L}*|livraison|livrez|livrer|rembours\p{L}+|envoy\p{L}+|échange[rz]?|entrega\p{L}*|env[ií]\p{L}+|reembols\p{L}+|devol\p{L}+|devuelv\p{L}+|consegn\p{L}+|rimbors\p{L}+|sped\p{L}+|bezorg\p{L}+|lever\p{L}+|terugbetal\p{L}+|stuur|dostaw\p{L}|zwrot\p{L}*|wyślij\p{L}*|levere?ra\p{L}*|leverans|återbetal\p{L}+|skicka|teslimat|iade|gönder\p{L}+)\s+/iu;

function asks(line: string): boolean {
  const begins = ASKS_OR_NAMES.exec(line)?.[0];
  return ASKS.test(line) || (begins !== undefined && /^[\p{Ll}\d#]/u.test(line.slice(begins.length)));
}

/** @param isNear no blank line stands between this one and the name */
function goesOnSigned(line: string, isNear: boolean): boolean {
  if (asks(line)) return false;
  if (isSigned(line)) return smallWords(line) < SMALL_WORDS - 1 || !OF_A_SENTENCE.test(line);
  if (line.length > LONGEST_SIGNED || SENTENCE.test(line) || OF_A_SENTENCE.test(line)) return false;
  if (TITLE.test(line)) return true;
  const between = line.match(BETWEEN_NAMES)?.length ?? 0;
  return isNear && /^\s*\p{Lu}/u.test(line) && smallWords(line) - between < SMALL_WORDS;
}

const smallWords = (line: string): number => line.match(/(?<![\p{L}\p{N}@.'’-])\p{Ll}{2,}(?![\p{L}@.])/gu)?.length ?? 0;

const NAME =
  /^\s{0,4}(?:\p{Lu}[\p{L}'’.-]{0,30}|(?:van|von|de|der|den|da|di|el|al|la|bin)(?= ))(?: (?:\p{Lu}[\p{L}'’.-]{0,30}|van|von|de|der|den|da|di|el|al|la|bin)){0,4}[,.]?\s*$/u;
const isName = (line: string): boolean => NAME.test(line);

const LONGEST_DEVICE = 70;

const DEVICE_BEGINS = new RegExp(`^(?:${DEVICE.source})`, "iu");
/** What may stand behind a device's name: "Sent from my Galaxy tablet", "Get Outlook for iOS". */
const OF_A_DEVICE: ReadonlySet<string> = new Set(
  "for für pour para per pro max mini plus device phone tablet app mail with smartphone telefon telefoon téléphone teléfono gerät toestel cihaz akıllı telefonumdan cihazımdan tabletimden الخاص الخاصة بي".split(
    " ",
  ),
);

/** "Sent from my iPhone", in whatever language the telephone speaks. */
function isDevice(line: string): boolean {
  const words = line.trim();
  return words.length <= LONGEST_DEVICE && DEVICE.test(words) && (SENT_BEGINS.test(words) || SENT_ENDS.test(words));
}

/** Such a line beyond doubt, which may be all there is: "Sent via Yahoo but never arrived" is what somebody says. */
function signsAlone(line: string): boolean {
  if (!isDevice(line)) return false;
  const trimmed = line.trim();
  // In capitals each word looks like a name.
  const words = /\p{Ll}/u.test(trimmed) ? trimmed : trimmed.toLowerCase();
  const ends = SENT_ENDS.test(words);
  const behind = words.replace(SENT_ENDS, "").split(DEVICE).at(-1) ?? "";
  const begins = SENT_BEGINS.test(words) || OF_MINE.test(words) || (DEVICE_BEGINS.test(words) && SENT_FROM.test(behind));
  if (/[?？؟!！]/u.test(words) || !begins) return false;
  // What follows a script without capitals belongs to the verb at the end.
  const said = behind.match(ends ? /(?<![\p{L}'’])\p{Ll}{2,}/gu : /(?<![\p{L}'’])[\p{Ll}\p{Lo}]{2,}/gu) ?? [];
  return said.every((word) => OF_A_DEVICE.has(word));
}
