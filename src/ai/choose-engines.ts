import type { LlmConfig, SimpliConfig, SimpliService } from "../config.js";
import { withFallback } from "./fallback.js";
import { createChatClient } from "./llm/chat-client.js";
import { createLlmEngines } from "./llm/create-llm-engines.js";
import type { Engines } from "./ports.js";
import type { KnownContactsOf } from "./redaction/masked-by.js";
import { redactKnowledge } from "./redaction/redact-knowledge.js";
import { redactQa } from "./redaction/redact-qa.js";
import { redactReply } from "./redaction/redact-reply.js";
import { redactSentiment } from "./redaction/redact-sentiment.js";
import { redactTriage } from "./redaction/redact-triage.js";
import { withRedaction } from "./redaction/with-redaction.js";
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
  readonly now: () => number;
}

/**
 * One engine for each contract: Simpli's service where it has a URL, else the language model where one is configured,
 * else the built-in engine. Only what leaves the process is redacted. A failing service is waited for;
 * a failing language model is replaced, visibly, by the built-in engine.
 */
export function chooseEngines({ simpli, llm, builtin, contactsOf, now }: EngineChoice): Engines {
  const at = ({ url, apiKey }: SimpliConfig) => ({ url, apiKey, now });
  const otherwise = llm === null ? builtin : withFallback(withRedaction(llmEngines(llm, builtin, now), contactsOf), builtin);
  return {
    triage: simpli.triage === null ? otherwise.triage : redactTriage(createSimpliTriage(at(simpli.triage)), contactsOf),
    reply: simpli.reply === null ? otherwise.reply : redactReply(createSimpliReply(at(simpli.reply)), contactsOf),
    sentiment:
      simpli.sentiment === null ? otherwise.sentiment : redactSentiment(createSimpliSentiment(at(simpli.sentiment)), contactsOf),
    qa: simpli.qa === null ? otherwise.qa : redactQa(createSimpliQa(at(simpli.qa)), contactsOf),
    knowledge: simpli.kb === null ? otherwise.knowledge : redactKnowledge(createSimpliKnowledge(at(simpli.kb)), contactsOf),
  };
}

/** The model writes; our own index finds the articles. */
function llmEngines(llm: LlmConfig, builtin: Engines, now: () => number): Engines {
  return createLlmEngines({ client: createChatClient({ ...llm, now }), knowledge: builtin.knowledge });
}
