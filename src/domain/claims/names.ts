/** People whom a text names: by a title, as a colleague, or in a greeting. Other words with a capital are things, and in German most are. */
import { wordSet } from "../words.js";
import { type Token, tokensOf } from "./tokens.js";

export interface FoundName {
  readonly words: readonly string[];
  readonly at: number;
  readonly end: number;
}

const TITLES = wordSet(
  "mr mrs ms herr herrn frau monsieur madame mme señor señora sr sra don doña signor signora sig senhor senhora meneer mevrouw pan pani",
);
const COLLEAGUES = wordSet(
  "colleague teammate manager kollege kollegen kollegin collègue compañero compañera colega collega kollega",
);
const GREETINGS = wordSet(
  "hi hello hey dear hallo liebe lieber bonjour salut cher chère hola estimado estimada ciao gentile caro cara olá oi prezado prezada beste",
);
/** Greeted, but nobody in particular. */
const NOBODY = wordSet(
  "there all grüße grüsse groeten team everyone everybody customer client sir madam friend support zusammen kunde kundin kunden kundinnen damen team alle interessent " +
    "client cliente clientes clienti klant à tous toutes a todos tutti equipo équipe squadra equipe monsieur madame herr frau señor señora " +
    "senhor senhora meneer mevrouw heer dame signore signora",
);

/** @param text normalized */
export function namesIn(text: string): readonly FoundName[] {
  const tokens = tokensOf(text).filter(({ text: written }) => written !== " ");
  const found: FoundName[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const lower = tokens[index]?.text.toLowerCase() ?? "";
    const begin = tokens[index + 1]?.text === "." && TITLES.has(lower) ? index + 2 : index + 1;
    const isFirst = (tokens[index - 1]?.text ?? "\n").includes("\n");
    const isNaming = TITLES.has(lower) || COLLEAGUES.has(lower) || (GREETINGS.has(lower) && isFirst);
    if (!isNaming) continue;
    const name = nameAt(tokens, begin);
    if (name === null) continue;
    // In a greeting a comma or the line's end follows; "Hallo Wetter" mid-sentence is nobody.
    const behind = tokens[begin + name.words.length]?.text ?? "\n";
    if (GREETINGS.has(lower) && !/^[,!.:\n，、]/u.test(behind)) continue;
    found.push(name);
  }
  return [...found, ...japanese(text)];
}

const LONGEST = 3;

function nameAt(tokens: readonly Token[], begin: number): FoundName | null {
  const words: string[] = [];
  let end = 0;
  for (let at = begin; at < begin + LONGEST; at += 1) {
    const token = tokens[at];
    if (token?.type !== "word" || !/^\p{Lu}/u.test(token.text) || NOBODY.has(token.text.toLowerCase())) break;
    if (TITLES.has(token.text.toLowerCase())) break;
    words.push(token.text);
    end = token.at + token.text.length;
  }
  const at = tokens[begin]?.at ?? 0;
  return words.length === 0 ? null : { words, at, end };
}

const HONOURED = /([\p{Script=Han}\p{Script=Katakana}]{1,8})(?:様|さん|氏)/gu;
const NOBODY_JAPANESE = /客$|皆$|^各位|担当者$|^お/u;

function japanese(text: string): readonly FoundName[] {
  return [...text.matchAll(HONOURED)].flatMap(({ 1: name = "", index }) =>
    NOBODY_JAPANESE.test(name) ? [] : [{ words: [name], at: index, end: index + name.length }],
  );
}

const CAPITALS = /\p{Lu}[\p{L}\p{M}]+/gu;
const RUNS = /[\p{Script=Han}\p{Script=Katakana}]{1,8}(?=様|さん|氏)/gu;

/** Every word that may be somebody's name. @param text normalized */
export function nameKeysIn(text: string): readonly string[] {
  const words = [...text.matchAll(CAPITALS), ...text.matchAll(RUNS)].map(([word]) => `name|${word.toLowerCase()}`);
  return [...new Set(words)];
}
