/**
 * What a model is handed to write a draft: the teammate's options as instructions, all else as material; and whether the draft
 * gives the instructions away.
 */
import { isOffered } from "../../domain/brief.js";
import { formName } from "../../domain/proof/formality.js";
import { greetingWords, type HouseStyle } from "../../domain/proof/house-style.js";
import { fitText } from "../fit-input.js";
import type { DraftRequest } from "../ports.js";
import { articleMaterial, baseOf, type FoundArticle } from "./article-material.js";
import { type Material, PROMPTS, turnsOf } from "./prompts.js";

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
  const address = formality === null ? null : formName(formality, baseOf(language));
  const greets = greeting === null ? null : greetingWords(greeting, customerName === null ? null : fitText(customerName, 60));
  const known = { greeting: greets, closing, address, sentences, words };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null));
}

/** Letters and digits in a row that no draft has in common with our instructions by chance: about eight words. */
const SHARED = 40;

/** A customer who asks for what the model was told must not get it. */
export interface RulesCheck {
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
