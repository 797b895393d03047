/** All five contracts by one language model; of the knowledge base it only names the gaps. */
import { z } from "zod";
import type { Engines, Knowledge } from "../ports.js";
import type { ChatClient } from "./chat-client.js";
import { createLlmQa, type LlmQaOptions } from "./qa.js";
import { createLlmReply } from "./reply.js";
import { createLlmSentiment, createLlmTriage, type LlmTriageOptions } from "./message.js";
import type { KnowledgeGap } from "../../domain/answers.js";
import { fence, PROMPTS } from "./prompts.js";

export interface LlmParts extends LlmTriageOptions, LlmQaOptions {
  readonly client: ChatClient;
  /** Holds and finds the articles: the built-in engine's, or Simpli KB. */
  readonly knowledge: Knowledge;
}

/** All five contracts by one language model. */
export function createLlmEngines(parts: LlmParts): Engines {
  const { client, knowledge } = parts;
  return {
    triage: createLlmTriage(parts),
    reply: createLlmReply({ client, search: (query, limit, call) => knowledge.search(query, limit, call) }),
    sentiment: createLlmSentiment({ client }),
    qa: createLlmQa(parts),
    knowledge: createLlmKnowledge({ client, knowledge }),
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
      const data = named
        .map(({ topic, samples }, index) => fence(`group-${index + 1}`, [topic, ...samples].join("\n").slice(0, 800)))
        .join("\n");
      const { groups } = await client.ask(
        "knowledge",
        { name: "gaps", instructions: PROMPTS.nameGaps, data, schema: namesSchema, maxTokens: 2000 },
        call,
      );
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
