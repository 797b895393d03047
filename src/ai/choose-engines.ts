/** Which engine answers each of the six contracts, and what is put around it. */
import type { KnowledgeGap, OwnSourcesOf } from "../domain/answers.js";
import { withCheckedDrafts } from "./check-drafts.js";
import { type Contract, decorate, decorateContract } from "./decorate.js";
import { type Breaker, type BreakerOptions, DEFAULT_BREAKER } from "./http/breaker.js";
import { type EngineCall, type EngineWatch, observing } from "./observed.js";
import type { Engines, Knowledge } from "./ports.js";
import { redacting } from "./redaction/redact-engines.js";
import type { OutsideService } from "./service-watch.js";
import { SIMPLI_ENGINES, type SimpliAddress } from "./simpli/create-simpli-engines.js";
import { type ChatModel, type LlmChoice, llmWithFallback } from "./llm-with-fallback.js";

type SimpliService = Exclude<OutsideService, "llm">;

interface EngineChoice extends Omit<LlmChoice, "runBy" | "readsTogether" | "breaker" | "onBreaker"> {
  readonly simpli: Readonly<Record<SimpliService, SimpliAddress | null>>;
  readonly llm: ChatModel | null;
  readonly runBy?: LlmChoice["runBy"];
  readonly ownSources: OwnSourcesOf;
  /** What of a service's gaps is this workspace's, where others share the service. */
  readonly ownGaps: (workspaceId: string, gaps: readonly KnowledgeGap[]) => Promise<readonly KnowledgeGap[]>;
  /** The built-in engine's search without its encoder. */
  readonly searchByWords: Knowledge["search"];
  readonly breaker?: BreakerOptions;
  /** Called after every call to an engine, inside the redaction: what the engine itself did. */
  readonly observe?: (call: EngineCall) => void;
  /** Called once with each breaker there is, so that a pause can be shown. */
  readonly onBreaker?: (service: OutsideService, breaker: Breaker) => void;
  /** Called with what a Simpli service calls itself, where that is another service's title; null where it is the one meant. */
  readonly onIdentified?: (service: SimpliService, otherTitle: string | null) => void;
}

/** The end of a long message says what is asked. */
const SEARCHED_HERE = 1000;

/**
 * One engine for each contract: Simpli's service where it has a URL, else the language model where one is configured,
 * else the built-in engine. Only what leaves the process is redacted. A failing service is waited for;
 * a failing language model is replaced, visibly, by the built-in engine. Whoever wrote a draft, what it states is checked.
 */
export function chooseEngines(choice: EngineChoice): Engines {
  const { simpli, llm, builtin, contactsOf, ownSources, ownGaps, articles, searchByWords, now } = choice;
  const { breaker = DEFAULT_BREAKER, observe = () => undefined, onBreaker = () => undefined, onIdentified } = choice;
  const watch: EngineWatch = { observe, now };
  const otherwise =
    llm === null
      ? decorate(builtin, observing("builtin", watch))
      : llmWithFallback(
          llm,
          {
            ...choice,
            runBy: choice.runBy ?? "workspace",
            readsTogether: simpli.triage === null && simpli.sentiment === null,
            breaker,
            onBreaker: (made) => onBreaker("llm", made),
          },
          watch,
        );

  function choose<C extends Exclude<Contract, "brief">>(contract: C, service: SimpliService): Engines[C] {
    const address = simpli[service];
    if (address === null) return otherwise[contract];
    const { url, apiKey } = address;
    const options = {
      url,
      apiKey,
      now,
      breaker,
      onBreaker: (made: Breaker) => onBreaker(service, made),
      ...(onIdentified && { onIdentified: (otherTitle: string | null) => onIdentified(service, otherTitle) }),
    };
    const engine: Engines[C] = SIMPLI_ENGINES[contract](options, ownSources);
    const observed = decorateContract(contract, engine, observing("simpli", watch));
    return decorateContract(contract, observed, redacting(contactsOf));
  }

  const chosen = choose("knowledge", "kb");
  const service: Knowledge = {
    ...chosen,
    gaps: async (call) => ownGaps(call.workspaceId, await chosen.gaps(call)),
  };
  const asksHere = simpli.kb !== null && simpli.reply === null;
  const knowledge = simpli.kb === null ? chosen : asksHere ? withOpenQuestions(service, builtin, otherwise) : service;
  // Where a service writes, the encoders may not be needed at all: loading them would hold its drafts up.
  const searchHere = simpli.reply === null ? builtin.knowledge.search : searchByWords;
  const isServiceAsked = simpli.reply !== null && simpli.kb !== null;
  return {
    triage: choose("triage", "triage"),
    reply: withCheckedDrafts(choose("reply", "reply"), {
      articles,
      search: async (query, limit, call) => {
        // Whole: of a number that is cut in two before it is hidden, no rule finds the half.
        if (isServiceAsked) return knowledge.search(query, limit, call);
        return (await articles.hasAny(call.workspaceId)) ? searchHere(query.slice(-SEARCHED_HERE), limit, call) : null;
      },
      addsRelated: simpli.reply !== null,
    }),
    sentiment: choose("sentiment", "sentiment"),
    qa: choose("qa", "qa"),
    knowledge,
    // Simpli's Summary has a route for hand-overs whose answer is not documented, and names no messages for what it says.
    brief: otherwise.brief,
  };
}

/**
 * Where drafts are written here, this app knows what no article answered, and the service is asked none of it: the gaps that it
 * knows of this workspace, else those of the questions asked here. Those that an article answers by now are closed whatever the
 * service says, and only what is used is named.
 */
function withOpenQuestions(
  service: Knowledge,
  builtin: Pick<Engines, "knowledge">,
  named: Pick<Engines, "knowledge">,
): Knowledge {
  return {
    ...service,
    async gaps(call) {
      const open = await builtin.knowledge.gaps(call);
      const found = await service.gaps(call);
      if (found.length > 0 || open.length === 0) return found;
      return named.knowledge.gaps(call);
    },
  };
}
