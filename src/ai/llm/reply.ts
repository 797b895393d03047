/** Drafts by a language model, resting on the articles found for the question. */
import { baseLanguage } from "../../domain/proof/house-style.js";
import { cutText } from "../../kernel/cut-text.js";
import { z } from "zod";
import { type Draft, DRAFT_LIMIT, type ReplyStyle, type Source } from "../../domain/answers.js";
import { excerpt } from "../../domain/dialogue.js";
import { toProbability } from "../answer-scores.js";
import { NOTICES } from "../notices.js";
import type { DraftRequest, Reply } from "../ports.js";
import { sourceOfPrecedent } from "../draft-sources.js";
import type { ChatClient } from "./chat-client.js";
import { createRulesCheck, materialOf, offeredLast, optionsOf, type FindArticles } from "./draft-prompt.js";
import type { DetectLanguage } from "./find-articles.js";
import { latestCustomerText, PROMPTS, RULES } from "./prompts.js";

interface LlmReplyOptions {
  readonly client: ChatClient;
  /** The articles that a draft may rest on. */
  readonly findArticles: FindArticles;
  readonly detectLanguage: DetectLanguage;
}

/** A model is as sure without an article as with one; nobody should send such a draft unread. */
const UNGROUNDED_CONFIDENCE = 0.5;
/** Nobody sends a draft as it is that the customer may not be able to read. */
const WRONG_LANGUAGE_CONFIDENCE = 0.3;
/** Of several questions one stays open: a teammate has to add its answer. */
const OPEN_CONFIDENCE = 0.4;
/** Below this a language is a guess. */
const SURE = 0.9;

const LLM_STYLES: readonly ReplyStyle[] = [
  { id: "friendly", name: "Friendly" },
  { id: "formal", name: "Formal" },
  { id: "concise", name: "Concise" },
  { id: "empathetic", name: "Empathetic" },
];

/** Which of a customer's questions the draft answers, by which source, and which it leaves open. Left out by models that know only an older shape. */
const askedQuestions = z
  .array(
    z.object({
      question: z.string(),
      answered: z.boolean(),
      articles: z.array(z.number().int()),
      past_answers: z.array(z.number().int()).nullish(),
    }),
  )
  .nullish();

const draftSchema = z.object({
  draft: z.string().refine((text) => text.trim() !== "", "write the draft"),
  confidence: z.number(),
  used_articles: z.array(z.number().int()),
  used_past_answers: z.array(z.number().int()).nullish(),
  missing: z.string().nullable(),
  questions: askedQuestions,
});

/** Drafts by a language model, grounded in the articles it is handed. Throws OutsideError (party `reply`). */
export function createLlmReply({ client, findArticles, detectLanguage }: LlmReplyOptions): Reply {
  const rules = createRulesCheck(RULES);
  return {
    async draft(request, call): Promise<Draft> {
      const articles = await findArticles("reply", latestCustomerText(request.turns), call);
      const found = offeredLast(articles ?? [], request.offered);
      const question = {
        name: "draft",
        instructions: PROMPTS.draft,
        options: optionsOf(request),
        material: materialOf(request, found),
        schema: draftSchema,
        maxTokens: 1500,
      };
      const answer = await client.ask("reply", question, call);
      const text = cutText(answer.draft.trim(), DRAFT_LIMIT);
      const questions = severalQuestions(answer.questions);
      const open = stillOpen(questions);
      if ([text, ...questions.map(({ question }) => question)].some((said) => rules.repeats(said)))
        throw client.refuse("reply", "repeated_rules");
      const used = found.flatMap(({ source }, index) =>
        answer.used_articles.includes(index + 1) ? [withAnswered(source, questions, "articles", index + 1)] : [],
      );
      const repeated = (request.precedents ?? []).flatMap((past, index) =>
        answer.used_past_answers?.includes(index + 1) === true
          ? [withAnswered(sourceOfPrecedent(past), questions, "past_answers", index + 1)]
          : [],
      );
      const missing = answer.missing?.trim() || null;
      const written = wrongLanguage(text, request, detectLanguage);
      const notices = [
        articles === null ? NOTICES.withoutArticles : null,
        written === null ? null : NOTICES.wrongLanguage(languageName(written), languageName(request.language)),
      ].filter((notice) => notice !== null);
      return {
        draftId: null,
        text,
        confidence: Math.min(
          toProbability(answer.confidence),
          used.length + repeated.length === 0 ? UNGROUNDED_CONFIDENCE : 1,
          written === null ? 1 : WRONG_LANGUAGE_CONFIDENCE,
          open.length === 0 ? 1 : OPEN_CONFIDENCE,
        ),
        sources: [...used, ...repeated],
        language: written ?? request.language,
        abstained: missing === null ? null : `Needs a teammate: ${cutText(missing, 500)}`,
        ...(missing !== null && articles !== null && used.length + repeated.length === 0 && { unanswered: true }),
        ...(open.length > 0 && { open }),
        by: notices.length === 0 ? client.by : { ...client.by, notice: notices.join(". ") },
      };
    },
    styles: () => Promise.resolve(LLM_STYLES),
    // A model behind an API learns nothing from it.
    feedback: () => Promise.resolve(),
  };
}

/** The draft's language where it is surely not the one that was asked for; a teammate may have asked for another one. */
function wrongLanguage(text: string, { language, instruction }: DraftRequest, detect: DetectLanguage): string | null {
  if (instruction !== null && instruction.trim() !== "") return null;
  const found = detect(text);
  if (found === null || found.confidence < SURE) return null;
  return baseLanguage(found.language) === baseLanguage(language) ? null : found.language;
}

const NAMES = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });

function languageName(code: string): string {
  try {
    return NAMES.of(code) ?? code;
  } catch {
    // No language tag at all, as a setting or a model may hold it.
    return code;
  }
}

type AskedQuestion = NonNullable<z.infer<typeof askedQuestions>>[number];

/** Of what is named twice or not at all only so many are gone through. */
const READ_QUESTIONS = 50;
/** As many as the built-in engine reads of a message, and as long. */
const MOST_QUESTIONS = 10;
const QUESTION_LENGTH = 160;

/** None where at most one thing is asked: the draft as a whole is its answer. */
function severalQuestions(asked: z.infer<typeof askedQuestions>): readonly AskedQuestion[] {
  const named = (asked ?? [])
    .slice(0, READ_QUESTIONS)
    .map((one) => ({ ...one, question: excerpt(one.question, QUESTION_LENGTH) }));
  const distinct = named.filter(({ question }, index) => named.findIndex((other) => other.question === question) === index);
  const questions = distinct.filter(({ question }) => question !== "");
  return questions.length < 2 ? [] : questions.slice(0, MOST_QUESTIONS);
}

/** @param number of the source among those of its kind, as the model got them */
function withAnswered(source: Source, questions: readonly AskedQuestion[], kind: "articles" | "past_answers", number: number) {
  const answers = questions.filter((one) => one.answered && one[kind]?.includes(number) === true).map(({ question }) => question);
  return answers.length === 0 ? source : { ...source, answers };
}

function stillOpen(questions: readonly AskedQuestion[]): readonly string[] {
  return questions.filter(({ answered }) => !answered).map(({ question }) => question);
}
