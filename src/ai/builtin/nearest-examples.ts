/** The past examples nearest to a message by meaning: answers to questions like it, and what teammates sorted otherwise. */
import type { Precedent } from "../../domain/answers.js";
import { slug } from "../../domain/tag-names.js";
import type { PrecedentQuestion, Precedents, LabelledMessage, LabelledMessages } from "../ports.js";
import { cosine, embedOne, type Embedder, urgencyOf } from "./embedder/embedder.js";
import { detectLanguage } from "./language.js";
import { type EmbeddedExample, type Examples, LIKE_FROM, type PastExamples } from "./past-examples.js";

const MOST_PRECEDENTS = 3;
const MOST_LABELLED = 5;
/** Characters of a labelled example: its beginning says what it is about. */
const SHOWN = 500;

/** Past answers to questions like the one that is asked. */
export function createPrecedents(examples: PastExamples, embedder: Embedder): Precedents {
  return {
    async find(question) {
      const asked = question.question.trim();
      const usable =
        asked === "" ? [] : (await examples.current(question.workspaceId)).filter((each) => mayBeUsed(each, question));
      const nearnessOf = (example: EmbeddedExample, vector: Float32Array) =>
        Math.round(cosine(vector, example.vector, inCommon(example, asked)) * 1000) / 1000;
      const inBackground = question.heldOut !== undefined;
      return (await nearest(usable, { asked, inBackground, most: MOST_PRECEDENTS }, embedder, nearnessOf)).map(precedentOf);
    },
  };
}

const inCommon = ({ language }: EmbeddedExample, asked: string): string | null =>
  detectLanguage(asked)?.language === language ? language : null;

/** As of the moment nothing is known of what ended later, and an admin may have excluded it since it was collected. */
function mayBeUsed(example: EmbeddedExample, { conversationId, asOf, excluded, heldOut }: PrecedentQuestion): boolean {
  if (example.answer === null || example.conversationId === conversationId || example.closedAt >= asOf) return false;
  if (heldOut?.conversations.has(example.conversationId) === true) return false;
  if (excluded.categories.some((each) => slug(each) === slug(example.category))) return false;
  return !excluded.teammates.includes(example.teammateId ?? "") && !excluded.teams.includes(example.teamId ?? "");
}

function precedentOf(found: EmbeddedExample & { readonly nearness: number }): Precedent {
  const { conversationId, question, answer, answeredAt, language, url, nearness } = found;
  return { conversationId, question, answer: answer ?? "", answeredAt, language, url, nearness };
}

/** By what teammates corrected; `question` is what the customer wrote. */
export interface CorrectedMessage {
  readonly question: string;
  readonly category: string;
  /** Unix seconds: when it was corrected. */
  readonly at: number;
}

/** What teammates sorted otherwise before, as far as it is like the message that is to be sorted: examples for language models. */
export function createLabelledMessages(examples: Examples<CorrectedMessage>, embedder: Embedder): LabelledMessages {
  return {
    async nearest(workspaceId, text, until): Promise<readonly LabelledMessage[]> {
      const asked = text.trim();
      const known = asked === "" ? [] : (await examples.current(workspaceId)).filter(({ at }) => at < (until ?? Infinity));
      const wanted = { asked, inBackground: until !== undefined, most: MOST_LABELLED };
      const like = await nearest(known, wanted, embedder, (example, vector) => cosine(vector, example.vector));
      return like.map(({ question, category }) => ({ text: question.slice(0, SHOWN), category }));
    },
  };
}

/** None where there are no examples, or no vectors can be had. */
async function nearest<Example>(
  examples: readonly Example[],
  { asked, inBackground, most }: { readonly asked: string; readonly inBackground: boolean; readonly most: number },
  embedder: Embedder,
  nearnessOf: (example: Example, vector: Float32Array) => number,
): Promise<(Example & { readonly nearness: number })[]> {
  const vector = examples.length === 0 ? null : await embedOne(embedder, asked, urgencyOf({ inBackground }));
  if (vector === null) return [];
  return examples
    .map((example) => ({ ...example, nearness: nearnessOf(example, vector) }))
    .filter(({ nearness }) => nearness >= LIKE_FROM)
    .sort((one, other) => other.nearness - one.nearness)
    .slice(0, most);
}
