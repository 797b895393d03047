/** Which engine answers each of the six contracts, and what is put around it. */
import type { ArticleLookup, OwnSourcesOf } from "../domain/answers.js";
import { withCheckedDrafts } from "./check-drafts.js";
import { askOf, type Contract, decorate, decorateContract, withAttribution } from "./decorate.js";
import { type Breaker, type BreakerOptions, DEFAULT_BREAKER } from "./http/breaker.js";
import { type ChatOptions, createChatClient, LIMIT_CODE, type RefusedAnswer } from "./llm/chat-client.js";
import { createLlmEngines } from "./llm/create-llm-engines.js";
import type { DetectLanguage } from "./llm/find-articles.js";
import { createTokenLedger, type TokenLedgerOptions } from "./llm/usage.js";
import { type EngineCall, type EngineWatch, observing } from "./observed.js";
import { withInternalSources } from "./internal-sources.js";
import type { Engines, Sentiment } from "./ports.js";
import { type KnownContactsOf, redacting, withRedaction } from "./redaction/redact-engines.js";
import type { OutsideService } from "./service-watch.js";
import { SIMPLI_ENGINES, type SimpliAddress } from "./simpli/create-simpli-engines.js";
import { OutsideError } from "../kernel/errors.js";
import { NOTICES } from "./notices.js";

type SimpliService = Exclude<OutsideService, "llm">;
type ChatModel = Pick<ChatOptions, "baseUrl" | "apiKey" | "model"> & Pick<TokenLedgerOptions, "dailyTokens" | "prices">;

export interface EngineChoice {
  readonly simpli: Readonly<Record<SimpliService, SimpliAddress | null>>;
  readonly llm: ChatModel | null;
  /** Answers where nothing else is configured, and where the language model fails. */
  readonly builtin: Engines;
  /** Whom we know in a conversation: hidden from every engine outside this process. */
  readonly contactsOf: KnownContactsOf;
  readonly ownSources: OwnSourcesOf;
  readonly articles: ArticleLookup;
  readonly detectLanguage: DetectLanguage;
  readonly now: () => number;
  /** Something nobody can guess, for each request to a language model. */
  readonly newSecret: () => string;
  readonly breaker?: BreakerOptions;
  /** Called after every call to an engine, inside the redaction: what the engine itself did. */
  readonly observe?: (call: EngineCall) => void;
  /** Called once with each breaker there is, so that a pause can be shown. */
  readonly onBreaker?: (service: OutsideService, breaker: Breaker) => void;
  /** Called with the tokens of each answer of the language model, and when a workspace has used up those of its day. */
  readonly tokens?: Pick<TokenLedgerOptions, "observe" | "onLimit">;
}

/**
 * One engine for each contract: Simpli's service where it has a URL, else the language model where one is configured,
 * else the built-in engine. Only what leaves the process is redacted. A failing service is waited for;
 * a failing language model is replaced, visibly, by the built-in engine. Whoever wrote a draft, what it states is checked.
 */
export function chooseEngines(choice: EngineChoice): Engines {
  const { simpli, llm, builtin, contactsOf, ownSources, articles, now } = choice;
  const { breaker = DEFAULT_BREAKER, observe = () => undefined, onBreaker = () => undefined } = choice;
  const watch: EngineWatch = { observe, now };
  const otherwise =
    llm === null
      ? decorate(builtin, observing("builtin", watch))
      : withFallback(
          withLargerRisk(withRedaction(llmEngines(llm, choice, watch), contactsOf), builtin.sentiment),
          decorate(builtin, observing("fallback", watch)),
        );

  function choose<C extends Exclude<Contract, "brief">>(contract: C, service: SimpliService): Engines[C] {
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
    reply: withCheckedDrafts(withInternalSources(choose("reply", "reply"), articles), {
      articles,
      // A service names its sources; searching for others would load the encoders for every draft of its, and hold it up.
      search: (query, limit, call) =>
        simpli.reply === null ? builtin.knowledge.search(query, limit, call) : Promise.resolve([]),
    }),
    sentiment: choose("sentiment", "sentiment"),
    qa: choose("qa", "qa"),
    knowledge: choose("knowledge", "kb"),
    // Simpli's Summary has a route for hand-overs whose answer is not documented, and names no messages for what it says.
    brief: otherwise.brief,
  };
}

/** The model writes; our own index finds the articles, and only naming the gaps is the model's. */
function llmEngines(llm: ChatModel, choice: EngineChoice, watch: EngineWatch): Engines {
  const { simpli, builtin, articles, detectLanguage, newSecret, now, tokens = {} } = choice;
  const { breaker = DEFAULT_BREAKER, onBreaker = () => undefined } = choice;
  const client = createChatClient({
    ...llm,
    now,
    newSecret,
    breaker,
    onBreaker: (made) => onBreaker("llm", made),
    ledger: createTokenLedger({ dailyTokens: llm.dailyTokens, prices: llm.prices, now, ...tokens }),
  });
  const knowledge = decorateContract("knowledge", builtin.knowledge, observing("builtin", watch));
  const readsTogether = simpli.triage === null && simpli.sentiment === null;
  const engines = createLlmEngines({ client, knowledge, articles, detectLanguage, readsTogether });
  const observed = decorate(engines, observing("llm", watch));
  return { ...observed, knowledge: { ...engines.knowledge, gaps: observed.knowledge.gaps } };
}

/** A threat that either of the two sees is one: a model may be talked out of it, and rules know only their words. */
export function withLargerRisk(engines: Engines, rules: Sentiment): Engines {
  return {
    ...engines,
    sentiment: {
      async analyze(request, call) {
        const [reading, byRules] = await Promise.all([engines.sentiment.analyze(request, call), rules.analyze(request, call)]);
        const risks = [reading.escalationRisk, byRules.escalationRisk].filter((risk) => risk !== null);
        return { ...reading, escalationRisk: risks.length === 0 ? null : Math.max(...risks) };
      },
    },
  };
}

/**
 * Each operation falls back by itself: one that fails does not take the others along. Only a failure outside
 * this process does; a caller that gave up gets no second answer.
 */
export function withFallback(primary: Engines, fallback: Engines): Engines {
  return decorate(primary, (contract, operation, ask) => {
    const askFallback = askOf(fallback[contract], operation);
    return async (args, call) => {
      try {
        return await ask(args, call);
      } catch (thrown) {
        if (!(thrown instanceof OutsideError) || call.signal.aborted) throw thrown;
        return withAttribution(await askFallback(args, call), { notice: fallbackNotice(thrown.failure.code) });
      }
    };
  });
}

const REFUSED: RefusedAnswer = "repeated_rules";

function fallbackNotice(code: string | null): string {
  if (code === LIMIT_CODE) return NOTICES.overLimit;
  return code === REFUSED ? NOTICES.refusedAnswer : NOTICES.fellBack;
}
