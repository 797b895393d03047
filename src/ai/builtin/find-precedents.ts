/** Past answers to questions like the one that is asked, by meaning. */
import type { Precedent } from "../../domain/answers.js";
import { slug } from "../../domain/tag-names.js";
import type { PrecedentQuestion, Precedents } from "../ports.js";
import { cosine, type Embedder, EMBEDDED_CHARACTERS } from "./embedder/embedder.js";
import { type EmbeddedExample, LIKE_FROM, type PastExamples } from "./past-examples.js";

const MOST = 3;

export function createPrecedents(examples: PastExamples, embedder: Embedder): Precedents {
  return {
    async find(question) {
      const asked = question.question.trim();
      if (asked === "") return [];
      const usable = (await examples.current(question.workspaceId)).filter((example) => mayBeUsed(example, question));
      if (usable.length === 0) return [];
      const vector = (await embedder.embed([asked.slice(0, EMBEDDED_CHARACTERS)]))?.[0];
      if (vector === undefined) return [];
      return usable
        .map((example) => precedentOf(example, cosine(vector, example.vector)))
        .filter(({ nearness }) => nearness >= LIKE_FROM)
        .sort((one, other) => other.nearness - one.nearness)
        .slice(0, MOST);
    },
  };
}

/** As of the moment nothing is known of what ended later, and an admin may have excluded it since it was collected. */
function mayBeUsed(example: EmbeddedExample, { conversationId, asOf, excluded }: PrecedentQuestion): boolean {
  if (example.answer === null || example.conversationId === conversationId || example.closedAt >= asOf) return false;
  if (excluded.categories.some((each) => slug(each) === slug(example.category))) return false;
  return !excluded.teammates.includes(example.teammateId ?? "") && !excluded.teams.includes(example.teamId ?? "");
}

function precedentOf(example: EmbeddedExample, nearness: number): Precedent {
  const { conversationId, question, answer, answeredAt, language, url } = example;
  return {
    conversationId,
    question,
    answer: answer ?? "",
    answeredAt,
    language,
    url,
    nearness: Math.round(nearness * 1000) / 1000,
  };
}
