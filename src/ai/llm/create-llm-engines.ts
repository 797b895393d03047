/** All six contracts by one language model; of the knowledge base it only names the gaps. */
import { z } from "zod";
import type { Engines, Knowledge } from "../ports.js";
import type { ChatClient } from "./chat-client.js";
import { createMessageAsker } from "./ask-message.js";
import { type ArticleFinderOptions, createArticleFinder } from "./find-articles.js";
import { createLlmBriefing, createLlmQa } from "./qa.js";
import { createLlmReply } from "./reply.js";
import { createLlmSentiment, createLlmTriage } from "./message.js";
import type { KnowledgeGap } from "../../domain/answers.js";
import { PROMPTS } from "./prompts.js";

export interface LlmParts extends Omit<ArticleFinderOptions, "client" | "search"> {
  readonly client: ChatClient;
  /** Holds and finds the articles: the built-in engine's, or Simpli KB. */
  readonly knowledge: Knowledge;
  /** Whether triage and sentiment are both asked here, side by side: one request then answers both. */
  readonly readsTogether: boolean;
}

/** Jobs ask for both within milliseconds; a model takes seconds. */
const GATHER_MS = 50;

/** All six contracts by one language model. */
export function createLlmEngines(parts: LlmParts): Engines {
  const { client, knowledge, detectLanguage, readsTogether } = parts;
  const asker = createMessageAsker(client, readsTogether ? GATHER_MS : null);
  const findArticles = createArticleFinder({ ...parts, search: (query, limit, call) => knowledge.search(query, limit, call) });
  return {
    triage: createLlmTriage({ client, asker }),
    reply: createLlmReply({ client, findArticles, detectLanguage }),
    sentiment: createLlmSentiment({ client, asker }),
    qa: createLlmQa({ client, findArticles }),
    knowledge: createLlmKnowledge({ client, knowledge }),
    brief: createLlmBriefing(client),
  };
}

export interface LlmKnowledgeOptions {
  readonly client: ChatClient;
  /** Holds and finds the articles: a chat model stores none of its own. */
  readonly knowledge: Knowledge;
}

const GAPS_AT_ONCE = 20;
const namesSchema = z.object({ groups: z.array(z.object({ number: z.number().int(), topic: z.string(), title: z.string() })) });

/** A knowledge base whose gaps a language model names. Throws OutsideError (party `knowledge`). */
export function createLlmKnowledge({ client, knowledge }: LlmKnowledgeOptions): Knowledge {
  return {
    put: (article, call) => knowledge.put(article, call),
    remove: (articleId, call) => knowledge.remove(articleId, call),
    search: (query, limit, call) => knowledge.search(query, limit, call),
    async gaps(call): Promise<readonly KnowledgeGap[]> {
      const gaps = await knowledge.gaps(call);
      const named = gaps.slice(0, GAPS_AT_ONCE);
      if (named.length === 0) return gaps;
      const material = {
        groups: named.map(({ topic, samples }, index) => ({
          number: index + 1,
          questions: [topic, ...samples].join("\n").slice(0, 800),
        })),
      };
      const question = { name: "gaps", instructions: PROMPTS.nameGaps, material, schema: namesSchema, maxTokens: 2000 };
      const { groups } = await client.ask("knowledge", question, call);
      return gaps.map((gap, index) => {
        const name = groups.find(({ number }) => number === index + 1);
        return name === undefined
          ? gap
          : {
              ...gap,
              topic: name.topic.trim().slice(0, 120) || gap.topic,
              suggestedTitle: name.title.trim().slice(0, 200) || gap.suggestedTitle,
            };
      });
    },
  };
}
