import type { ArticleSource } from "../../domain/answers.js";
import type { Engines } from "../ports.js";
import { type CorrectedHead, createCorrectedHead } from "./corrections/corrected-head.js";
import type { Embedder } from "./embedder/embedder.js";
import { loadModel, type Model } from "./heads/head.js";
import { createArticleIndexes } from "./knowledge/article-index.js";
import { builtinKnowledge } from "./knowledge/builtin-knowledge.js";
import type { UnansweredQuery } from "./knowledge/gap-finder.js";
import { builtinQa } from "./qa/builtin-qa.js";
import { analyzeMessage } from "./reading/analyze-message.js";
import type { Reader } from "./reading/reading.js";
import { builtinReply } from "./reply/builtin-reply.js";
import { builtinSentiment } from "./sentiment.js";
import { builtinTriage } from "./triage.js";

export interface BuiltinParts {
  /** The workspace's published articles. */
  readonly articleSource: ArticleSource;
  readonly embedder: Embedder;
  /** What was learned from agents' corrections; by default nothing. */
  readonly corrected?: CorrectedHead;
  /** Questions that found no article, for the gaps; by default none are known. */
  readonly unansweredQueries?: (workspaceId: string) => Promise<readonly UnansweredQuery[]>;
  readonly model?: Model;
}

/** All five contracts, answered in this process: the same question gets the same answer. */
export function createBuiltinEngines(parts: BuiltinParts): Engines {
  const { articleSource, embedder, model = loadModel() } = parts;
  const corrected = parts.corrected ?? createCorrectedHead({ embedder, model });
  const reader: Reader = {
    model: model.name,
    read: (text, workspaceId) => analyzeMessage(text, workspaceId, { model, embedder, corrected }),
  };
  const indexes = createArticleIndexes(articleSource, embedder);
  return {
    triage: builtinTriage(reader),
    reply: builtinReply({ reader, indexes, embedder }),
    sentiment: builtinSentiment(reader),
    qa: builtinQa(reader),
    knowledge: builtinKnowledge({ indexes, embedder, unansweredQueries: parts.unansweredQueries ?? (() => Promise.resolve([])) }),
  };
}
