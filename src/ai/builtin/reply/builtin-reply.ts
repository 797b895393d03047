/** Drafts by the built-in engine: quotes the article that answers, or says that none does. */
import type { Draft } from "../../../domain/answers.js";
import type { DraftRequest, Reply } from "../../ports.js";
import type { Embedder } from "../embedder/embedder.js";
import type { ArticleIndexes } from "../knowledge/article-index.js";
import { bestPassages, bestSentences, sourceOf } from "../knowledge/rank-articles.js";
import { attribute, type MessageReader, rounded } from "../reading/reading.js";
import {
  answeringAll,
  answeringDraft,
  askingDraft,
  handingOverDraft,
  joinQuotes,
  notingDraft,
  planDraft,
  repeatingDraft,
  type Quotation,
  welcomingDraft,
} from "./compose-draft.js";
import { type AnsweredQuestion, findAnswer, findAnswers, type FoundAnswer, latestQuestion, holdsLittle } from "./find-answer.js";
import { beyondNotice, type DraftInstructions, parseInstructions, STYLES } from "./instructions.js";
import { questionsOf } from "./message-questions.js";
import { phrasesOf } from "./phrases-of.js";
import { quotablePrecedent } from "./quote-precedent.js";
import { isOneAnswer, openOf, type Shared, sharedByArticle, sharedByPast, sharedByQuestion } from "./several-questions.js";
import { situationOf } from "./situation.js";

/** From this chance on nine articles in ten were the right one, on development questions; below it a wrong one is worse than none. */
const QUOTE_FROM = 0.6;

/** Another customer was answered so: a teammate has to see whether it is true of this one. */
const REPEATED_CONFIDENCE = 0.6;

/** A draft that only asks never claims more than this. */
const ASKING_CONFIDENCE = 0.3;

/** Thanks may hide a question that the engine did not see. */
const THANKS_CONFIDENCE = 0.9;

/** A hand-over is right where the situation was read right, and a teammate will want to add to it. */
const HAND_OVER_CONFIDENCE = 0.5;

/** Drafts are written in the background: better late than by words alone, as after a start or a sync. */
const INDEX_PATIENCE_MS = 120_000;

/** What a customer reads without scrolling. */
const QUOTED = { passages: 3, characters: 1000 };
const QUOTED_OF_SEVERAL = { passages: 2, characters: 700 };
const QUOTED_AT_LENGTH = { passages: 5, characters: 2500 };

export interface BuiltinReplyDeps {
  readonly reader: MessageReader;
  readonly indexes: ArticleIndexes;
  readonly embedder: Embedder;
}

export function builtinReply(parts: BuiltinReplyDeps): Reply {
  return {
    draft: (request, call) => draft(request, call.workspaceId, parts),
    styles: () => Promise.resolve(STYLES),
    feedback: () => Promise.resolve(),
  };
}

async function draft(request: DraftRequest, workspaceId: string, parts: BuiltinReplyDeps): Promise<Draft> {
  const question = latestQuestion(request.turns);
  const message = question?.message ?? "";
  const reading = await parts.reader.read(message, workspaceId);
  const instructions = parseInstructions(request.instruction);
  const spoken = phrasesOf(instructions.language ?? request.language);
  const plan = planDraft(request, instructions, reading, spoken.phrases, message);
  const notice = [spoken.notice, beyondNotice(instructions.beyond)].filter((part) => part !== null).join(" ") || null;
  const common = { draftId: null, language: spoken.language, by: attribute(parts.reader.model, reading.basis, notice) };
  const withoutSources = (text: string, confidence: number, abstained: string | null): Draft => ({
    ...common,
    text,
    confidence: rounded(confidence),
    sources: [],
    abstained,
  });

  // A teammate's own question is one, whatever it sounds like.
  const situation = request.askedBy === "teammate" ? QUESTION : situationOf(reading, message, request.turns);
  if (situation.kind === "automated") return withoutSources(NO_REPLY, NO_REPLY_CONFIDENCE, NOBODY_WAITS);
  if (situation.kind === "grave")
    return {
      ...withoutSources(handingOverDraft(plan, situation), HAND_OVER_CONFIDENCE, HANDED_OVER),
      ...openOf(questionsOf(message)),
    };

  const index = await parts.indexes.current(workspaceId, INDEX_PATIENCE_MS);
  const unclear = question === null || holdsLittle(question.lookup);
  const found = unclear ? null : await findAnswer(index, question.lookup, reading.language, parts.embedder, request.offered);
  const answers = (found?.chance ?? 0) >= QUOTE_FROM;
  if (situation.kind === "thanks" && (situation.sure || (found?.chance ?? 0) < SURELY_A_QUESTION)) {
    const pleased = reading.sentiment.get("positive") ?? 0;
    return withoutSources(welcomingDraft(plan), Math.min(THANKS_CONFIDENCE, pleased), null);
  }
  if (situation.kind === "feedback" && !answers) return withoutSources(notingDraft(plan), HAND_OVER_CONFIDENCE, null);

  const several = question === null ? [] : await findAnswers(index, message, reading.language, parts.embedder, request.offered);
  const past = quotablePrecedent(request.precedents ?? [], spoken.language);
  if (past !== null && past.precedent.nearness > (found?.chance ?? 0)) {
    const shared = await sharedByPast(several, past.precedent, parts.embedder);
    const sure = Math.min(REPEATED_CONFIDENCE, past.precedent.nearness);
    const text = repeatingDraft(plan, past.text);
    return { ...common, text, confidence: sureOfAll(sure, shared), abstained: null, ...shared };
  }

  const quotedOf = (one: FoundAnswer | null, limit: typeof QUOTED) =>
    one === null || one.chance < QUOTE_FROM ? null : quotation(one, spoken.language, instructions, limit);
  const parted = several.map((one) => ({ ...one, quotation: quotedOf(one.found, QUOTED_OF_SEVERAL) }));
  const quotes = parted.filter((one) => one.quotation !== null);
  const oneAnswer = isOneAnswer(parted);
  if (quotes.length > 0 && !oneAnswer) {
    const shared = sharedByQuestion(parted);
    const least = Math.min(...quotes.map((one) => one.found?.chance ?? 0));
    return { ...common, text: answeringAll(plan, parted), confidence: sureOfAll(least, shared), abstained: null, ...shared };
  }
  const best = oneAnswer ? surestOf(found, quotes) : found;
  const quote = quotedOf(best, (instructions.sentences ?? 0) > MANY_SENTENCES ? QUOTED_AT_LENGTH : QUOTED);
  if (best === null || quote === null || quote.passages.length === 0) {
    const why = unclear ? TOO_LITTLE : whyNot(found);
    return { ...withoutSources(askingDraft(plan), Math.min(ASKING_CONFIDENCE, found?.chance ?? 0), why), ...openOf(several) };
  }
  const shared = sharedByArticle(several, sourceOf(best.indexed.article));
  return { ...common, text: answeringDraft(plan, quote), confidence: sureOfAll(best.chance, shared), abstained: null, ...shared };
}

/** The whole message's answer where it is the article that its questions have in common. */
function surestOf(found: FoundAnswer | null, quotes: readonly AnsweredQuestion[]): FoundAnswer | null {
  const common = quotes[0]?.found ?? null;
  const isSame = found !== null && found.indexed.article.id === common?.indexed.article.id && found.chance >= QUOTE_FROM;
  return isSame ? found : common;
}

function sureOfAll(chance: number, { open }: Shared): number {
  return rounded(open === undefined ? chance : Math.min(chance, OPEN_CONFIDENCE));
}

const QUESTION = { kind: "question" } as const;

/** Read by the teammate, who asked for a draft where none would come by itself. */
const NO_REPLY = "No reply is needed: this looks like an automatic message or advertising.";
const NO_REPLY_CONFIDENCE = 0.8;
const NOBODY_WAITS = "Needs no reply: it looks like an automatic message or advertising, behind which nobody waits.";
const HANDED_OVER = "Hands over: it is a grave message, so nothing is quoted and a person should take it.";

const TOO_LITTLE = "Asks back: the message says too little to look for an answer.";

/** Thanks beside which an article answers this surely hold a question. */
const SURELY_A_QUESTION = 0.6;

/** Of several questions one stays open: a teammate has to add its answer. */
const OPEN_CONFIDENCE = 0.4;

/** More than this many sentences is "longer, please". */
const MANY_SENTENCES = 3;

function quotation(found: FoundAnswer, language: string, instructions: DraftInstructions, limit: typeof QUOTED): Quotation {
  const { article } = found.indexed;
  const { sentences } = instructions;
  const passages =
    sentences !== null && sentences <= MANY_SENTENCES
      ? [joinQuotes(bestSentences(found.indexed, found.query, found.vector, sentences))]
      : bestPassages(found.indexed, found.query, found.vector, limit);
  const foreign = article.language !== null && article.language.split(/[-_]/)[0] !== language;
  const shown = article.internal === true ? { title: null, url: null } : { title: article.title, url: article.url };
  return { ...shown, passages: passages.filter((passage) => passage !== ""), foreign };
}

function whyNot(found: FoundAnswer | null): string {
  if (found === null) return "Asks back: the help centre has no article to answer from.";
  return `Asks back: no article answers this; the nearest is "${found.indexed.article.title}".`;
}
