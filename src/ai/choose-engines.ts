import type { LlmConfig, SimpliConfig, SimpliService } from "../config.js";
import { withFallback } from "./fallback.js";
import type { Breaker } from "./http/breaker.js";
import { type ChatOptions, createChatClient } from "./llm/chat-client.js";
import { createLlmEngines } from "./llm/create-llm-engines.js";
import { replyFromOwnArticles, searchInOwnArticles } from "./own-sources.js";
import type { OwnSourcesOf } from "../domain/answers.js";
import {
  type EngineCall,
  type EngineWatch,
  observed,
  observedKnowledge,
  observedQa,
  observedReply,
  observedSentiment,
  observedTriage,
} from "./observed.js";
import type { Engines } from "./ports.js";
import type { KnownContactsOf } from "./redaction/redact-engines.js";
import { redactKnowledge } from "./redaction/redact-engines.js";
import { redactQa } from "./redaction/redact-engines.js";
import { redactReply } from "./redaction/redact-engines.js";
import { redactSentiment } from "./redaction/redact-engines.js";
import { redactTriage } from "./redaction/redact-engines.js";
import { withRedaction } from "./redaction/redact-engines.js";
import { createSimpliKnowledge } from "./simpli/knowledge.js";
import { createSimpliQa } from "./simpli/qa.js";
import { createSimpliReply } from "./simpli/reply.js";
import { createSimpliSentiment } from "./simpli/sentiment.js";
import { createSimpliTriage } from "./simpli/triage.js";

export interface EngineChoice {
  readonly simpli: Readonly<Record<SimpliService, SimpliConfig | null>>;
  readonly llm: LlmConfig | null;
  /** Answers where nothing else is configured, and where the language model fails. */
  readonly builtin: Engines;
  /** Whom we know in a conversation: hidden from every engine outside this process. */
  readonly contactsOf: KnownContactsOf;
  /** Simpli's ids of articles are not ours. */
  readonly ownSources: OwnSourcesOf;
  readonly now: () => number;
  /** Told of every call to an engine, inside the redaction: what the engine itself did. */
  readonly observe?: (call: EngineCall) => void;
  /** Told once of each breaker there is, so that a pause can be shown. */
  readonly onBreaker?: (service: SimpliService | "llm", breaker: Breaker) => void;
}

/**
 * One engine for each contract: Simpli's service where it has a URL, else the language model where one is configured,
 * else the built-in engine. Only what leaves the process is redacted. A failing service is waited for;
 * a failing language model is replaced, visibly, by the built-in engine.
 */
export function chooseEngines(choice: EngineChoice): Engines {
  const { simpli, llm, builtin, contactsOf, ownSources, now, observe = () => undefined, onBreaker = () => undefined } = choice;
  const at = (service: SimpliService, { url, apiKey }: SimpliConfig) => ({
    url,
    apiKey,
    now,
    onBreaker: (breaker: Breaker) => onBreaker(service, breaker),
  });
  const watch: EngineWatch = { observe, now };
  const otherwise =
    llm === null
      ? observed(builtin, "builtin", watch)
      : withFallback(
          withRedaction(llmEngines({ ...llm, onBreaker: (breaker) => onBreaker("llm", breaker) }, builtin, watch), contactsOf),
          observed(builtin, "fallback", watch),
        );
  const { triage, reply, sentiment, qa, kb } = simpli;
  return {
    triage:
      triage === null
        ? otherwise.triage
        : redactTriage(observedTriage(createSimpliTriage(at("triage", triage)), "simpli", watch), contactsOf),
    reply:
      reply === null
        ? otherwise.reply
        : redactReply(
            observedReply(replyFromOwnArticles(createSimpliReply(at("reply", reply)), ownSources), "simpli", watch),
            contactsOf,
          ),
    sentiment:
      sentiment === null
        ? otherwise.sentiment
        : redactSentiment(observedSentiment(createSimpliSentiment(at("sentiment", sentiment)), "simpli", watch), contactsOf),
    qa: qa === null ? otherwise.qa : redactQa(observedQa(createSimpliQa(at("qa", qa)), "simpli", watch), contactsOf),
    knowledge:
      kb === null
        ? otherwise.knowledge
        : redactKnowledge(
            observedKnowledge(searchInOwnArticles(createSimpliKnowledge(at("kb", kb)), ownSources), "simpli", watch),
            contactsOf,
          ),
  };
}

/** The model writes; our own index finds the articles, and only naming the gaps is the model's. */
function llmEngines(llm: LlmConfig & Pick<ChatOptions, "onBreaker">, builtin: Engines, watch: EngineWatch): Engines {
  const client = createChatClient({ ...llm, now: watch.now });
  const engines = createLlmEngines({ client, knowledge: observedKnowledge(builtin.knowledge, "builtin", watch) });
  const seen = observed(engines, "llm", watch);
  return { ...seen, knowledge: { ...engines.knowledge, gaps: seen.knowledge.gaps } };
}
