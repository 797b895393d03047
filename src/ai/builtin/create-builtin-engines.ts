/** All six contracts by the built-in engine. */
import type { ArticleSource } from "../../domain/answers.js";
import type { Engines } from "../ports.js";
import { type ArticleIndexes, createArticleIndexes } from "./knowledge/article-index.js";
import { builtinKnowledge, type KnowledgeParts } from "./knowledge/builtin-knowledge.js";
import { builtinBrief } from "./brief/builtin-brief.js";
import { builtinQa } from "./qa/builtin-qa.js";
import { createReader, type ReaderParts } from "./reading/analyze-message.js";
import { builtinReply } from "./reply/builtin-reply.js";
import { builtinSentiment } from "./sentiment.js";
import { builtinTriage } from "./triage.js";

export interface BuiltinParts extends ReaderParts {
  /** The workspace's published articles. */
  readonly articleSource: ArticleSource;
  /** Of these articles, where somebody else has a use for it too. */
  readonly indexes?: ArticleIndexes;
  /** Questions that found no article, for the gaps; by default none are known. */
  readonly unansweredQueries?: KnowledgeParts["unansweredQueries"];
  /** By default nothing is kept. */
  readonly deleteAnswered?: KnowledgeParts["deleteAnswered"];
}

/** Answered in this process: the same question gets the same answer. */
export function createBuiltinEngines(parts: BuiltinParts): Engines {
  const {
    articleSource,
    embedder,
    unansweredQueries = () => Promise.resolve([]),
    deleteAnswered = () => Promise.resolve(),
  } = parts;
  const reader = createReader(parts);
  const indexes = parts.indexes ?? createArticleIndexes(articleSource, embedder);
  return {
    triage: builtinTriage(reader),
    reply: builtinReply({ reader, indexes, embedder }),
    sentiment: builtinSentiment(reader),
    qa: builtinQa(reader),
    knowledge: builtinKnowledge({ indexes, embedder, unansweredQueries, deleteAnswered }),
    brief: builtinBrief(reader),
  };
}
