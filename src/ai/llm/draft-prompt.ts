/**
 * What a model is handed to write a draft: the teammate's options as instructions, all else as material, and of articles the whole
 * paragraphs that fit the question best; and whether the draft gives the instructions away.
 */
import { isOffered } from "../../domain/brief.js";
import { formName } from "../../domain/proof/formality.js";
import { baseLanguage, greetingWords, type HouseStyle } from "../../domain/proof/house-style.js";
import { charactersWithin, fitText } from "../fit-input.js";
import type { DraftRequest } from "../ports.js";
import { type Material, PROMPTS, turnsOf, weighTokens } from "./prompts.js";
import type { Call, Source } from "../../domain/answers.js";
import type { OutsideParty } from "../../kernel/errors.js";
import { passagesOf } from "../passages.js";

export interface FoundArticle {
  readonly source: Source;
  readonly paragraphs: readonly string[];
}

/** Null where the knowledge base cannot be searched: an answer without articles is better than none. */
export type FindArticles = (party: OutsideParty, question: string, call: Call) => Promise<readonly FoundArticle[] | null>;

/** Articles as material, numbered from 1. */
export function articleMaterial(found: readonly FoundArticle[]): readonly Material[] {
  return found.map(({ source, paragraphs }, index) => ({
    number: index + 1,
    title: source.title,
    // What a model does not see it cannot point a customer to.
    ...(source.url === null || source.internal === true ? {} : { url: source.url }),
    paragraphs,
  }));
}

/** Characters of an article that are read: behind them it is a book. */
const READ = 60_000;
const SHORTEST_WORD = 3;
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Scripts without blanks are compared by two letters at a time. */
const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]{2,}/gu;

/**
 * The paragraphs that share most with the question, in the article's order, together at most `limit` characters. The one that
 * holds `found`, by which the search came upon the article, comes first; what is too long for the limit alone is cut.
 */
export function bestParagraphs(content: string, question: string, found: string, limit: number): readonly string[] {
  const paragraphs = passagesOf(content.slice(0, READ)).map(({ heading, text }) =>
    heading === null ? text : `${heading}\n${text}`,
  );
  const asked = termsOf(question);
  const sets = paragraphs.map(termsOf);
  const weights = rarity(sets);
  const scored = paragraphs.map((text, index) => {
    const shared = [...(sets[index] ?? [])].filter((term) => asked.has(term));
    const score = shared.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
    return { text, index, score: score + (found !== "" && text.includes(found) ? FOUND_BONUS : 0) };
  });
  const best = [...scored].sort((left, right) => right.score - left.score || left.index - right.index);
  let left = limit;
  const chosen: { readonly text: string; readonly index: number }[] = [];
  for (const { text, index } of best) {
    const weight = weighTokens(text);
    if (weight > left && chosen.length > 0) continue;
    chosen.push({ text: text.slice(0, charactersWithin(text, left, weighTokens)), index });
    left -= weight;
    if (left <= 0) break;
  }
  return chosen.sort((one, other) => one.index - other.index).map(({ text }) => text);
}

/** More than any number of shared words. */
const FOUND_BONUS = 1000;

function termsOf(text: string): ReadonlySet<string> {
  const lower = text.toLowerCase();
  const words = [...lower.matchAll(WORDS)].map(([word]) => word).filter((word) => word.length >= SHORTEST_WORD);
  const pairs = [...lower.matchAll(WITHOUT_BLANKS)].flatMap(([run]) =>
    Array.from({ length: run.length - 1 }, (_none, index) => run.slice(index, index + 2)),
  );
  return new Set([...words, ...pairs]);
}

/** A word that every paragraph has tells nothing about any. */
function rarity(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const term of set) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map([...counts].map(([term, count]) => [term, Math.log(1 + sets.length / count)]));
}

/** The agent's own words are instructions; the customer's never are, and neither is a name, which customers choose. */
export function optionsOf({
  style,
  language,
  instruction,
  turns,
  askedBy,
  precedents = [],
  houseStyle,
}: DraftRequest): readonly string[] {
  const wanted = instruction === null || instruction.trim() === "" ? [] : [PROMPTS.options(fitText(instruction, 1000))];
  const past = precedents.length === 0 ? [] : [PROMPTS.pastAnswers];
  const afterFin = turns.some(({ role }) => role === "system") ? [PROMPTS.afterFin] : [];
  const teammate = askedBy === "teammate" ? [PROMPTS.askedByTeammate] : [];
  const house = houseStyle === undefined ? [] : [PROMPTS.houseStyle];
  return [PROMPTS.manner(style, language), ...teammate, ...past, ...house, ...afterFin, ...wanted];
}

export function offeredLast(found: readonly FoundArticle[], offered: DraftRequest["offered"]): readonly FoundArticle[] {
  const known = (article: FoundArticle) => isOffered(article.source.title, offered);
  return [...found.filter((article) => !known(article)), ...found.filter(known)];
}

export function materialOf(request: DraftRequest, found: readonly FoundArticle[]): Material {
  const { turns, customerName, offered, precedents = [] } = request;
  const titles = found.map(({ source }) => source.title).filter((title) => isOffered(title, offered));
  const name = customerName === null ? {} : { first_name: fitText(customerName, 60) };
  const past = precedents.map(({ question, answer }, index) => ({ number: index + 1, question, answer }));
  const answered = past.length === 0 ? {} : { past_answers: past };
  const already = titles.length === 0 ? {} : { already_offered: titles };
  const house = request.houseStyle === undefined ? {} : { house_style: styleMaterial(request.houseStyle, request) };
  return { ...name, ...house, articles: articleMaterial(found), ...already, ...answered, conversation: turnsOf(turns) };
}

/** What is not known of it is left out. */
function styleMaterial(style: HouseStyle, { customerName, language }: DraftRequest): Material {
  const { greeting, closing, formality, sentences, words } = style;
  const address = formality === null ? null : formName(formality, baseLanguage(language));
  const greets = greeting === null ? null : greetingWords(greeting, customerName === null ? null : fitText(customerName, 60));
  const known = { greeting: greets, closing, address, sentences, words };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null));
}

/** Letters and digits in a row that no draft has in common with our instructions by chance: about eight words. */
const SHARED = 40;

/** A customer who asks for what the model was told must not get it. */
interface RulesCheck {
  repeats(draft: string): boolean;
}

export function createRulesCheck(rules: readonly string[]): RulesCheck {
  const known = new Set(rules.flatMap((rule) => runsOf(bareText(rule))));
  const holds = (text: string) => {
    const bare = bareText(text);
    return isAnyKnown(bare, known) || isAnyKnown([...bare].reverse().join(""), known);
  };
  return {
    repeats: (draft) => holds(draft) || encodedIn(draft).some(holds),
  };
}

/** Blanks, signs and capitals put in between hide nothing. */
function bareText(text: string): string {
  return (
    text
      .normalize("NFKC")
      // One Arabic ligature becomes 18 letters: our rules are written in none.
      .slice(0, 2 * text.length + 20)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, "")
  );
}

function runsOf(bare: string): readonly string[] {
  return Array.from({ length: Math.max(0, bare.length - SHARED + 1) }, (_none, index) => bare.slice(index, index + SHARED));
}

function isAnyKnown(bare: string, known: ReadonlySet<string>): boolean {
  for (let from = 0; from + SHARED <= bare.length; from += 1) if (known.has(bare.slice(from, from + SHARED))) return true;
  return false;
}

/** Texts that are written as base64 in the draft. */
function encodedIn(draft: string): readonly string[] {
  return [...draft.matchAll(/[A-Za-z0-9+/=_-]{56,}/g)].map(([run]) => Buffer.from(run, "base64").toString("utf8"));
}
