/** Drafts by a language model, resting on the articles found for the question. */
import { z } from "zod";
import type { Draft, ReplyStyle } from "../../domain/answers.js";
import { isOffered } from "../../domain/brief.js";
import { formName } from "../../domain/proof/formality.js";
import { greetingWords, type HouseStyle } from "../../domain/proof/house-style.js";
import { clamp } from "../answer-fields.js";
import { fitText } from "../fit-input.js";
import { NOTICES } from "../notices.js";
import { sourceOfPrecedent } from "../precedent-source.js";
import type { DraftRequest, Reply } from "../ports.js";
import { askedQuestions, severalQuestions, stillOpen, withAnswered } from "./asked-questions.js";
import type { ChatClient } from "./chat-client.js";
import { articleMaterial, baseOf, type DetectLanguage, type FindArticles, type FoundArticle } from "./find-articles.js";
import { latestCustomerText, type Material, PROMPTS, RULES, turnsOf } from "./prompts.js";
import { createRulesCheck } from "./repeats-rules.js";

export interface LlmReplyOptions {
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

const draftSchema = z.object({
  draft: z.string().min(1),
  confidence: z.number(),
  used_articles: z.array(z.number().int()),
  used_past_answers: z.array(z.number().int()).optional(),
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
      const text = answer.draft.trim();
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
      const written = wrongLanguage(text, request, detectLanguage);
      const notices = [
        articles === null ? NOTICES.withoutArticles : null,
        written === null ? null : NOTICES.wrongLanguage(languageName(written), languageName(request.language)),
      ].filter((notice) => notice !== null);
      return {
        draftId: null,
        text,
        confidence: Math.min(
          clamp(answer.confidence, 0, 1),
          used.length + repeated.length === 0 ? UNGROUNDED_CONFIDENCE : 1,
          written === null ? 1 : WRONG_LANGUAGE_CONFIDENCE,
          open.length === 0 ? 1 : OPEN_CONFIDENCE,
        ),
        sources: [...used, ...repeated],
        language: written ?? request.language,
        abstained:
          answer.missing === null || answer.missing.trim() === ""
            ? null
            : `Needs a teammate: ${answer.missing.trim().slice(0, 500)}`,
        ...(open.length > 0 && { open }),
        by: notices.length === 0 ? client.by : { ...client.by, notice: notices.join(". ") },
      };
    },
    styles: () => Promise.resolve(LLM_STYLES),
    // A model behind an API learns nothing from it.
    feedback: () => Promise.resolve(),
  };
}

/** The agent's own words are instructions; the customer's never are, and neither is a name, which customers choose. */
function optionsOf({
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

function offeredLast(found: readonly FoundArticle[], offered: DraftRequest["offered"]): readonly FoundArticle[] {
  const known = (article: FoundArticle) => isOffered(article.source.title, offered);
  return [...found.filter((article) => !known(article)), ...found.filter(known)];
}

function materialOf(request: DraftRequest, found: readonly FoundArticle[]): Material {
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

/** The draft's language where it is surely not the one that was asked for; a teammate may have asked for another one. */
function wrongLanguage(text: string, { language, instruction }: DraftRequest, detect: DetectLanguage): string | null {
  if (instruction !== null && instruction.trim() !== "") return null;
  const found = detect(text);
  if (found === null || found.confidence < SURE) return null;
  return baseOf(found.language) === baseOf(language) ? null : found.language;
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
