import type { Engines, Knowledge } from "../ports.js";
import type { ChatClient } from "./chat-client.js";
import { createLlmKnowledge } from "./knowledge.js";
import { createLlmQa, type LlmQaOptions } from "./qa.js";
import { createLlmReply } from "./reply.js";
import { createLlmSentiment } from "./sentiment.js";
import { createLlmTriage, type LlmTriageOptions } from "./triage.js";

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
