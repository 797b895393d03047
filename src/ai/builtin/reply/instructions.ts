/** What a teammate asks of a draft, and the team's way of writing, as far as the built-in engine can follow them. */
import type { ReplyStyle } from "../../../domain/answers.js";
import { baseLanguage, type HouseStyle } from "../../../domain/proof/house-style.js";
import type { DraftRequest } from "../../ports.js";
import { phrasesOf, type SpokenPhrases } from "./phrases-of.js";
import { STYLE_IDS, type StyleId } from "./phrases/reply-phrases.js";

/** What a teammate's instruction asks for, as far as the engine can do it. */
export interface DraftInstructions {
  readonly style: StyleId | null;
  readonly language: string | null;
  readonly sentences: number | null;
  readonly greeting: boolean;
  readonly closing: boolean;
  readonly link: boolean;
  readonly apology: boolean | null;
  readonly bullets: boolean;
  /** Parts of the instruction that it cannot follow, in the teammate's words. */
  readonly beyond: readonly string[];
}

type Change = Partial<DraftInstructions>;

const NO_INSTRUCTIONS: DraftInstructions = {
  style: null,
  language: null,
  sentences: null,
  greeting: true,
  closing: true,
  link: true,
  apology: null,
  bullets: false,
  beyond: [],
};

const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ["english", "en"],
  ["german", "de"],
  ["deutsch", "de"],
  ["french", "fr"],
  ["français", "fr"],
  ["spanish", "es"],
  ["español", "es"],
  ["italian", "it"],
  ["italiano", "it"],
  ["portuguese", "pt"],
  ["português", "pt"],
  ["dutch", "nl"],
  ["nederlands", "nl"],
  ["polish", "pl"],
  ["polski", "pl"],
  ["po polsku", "pl"],
  ["swedish", "sv"],
  ["svenska", "sv"],
  ["på svenska", "sv"],
  ["turkish", "tr"],
  ["türkçe", "tr"],
  ["japanese", "ja"],
  ["日本語", "ja"],
  ["日本語で", "ja"],
  ["chinese", "zh"],
  ["中文", "zh"],
  ["用中文", "zh"],
  ["korean", "ko"],
  ["한국어", "ko"],
  ["한국어로", "ko"],
  ["arabic", "ar"],
  ["العربية", "ar"],
  ["بالعربية", "ar"],
]);

const RULES: readonly (readonly [RegExp, Change])[] = [
  [/\b(?:no|without|skip|drop|leave out|remove)\b.*\b(?:greeting|salutation|hello)\b/i, { greeting: false }],
  [/\b(?:no|without|skip|drop|leave out|remove)\b.*\b(?:closing|sign-?off|goodbye|signature)\b/i, { closing: false }],
  [/\b(?:no|without|skip|drop|leave out|remove)\b.*\b(?:link|url)s?\b/i, { link: false }],
  [/\b(?:no|don'?t|do not|without|skip)\b.*\b(?:apolog\w+|sorry)\b/i, { apology: false }],
  [/\b(?:apologi[sz]e|apology|say sorry)\b/i, { apology: true }],
  [/\b(?:bullet(?:s| points)?|(?:as a |a )?list|steps)\b/i, { bullets: true }],
  [
    /\b(?:short(?:er|en)?|brief(?:er|ly)?|concise|less text|tl;?dr|kürzer|plus court|más corto)\b/i,
    { sentences: 1, style: "concise" },
  ],
  [/\b(?:long(?:er)?|more detail(?:s|ed)?|detailed|elaborate|ausführlicher)\b/i, { sentences: 6 }],
  [
    /\b(?:less|not (?:so|too|as)|weniger|nicht (?:so|zu)|moins|menos|meno) (?:formal\w*|förmlich|formell?)\b/i,
    { style: "friendly" },
  ],
  [/\b(?:formal(?:ly)?|professional|polite(?:r)?|förmlich)\b/i, { style: "formal" }],
  [/\b(?:friendl(?:y|ier)|casual|informal|relaxed|freundlich(?:er)?)\b/i, { style: "friendly" }],
  [/\b(?:empath\w+|warm(?:er)?|understanding|kind(?:er)?|compassionate)\b/i, { style: "empathetic" }],
];

/** Characters and parts of an instruction that are read: it is a line or two, and each part is tried against every rule. */
const READ_CHARACTERS = 1000;
const READ_PARTS = 40;

/** Reads an instruction part by part; "shorter, offer a call" is one part it can follow and one beyond it. */
export function parseInstructions(instruction: string | null): DraftInstructions {
  const parts = (instruction ?? "")
    .slice(0, READ_CHARACTERS)
    .split(/[,;.\n]|\band\b|\bund\b|\bbut\b/i)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .slice(0, READ_PARTS);
  return parts.reduce<DraftInstructions>((instructions, part) => {
    const change = changeOf(part);
    return change === null ? { ...instructions, beyond: [...instructions.beyond, part] } : { ...instructions, ...change };
  }, NO_INSTRUCTIONS);
}

function changeOf(part: string): Change | null {
  const style = styleOf(part);
  if (style !== null) return { style };
  const language = /\b(?:in|auf|en)\s+(\p{L}+)/iu.exec(part)?.[1]?.toLowerCase() ?? part.toLowerCase();
  const code = LANGUAGES.get(language);
  if (code !== undefined) return { language: code };
  return RULES.find(([pattern]) => pattern.test(part))?.[1] ?? null;
}

export function beyondNotice(beyond: readonly string[]): string | null {
  if (beyond.length === 0) return null;
  const quoted = beyond.map((part) => `"${part}"`).join(", ");
  return `The built-in engine cannot follow free instructions; left out: ${quoted}.`;
}

export const STYLES: readonly (ReplyStyle & { readonly id: StyleId })[] = [
  { id: "friendly", name: "Friendly" },
  { id: "formal", name: "Formal" },
  { id: "concise", name: "Concise" },
  { id: "empathetic", name: "Empathetic" },
];

const ALSO: ReadonlyMap<string, StyleId> = new Map([
  ["professional", "formal"],
  ["polite", "formal"],
  ["short", "concise"],
  ["brief", "concise"],
  ["casual", "friendly"],
  ["warm", "empathetic"],
  ["apologetic", "empathetic"],
]);

/** The nearest style the engine has, or null for one it does not know. */
export function styleOf(asked: string): StyleId | null {
  const name = asked.trim().toLowerCase();
  return STYLE_IDS.find((id) => id === name) ?? ALSO.get(name) ?? null;
}

/** More than this many sentences is "longer, please". */
export const MANY_SENTENCES = 3;

/** The team's way, where no other tone is asked for and it is of the language that is written. */
export function followedStyle(request: DraftRequest, { style }: DraftInstructions, language: string): HouseStyle | null {
  return request.houseStyle === undefined || style !== null || !isInLanguage(request, language) ? null : request.houseStyle;
}

/** The phrases in the team's form of address, in every tone but the formal one, which addresses as strangers are. */
export function followedPhrases(request: DraftRequest, { style }: DraftInstructions, language: string): SpokenPhrases {
  const isFormal = (style ?? styleOf(request.style)) === "formal";
  const isOwn = !isFormal && isInLanguage(request, language);
  const answered = request.turns.findLast(({ role }) => role === "customer")?.content;
  return phrasesOf(language, isOwn ? request.houseStyle?.formality : null, answered);
}

function isInLanguage(request: DraftRequest, language: string): boolean {
  return baseLanguage(language) === baseLanguage(request.language);
}

/** Where a team writes so briefly that a whole passage would be too much; null for the engine's own length. */
export function usualLength(style: HouseStyle | undefined): number | null {
  const sentences = style?.sentences ?? null;
  return sentences === null || sentences > MANY_SENTENCES ? null : Math.max(FEWEST_SENTENCES, sentences);
}

/** Of fewer the answer itself may be missing. */
const FEWEST_SENTENCES = 2;
