/** Which of a customer's questions a model's draft answers, by which source, and which it leaves open: as the model says, in bounds. */
import { z } from "zod";
import type { Source } from "../../domain/answers.js";
import { excerpt } from "../../domain/dialogue.js";

/** Left out by models that know only an older shape. */
export const askedQuestions = z
  .array(
    z.object({
      question: z.string(),
      answered: z.boolean(),
      articles: z.array(z.number().int()),
      past_answers: z.array(z.number().int()).optional(),
    }),
  )
  .optional();

type AskedQuestion = NonNullable<z.infer<typeof askedQuestions>>[number];

/** As many as the built-in engine reads of a message, and as long. */
const MOST_QUESTIONS = 10;
const QUESTION_LENGTH = 160;

/** None where at most one thing is asked: the draft as a whole is its answer. */
export function severalQuestions(asked: z.infer<typeof askedQuestions>): readonly AskedQuestion[] {
  const named = (asked ?? []).map((one) => ({ ...one, question: excerpt(one.question, QUESTION_LENGTH) }));
  const distinct = named.filter(({ question }, index) => named.findIndex((other) => other.question === question) === index);
  const questions = distinct.filter(({ question }) => question !== "");
  return questions.length < 2 ? [] : questions.slice(0, MOST_QUESTIONS);
}

/** @param number of the source among those of its kind, as the model got them */
export function withAnswered(
  source: Source,
  questions: readonly AskedQuestion[],
  kind: "articles" | "past_answers",
  number: number,
) {
  const answers = questions.filter((one) => one.answered && one[kind]?.includes(number) === true).map(({ question }) => question);
  return answers.length === 0 ? source : { ...source, answers };
}

export function stillOpen(questions: readonly AskedQuestion[]): readonly string[] {
  return questions.filter(({ answered }) => !answered).map(({ question }) => question);
}
