/** What a draft by the built-in engine consists of, and how it is put into words. */
import type { SentimentLabel } from "../../../domain/answers.js";
import type { DraftRequest } from "../../ports.js";
import { CATEGORIES, type Category } from "../lexicons/lexicon.js";
import { ranked, type Reading } from "../reading/reading.js";
import { sentimentOf } from "../sentiment.js";
import { questionsFor } from "./find-answer.js";
import { type DraftInstructions, type StyleId, styleOf } from "./instructions.js";
import type { ReplyPhrases } from "./phrases/reply-phrases.js";

export interface Quotation {
  readonly title: string;
  readonly url: string | null;
  /** Verbatim. */
  readonly sentences: readonly string[];
  /** Whether the article is written in another language than the reply. */
  readonly foreign: boolean;
}

export interface DraftPlan {
  readonly phrases: ReplyPhrases;
  readonly style: StyleId;
  readonly instructions: DraftInstructions;
  readonly customerName: string | null;
  readonly sentiment: SentimentLabel;
  readonly category: Category;
  readonly message: string;
}

export function planDraft(
  request: DraftRequest,
  instructions: DraftInstructions,
  reading: Reading,
  phrases: DraftPlan["phrases"],
  message: string,
): DraftPlan {
  return {
    phrases,
    instructions,
    message,
    style: instructions.style ?? styleOf(request.style) ?? "friendly",
    customerName: request.customerName,
    sentiment: sentimentOf(reading.sentiment).label,
    category: categoryOf(reading),
  };
}

function categoryOf(reading: Reading): Category {
  const best = ranked(reading.category)[0]?.name;
  return CATEGORIES.find((category) => category === best) ?? "general";
}

/** The reply that quotes an article. */
export function answeringDraft(plan: DraftPlan, quotation: Quotation): string {
  const { phrases, instructions } = plan;
  const lines = instructions.bullets
    ? quotation.sentences.map((sentence) => `- ${joinQuotes([sentence]).replace(/^- /, "")}`).join("\n")
    : joinQuotes(quotation.sentences);
  return character(plan, [
    acknowledgement(plan),
    `${phrases.quoting(quotation.title)}\n${lines}`,
    quotation.foreign ? phrases.foreignArticle : null,
    quotation.url !== null && instructions.link ? phrases.readMore(quotation.url) : null,
  ]);
}

/** The reply that only asks for what is needed. */
export function askingDraft(plan: DraftPlan): string {
  const { phrases } = plan;
  const questions = questionsFor(plan.category, plan.message).map((question) => `- ${phrases.questions[question]}`);
  return character(plan, [acknowledgement(plan), `${phrases.asking}\n${questions.join("\n")}`]);
}

/** The reply to thanks or praise. */
export function welcomingDraft(plan: DraftPlan): string {
  return character(plan, [plan.phrases.welcome[plan.style]]);
}

function acknowledgement({ phrases, style, sentiment, category, instructions }: DraftPlan): string {
  const apologises = instructions.apology ?? sentiment === "negative";
  const opening = apologises ? phrases.sorry[style] : phrases.thanks[style];
  return style === "concise" ? opening : `${opening} ${phrases.topic[category]}`;
}

function character({ phrases, style, customerName, instructions }: DraftPlan, paragraphs: readonly (string | null)[]): string {
  const [named, unnamed] = phrases.greeting[style];
  const name = greetableName(customerName);
  const greeting = name === null ? unnamed : named(name);
  const all = [instructions.greeting ? greeting : null, ...paragraphs, instructions.closing ? phrases.closing[style] : null];
  return all.filter((paragraph) => paragraph !== null).join("\n\n");
}

/** "anna92" or an e-mail address is no name to greet; nothing with a digit ever reaches the draft this way. */
function greetableName(name: string | null): string | null {
  const first = name?.trim() ?? "";
  return /^[\p{L}][\p{L}'’. -]{0,40}$/u.test(first) ? first : null;
}

/** An article's list arrives as lines that begin with one of these. */
const LIST_BULLET = /^[*•·–-]\s+/u;

/**
 * Quoted sentences as one passage. What was a line of a list, or a line without an end such as a heading,
 * keeps a line of its own; the words stay as they are.
 */
export function joinQuotes(sentences: readonly string[]): string {
  return sentences.reduce((passage, sentence) => {
    const line = sentence.replace(LIST_BULLET, "- ");
    if (passage === "") return line;
    const last = passage.slice(passage.lastIndexOf("\n") + 1);
    const flows = !line.startsWith("- ") && !last.startsWith("- ") && /[.!?…:]["')\]]?$/u.test(last);
    return `${passage}${flows ? " " : "\n"}${line}`;
  }, "");
}
