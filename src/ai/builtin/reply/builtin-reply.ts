/** Drafts by the built-in engine: quotes the article that answers, or says that none does. */
import type { Call, Draft } from "../../../domain/answers.js";
import type { DraftRequest, Reply } from "../../ports.js";
import { type Embedder, urgencyOf, withUrgency } from "../embedder/embedder.js";
import { type ArticleIndexes, INDEX_PATIENCE_MS, knownUntil } from "../knowledge/article-index.js";
import { attribute, type MessageReader, rounded } from "../reading/reading.js";
import {
  answeringAll,
  answeringDraft,
  askingDraft,
  handingOverDraft,
  answerNotedDraft,
  notingDraft,
  planDraft,
  repeatingDraft,
  takingOverDraft,
  unsolvedDraft,
  withdrawnDraft,
  welcomingDraft,
} from "./compose-draft.js";
import {
  type AnsweredQuestion,
  findAnswer,
  findAnswers,
  type FoundAnswer,
  inReplyLanguage,
  speaksOfAll,
  speaksOfMailings,
} from "./find-answer.js";
import {
  beyondNotice,
  parseInstructions,
  STYLES,
  MANY_SENTENCES,
  followedPhrases,
  followedStyle,
  usualLength,
} from "./instructions.js";
import { latestQuestion } from "./latest-question.js";
import { quotablePrecedent, SURE_FROM, QUOTED, QUOTED_OF_SEVERAL, QUOTED_AT_LENGTH, quotation } from "./quote.js";
import {
  isOneAnswer,
  leftOf,
  openIn,
  openOf,
  questionsAnswered,
  type Shared,
  sharedByArticle,
  sharedByPast,
  sharedByQuestion,
  surestOf,
} from "./several-questions.js";
import { type FeedbackSituation, type GraveSituation, situationInSlices } from "./situation.js";

/** Down to here nine in ten were right, and the reply says that it may be another: below, a wrong article is worse than none. */
const QUOTE_FROM = 0.42;
/** One of several questions, or a message that may ask nothing, finds an article by accident more easily. */
const QUOTE_PART_FROM = 0.5;
/** In other languages than English, of both. */
const QUOTE_FOREIGN_FROM = 0.45;

/** "Facture" alone finds any article with an invoice in it: here it has to be the one on them. */
const QUOTE_WORD_FROM = 0.8;

/** How sure a draft claims to be. */
const CONFIDENCE = {
  /** Another customer was answered so: a teammate has to see whether it is true of this one. */
  repeated: 0.6,
  /** A draft that only asks never claims more than this. */
  asking: 0.3,
  /** Thanks may hide a question that the engine did not see. */
  thanks: 0.9,
  /** "Bravo, a month for one parcel": whoever praises without a word of thanks may mock in words of facts. */
  praise: 0.5,
  /** A hand-over is right where the situation was read right, and a teammate will want to add to it. */
  handOver: 0.5,
  /** What of a grave message, or of one word, an article answers is true, and a teammate will still want to add to it. */
  partly: 0.6,
  /** Of several questions one stays open: a teammate has to add its answer. */
  open: 0.4,
} as const;

/** Why a draft quotes nothing. */
const ABSTAINED = {
  handedOver: "Hands over: it is a grave message, so nothing is quoted and a person should take it.",
  wantsPerson: "Hands over: the customer asks for a person, so nothing is quoted and nothing asked back.",
  stays: "Quotes nothing: what our own agent tried changed nothing, so a teammate should go on.",
  answersUs: "Quotes nothing: it answers what our own agent asked, so a teammate should go on.",
  tooLittle: "Asks back: the message says too little to look for an answer.",
  noArticle: "Asks back: no article is known here that could answer this.",
  nearest: ({ indexed }: FoundAnswer) => `Asks back: no article answers this; the nearest is "${indexed.article.title}".`,
} as const;

interface ReplyParts {
  readonly reader: MessageReader;
  readonly indexes: ArticleIndexes;
  readonly embedder: Embedder;
}

export function builtinReply(parts: ReplyParts): Reply {
  return {
    draft: (request, call) => draft(request, call, parts),
    styles: () => Promise.resolve(STYLES),
    feedback: () => Promise.resolve(),
  };
}

async function draft(request: DraftRequest, call: Call, parts: ReplyParts): Promise<Draft> {
  const { workspaceId, articlesUntil, correctionsUntil } = call;
  const urgency = urgencyOf(call);
  const embedder = withUrgency(parts.embedder, urgency);
  const question = latestQuestion(request.turns);
  const message = question?.message ?? "";
  const reading = await parts.reader.read(message, workspaceId, correctionsUntil, urgency);
  const instructions = parseInstructions(request.instruction);
  const language = instructions.language ?? request.language;
  const house = followedStyle(request, instructions, language);
  const spoken = followedPhrases(request, instructions, language);
  const plan = await planDraft(request, instructions, reading, spoken.phrases, message, house);
  // "Shorter" and "longer" are a teammate's word; the team's usual length is followed where nobody said so.
  const length = instructions.sentences ?? usualLength(request.houseStyle);
  const notice = [spoken.notice, beyondNotice(instructions.beyond)].filter((part) => part !== null).join(" ") || null;
  const common = { draftId: null, language: spoken.language, by: attribute(parts.reader.model, reading.basis, notice) };
  const withoutSources = (text: string, confidence: number, abstained: string | null): Draft => ({
    ...common,
    text,
    confidence: rounded(confidence),
    sources: [],
    abstained,
  });

  const answered = (text: string, chance: number, shared: Shared): Draft => {
    const confidence = rounded(shared.open === undefined ? chance : Math.min(chance, CONFIDENCE.open));
    return { ...common, text, confidence, abstained: null, ...shared };
  };

  // A teammate's own question is one, whatever it sounds like.
  const situation = request.askedBy === "teammate" ? QUESTION : await situationInSlices(reading, message, request.turns);
  const welcomed = () => {
    const sure = reading.hints.praiseAlone ? CONFIDENCE.praise : CONFIDENCE.thanks;
    // "Works now" sounds like neither praise nor a complaint.
    const least = reading.hints.worksNow === null ? 0 : CONFIDENCE.praise;
    return withoutSources(welcomingDraft(plan), Math.min(sure, Math.max(least, reading.sentiment.get("positive") ?? 0)), null);
  };
  const noted = () => withoutSources(notingDraft(plan), CONFIDENCE.handOver, null);
  if (situation.kind === "thanks" && situation.sure) return welcomed();
  if (situation.kind === "unsolved") return withoutSources(unsolvedDraft(plan), CONFIDENCE.asking, ABSTAINED.stays);
  if (situation.kind === "withdrawn") return withoutSources(withdrawnDraft(plan), CONFIDENCE.handOver, null);
  if (situation.kind === "feedback" && situation.mocks) return noted();
  if (situation.kind === "person") return withoutSources(takingOverDraft(plan), CONFIDENCE.handOver, ABSTAINED.wantsPerson);
  if (situation.kind === "answer") return withoutSources(answerNotedDraft(plan, reading), CONFIDENCE.asking, ABSTAINED.answersUs);
  const handedOver = (grave: GraveSituation) => ({
    ...withoutSources(handingOverDraft(plan, grave), CONFIDENCE.handOver, ABSTAINED.handedOver),
    ...openIn(message, plan.quotable),
  });
  if (situation.kind === "grave" && !situation.answerable) return handedOver(situation);

  const index = knownUntil(await parts.indexes.current(workspaceId, INDEX_PATIENCE_MS), articlesUntil);
  const unclear = question === null || (question.isUnclear && plan.isTooVague);
  const sought = { language: reading.language, offered: request.offered };
  const nearest = unclear ? null : await findAnswer(index, { ...question, ...sought }, embedder);
  if (situation.kind === "grave" && (nearest === null || nearest.chance < SURE_FROM || !speaksOfAll(nearest, situation.speaksOf)))
    return handedOver(situation);
  const isGrave = situation.kind === "grave" && situation.speaksOf.length > 0;
  if (situation.kind === "thanks" && (nearest?.chance ?? 0) < SURELY_A_QUESTION) return welcomed();
  if (situation.kind === "feedback" && !answersFeedback(nearest, situation)) return noted();

  const answers = question === null ? [] : await findAnswers(index, question, sought, nearest, embedder);
  const shownIn = (one: FoundAnswer | null) => inReplyLanguage(spoken.language, index, one);
  const found = shownIn(nearest);
  const several = answers.map((one) => ({ question: plan.quotable(one.question), found: shownIn(one.found) }));
  const past = quotablePrecedent(request.precedents ?? [], spoken.language);
  if (past !== null && past.precedent.nearness > (found?.chance ?? 0)) {
    const shared = await sharedByPast(several, past.precedent, embedder);
    const sure = Math.min(CONFIDENCE.repeated, past.precedent.nearness);
    if (shared !== null) return answered(repeatingDraft(plan, past.text), sure, shared);
  }

  const isEnglish = reading.language === "en";
  const [quoteFrom, partFrom] = plan.isOneWord
    ? [QUOTE_WORD_FROM, QUOTE_WORD_FROM]
    : isEnglish
      ? [QUOTE_FROM, QUOTE_PART_FROM]
      : [QUOTE_FOREIGN_FROM, QUOTE_FOREIGN_FROM];
  const quotedOf = (one: FoundAnswer | null, limit: typeof QUOTED, from: number, of: readonly AnsweredQuestion[] = []) => {
    if (one === null || one.chance < (isGrave ? SURE_FROM : from)) return null;
    const quote = quotation(index, one, spoken.language, length, limit, questionsAnswered(of, one));
    return quote.passages.length === 0 ? null : quote;
  };
  const parted = several.map((one) => ({ ...one, quotation: quotedOf(one.found, QUOTED_OF_SEVERAL, partFrom) }));
  const quotes = parted.filter((one) => one.quotation !== null);
  const oneAnswer = isOneAnswer(parted);
  if (quotes.length > 0 && !oneAnswer) {
    const shared = sharedByQuestion(parted);
    const least = Math.min(...quotes.map((one) => one.found?.chance ?? 0));
    return answered(answeringAll(plan, parted), least, shared);
  }
  const best = oneAnswer ? surestOf(found, quotes, quoteFrom) : found;
  const quote = quotedOf(best, (length ?? 0) > MANY_SENTENCES ? QUOTED_AT_LENGTH : QUOTED, quoteFrom, several);
  if (best === null || quote === null) {
    const why = unclear ? ABSTAINED.tooLittle : found === null ? ABSTAINED.noArticle : ABSTAINED.nearest(found);
    const asking = withoutSources(askingDraft(plan), Math.min(CONFIDENCE.asking, found?.chance ?? 0), why);
    return { ...asking, ...openOf(several), ...(!unclear && { unanswered: true }) };
  }
  const shared = sharedByArticle(several, best.indexed.article, quote.left);
  const sure = isGrave || plan.isOneWord ? Math.min(best.chance, CONFIDENCE.partly) : best.chance;
  return answered(answeringDraft(plan, quote, isGrave, leftOf(several, quote.left)), sure, shared);
}

/** Whoever wishes for something is shown an article only where it surely is the one. */
const FULFILS_FROM = { feature: 0.9, "no mail": 0.8 };

function answersFeedback(found: FoundAnswer | null, { sure, wants }: FeedbackSituation): boolean {
  if (found === null || (wants === "no mail" && !speaksOfMailings(found))) return false;
  return found.chance >= (wants === undefined ? (sure ? SURE_FROM : QUOTE_PART_FROM) : FULFILS_FROM[wants]);
}

const QUESTION = { kind: "question" } as const;

/** Thanks beside which an article answers this surely hold a question. */
const SURELY_A_QUESTION = 0.67;
