/** Drafts by the built-in engine: quotes the article that answers, or says that none does. */
import type { Draft } from "../../../domain/answers.js";
import type { DraftRequest, Reply } from "../../ports.js";
import type { Embedder } from "../embedder/embedder.js";
import type { ArticleIndexes } from "../knowledge/article-index.js";
import { bestSentences, sourceOf } from "../knowledge/rank-articles.js";
import { attribute, type MessageReader, type Reading, rounded } from "../reading/reading.js";
import { answeringDraft, askingDraft, planDraft, welcomingDraft } from "./compose-draft.js";
import { findAnswer, type FoundAnswer, latestQuestion } from "./find-answer.js";
import { beyondNotice, type DraftInstructions, parseInstructions, STYLES } from "./instructions.js";
import { phrasesOf } from "./phrases-of.js";

/** An article is quoted only where it answers at least as probably as not. */
const QUOTE_FROM = 0.5;

/** A draft that only asks never claims more than this. */
const ASKING_CONFIDENCE = 0.3;

/** Thanks may hide a question that the engine did not see. */
const THANKS_CONFIDENCE = 0.9;

const QUOTED_SENTENCES = 3;

export interface ReplyParts {
  readonly reader: MessageReader;
  readonly indexes: ArticleIndexes;
  readonly embedder: Embedder;
}

export function builtinReply(parts: ReplyParts): Reply {
  return {
    draft: (request, call) => draft(request, call.workspaceId, parts),
    styles: () => Promise.resolve(STYLES),
    feedback: () => Promise.resolve(),
  };
}

async function draft(request: DraftRequest, workspaceId: string, parts: ReplyParts): Promise<Draft> {
  const question = latestQuestion(request.turns);
  const message = question?.message ?? "";
  const reading = await parts.reader.read(message, workspaceId);
  const instructions = parseInstructions(request.instruction);
  const spoken = phrasesOf(instructions.language ?? request.language);
  const plan = planDraft(request, instructions, reading, spoken.phrases, message);
  const notice = [spoken.notice, beyondNotice(instructions.beyond)].filter((part) => part !== null).join(" ") || null;
  const common = { draftId: null, language: spoken.language, by: attribute(parts.reader.model, reading.basis, notice) };
  const index = await parts.indexes.current(workspaceId);
  const found = question === null ? null : await findAnswer(index, question.lookup, reading.language, parts.embedder);
  if (onlyThanks(reading, message, found)) {
    return {
      ...common,
      text: welcomingDraft(plan),
      confidence: Math.min(THANKS_CONFIDENCE, rounded(reading.sentiment.get("positive") ?? 0)),
      sources: [],
      abstained: null,
    };
  }
  const sentences = found === null || found.chance < QUOTE_FROM ? [] : quotable(found, instructions);
  if (found === null || sentences.length === 0) {
    return {
      ...common,
      text: askingDraft(plan),
      confidence: Math.min(ASKING_CONFIDENCE, rounded(found?.chance ?? 0)),
      sources: [],
      abstained: whyNot(found),
    };
  }
  const { article } = found.indexed;
  const foreign = article.language !== null && article.language.split(/[-_]/)[0] !== spoken.language;
  const text = answeringDraft(plan, { title: article.title, url: article.url, sentences, foreign });
  return { ...common, text, confidence: rounded(found.chance), sources: [sourceOf(article)], abstained: null };
}

function quotable(found: FoundAnswer, instructions: DraftInstructions): readonly string[] {
  return bestSentences(found.indexed, found.query, found.vector, instructions.sentences ?? QUOTED_SENTENCES);
}

/** "Thanks, that works now": there is nothing to search for. */
function onlyThanks(reading: Reading, message: string, found: FoundAnswer | null): boolean {
  const pleased = (reading.sentiment.get("positive") ?? 0) >= 0.6 && reading.signals.some(({ signal }) => signal === "pleased");
  return pleased && !message.includes("?") && message.length < 300 && (found?.chance ?? 0) < 0.8;
}

function whyNot(found: FoundAnswer | null): string {
  if (found === null) return "The help centre has no article to answer from.";
  return `No help article answers this; the nearest is "${found.indexed.article.title}" (${Math.round(found.chance * 100)} %).`;
}
