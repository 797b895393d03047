/** Which engine answers each of the five contracts, and what is put around it. */
import type { OwnSourcesOf } from "../domain/answers.js";
import { askOf, type Contract, decorate, decorateContract, withAttribution } from "./decorate.js";
import { type Breaker, type BreakerOptions, DEFAULT_BREAKER } from "./http/breaker.js";
import { type ChatOptions, createChatClient } from "./llm/chat-client.js";
import { createLlmEngines } from "./llm/create-llm-engines.js";
import { type EngineCall, type EngineWatch, observing } from "./observed.js";
import type { Engines } from "./ports.js";
import { type KnownContactsOf, redacting, withRedaction } from "./redaction/redact-engines.js";
import type { OutsideService } from "./service-watch.js";
import { SIMPLI_ENGINES, type SimpliAddress } from "./simpli/create-simpli-engines.js";
import { OutsideError } from "../kernel/errors.js";
import { NOTICES } from "./notices.js";

type SimpliService = Exclude<OutsideService, "llm">;
type ChatModel = Pick<ChatOptions, "baseUrl" | "apiKey" | "model">;

export interface EngineChoice {
  readonly simpli: Readonly<Record<SimpliService, SimpliAddress | null>>;
  readonly llm: ChatModel | null;
  /** Answers where nothing else is configured, and where the language model fails. */
  readonly builtin: Engines;
  /** Whom we know in a conversation: hidden from every engine outside this process. */
  readonly contactsOf: KnownContactsOf;
  readonly ownSources: OwnSourcesOf;
  readonly now: () => number;
  readonly breaker?: BreakerOptions;
  /** Called after every call to an engine, inside the redaction: what the engine itself did. */
  readonly observe?: (call: EngineCall) => void;
  /** Called once with each breaker there is, so that a pause can be shown. */
  readonly onBreaker?: (service: OutsideService, breaker: Breaker) => void;
}

/**
 * One engine for each contract: Simpli's service where it has a URL, else the language model where one is configured,
 * else the built-in engine. Only what leaves the process is redacted. A failing service is waited for;
 * a failing language model is replaced, visibly, by the built-in engine.
 */
export function chooseEngines(choice: EngineChoice): Engines {
  const { simpli, llm, builtin, contactsOf, ownSources, now } = choice;
  const { breaker = DEFAULT_BREAKER, observe = () => undefined, onBreaker = () => undefined } = choice;
  const watch: EngineWatch = { observe, now };
  const otherwise =
    llm === null
      ? decorate(builtin, observing("builtin", watch))
      : withFallback(
          withRedaction(llmEngines({ ...llm, breaker, onBreaker: (made) => onBreaker("llm", made) }, builtin, watch), contactsOf),
          decorate(builtin, observing("fallback", watch)),
        );

  function choose<C extends Contract>(contract: C, service: SimpliService): Engines[C] {
    const address = simpli[service];
    if (address === null) return otherwise[contract];
    const { url, apiKey } = address;
    const options = { url, apiKey, now, breaker, onBreaker: (made: Breaker) => onBreaker(service, made) };
    const engine: Engines[C] = SIMPLI_ENGINES[contract](options, ownSources);
    const observed = decorateContract(contract, engine, observing("simpli", watch));
    return decorateContract(contract, observed, redacting(contactsOf));
  }

  return {
    triage: choose("triage", "triage"),
    reply: choose("reply", "reply"),
    sentiment: choose("sentiment", "sentiment"),
    qa: choose("qa", "qa"),
    knowledge: choose("knowledge", "kb"),
  };
}

/** The model writes; our own index finds the articles, and only naming the gaps is the model's. */
function llmEngines(llm: ChatModel & Pick<ChatOptions, "breaker" | "onBreaker">, builtin: Engines, watch: EngineWatch): Engines {
  const client = createChatClient({ ...llm, now: watch.now });
  const knowledge = decorateContract("knowledge", builtin.knowledge, observing("builtin", watch));
  const engines = createLlmEngines({ client, knowledge });
  const observed = decorate(engines, observing("llm", watch));
  return { ...observed, knowledge: { ...engines.knowledge, gaps: observed.knowledge.gaps } };
}

/**
 * Each operation falls back by itself: one that fails does not take the others along. Only a failure outside
 * this process does; a caller that gave up gets no second answer.
 */
export function withFallback(primary: Engines, fallback: Engines, notice: string = NOTICES.fellBack): Engines {
  return decorate(primary, (contract, operation, ask) => {
    const askFallback = askOf(fallback[contract], operation);
    return async (args, call) => {
      try {
        return await ask(args, call);
      } catch (thrown) {
        if (!(thrown instanceof OutsideError) || call.signal.aborted) throw thrown;
        return withAttribution(await askFallback(args, call), { notice });
      }
    };
  });
}
