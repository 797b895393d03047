/** The engines of a language model, and what is put around them: redaction, the rules' own risk, the built-in engine where it fails. */
import type { ArticleLookup } from "../domain/answers.js";
import { askOf, decorate, decorateContract, withAttribution } from "./decorate.js";
import type { Breaker, BreakerOptions } from "./http/breaker.js";
import { type ChatOptions, createChatClient, LIMIT_CODE, type RefusedAnswer } from "./llm/chat-client.js";
import { createLlmEngines } from "./llm/create-llm-engines.js";
import type { DetectLanguage } from "./llm/find-articles.js";
import { createTokenLedger, type TokenLedger, type TokenLedgerOptions } from "./llm/usage.js";
import { type EngineWatch, observing } from "./observed.js";
import type { Engines, Sentiment } from "./ports.js";
import { type KnownContactsOf, withRedaction } from "./redaction/redact-engines.js";
import { OutsideError, type OutsideFailure } from "../kernel/errors.js";
import { NOTICES } from "./notices.js";

export type ChatModel = Pick<ChatOptions, "baseUrl" | "apiKey" | "model"> & Pick<TokenLedgerOptions, "dailyTokens" | "prices">;

/** The workspace's own, or an operator's with many workspaces. */
export type ModelOwner = "workspace" | "operators";

/** What a language model works with beside its own address, and what answers where it fails. */
export interface LlmChoice {
  /** Answers where nothing else is configured, and where the language model fails. */
  readonly builtin: Engines;
  /** Whom we know in a conversation: hidden from every engine outside this process. */
  readonly contactsOf: KnownContactsOf;
  readonly articles: ArticleLookup;
  readonly detectLanguage: DetectLanguage;
  readonly now: () => number;
  /** Something nobody can guess, for each request to a language model. */
  readonly newSecret: () => string;
  /** Called with the tokens of each answer of the language model, and when a workspace has used up those of its day. */
  readonly tokens?: Pick<TokenLedgerOptions, "observe" | "onLimit">;
  /** Called once with what counts the tokens, so that a limit that is reached can be shown. */
  readonly onLedger?: (ledger: TokenLedger) => void;
  /** Whose the model is: notes name its settings where they are read by those who can change them. */
  readonly runBy: ModelOwner;
  /** Whether triage and sentiment are both asked here, side by side. */
  readonly readsTogether: boolean;
  readonly breaker: BreakerOptions;
  readonly onBreaker: (breaker: Breaker) => void;
}

/** A language model's engines, redacted and observed; what fails is answered, visibly, by the built-in engine. */
export function llmWithFallback(llm: ChatModel, choice: LlmChoice, watch: EngineWatch): Engines {
  const { builtin, contactsOf } = choice;
  return withFallback(
    withLargerRisk(withRedaction(llmEngines(llm, choice, watch), contactsOf), builtin.sentiment),
    decorate(builtin, observing("fallback", watch)),
    choice.runBy,
  );
}

/** The model writes; our own index finds the articles, and only naming the gaps is the model's. */
function llmEngines(llm: ChatModel, choice: LlmChoice, watch: EngineWatch): Engines {
  const { builtin, articles, detectLanguage, newSecret, now, readsTogether, tokens = {} } = choice;
  const ledger = createTokenLedger({ dailyTokens: llm.dailyTokens, prices: llm.prices, now, ...tokens });
  choice.onLedger?.(ledger);
  const client = createChatClient({
    ...llm,
    now,
    newSecret,
    breaker: choice.breaker,
    onBreaker: choice.onBreaker,
    ledger,
  });
  const knowledge = decorateContract("knowledge", builtin.knowledge, observing("builtin", watch));
  const engines = createLlmEngines({ client, knowledge, articles, detectLanguage, readsTogether });
  const observed = decorate(engines, observing("llm", watch));
  // What is answered here says nothing of the model: counted as its answers, it would look alive while it is dead.
  return {
    ...observed,
    triage: { ...observed.triage, route: engines.triage.route },
    reply: { ...observed.reply, styles: engines.reply.styles, feedback: engines.reply.feedback },
    knowledge: { ...engines.knowledge, gaps: observed.knowledge.gaps },
  };
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
export function withFallback(primary: Engines, fallback: Engines, runBy: ModelOwner = "workspace"): Engines {
  return decorate(primary, (contract, operation, ask) => {
    const askFallback = askOf(fallback[contract], operation);
    return async (args, call) => {
      try {
        return await ask(args, call);
      } catch (thrown) {
        if (!(thrown instanceof OutsideError) || call.signal.aborted) throw thrown;
        return withAttribution(await askFallback(args, call), { notice: fallbackNotice(thrown.failure, runBy) });
      }
    };
  });
}

const REFUSED: RefusedAnswer = "repeated_rules";

const WITHOUT_STATUS: ReadonlyMap<string | null, string> = new Map([
  ["timeout", NOTICES.tooSlow],
  ["connection_lost", NOTICES.brokeOff],
  ["paused", NOTICES.spared],
  ["unexpected_answer", NOTICES.unusable],
]);

/** OpenAI's code for a 429 that waiting does not end. */
const NO_CREDIT = "insufficient_quota";

/** Key, address and account are nobody's affair in a workspace whose server is an operator's. */
function isOperatorsAffair({ status, code }: OutsideFailure): boolean {
  if (status === null) return false;
  return (status >= 300 && status < 400) || [401, 402, 403, 404].includes(status) || code === NO_CREDIT;
}

/** Why another engine answered, and what ends it where somebody can. */
function fallbackNotice(failure: OutsideFailure, runBy: ModelOwner): string {
  const { status, code } = failure;
  if (code === LIMIT_CODE) return runBy === "operators" ? NOTICES.overLimitOfOthers : NOTICES.overLimit;
  if (runBy === "operators" && isOperatorsAffair(failure)) return NOTICES.silent;
  if (code === REFUSED) return NOTICES.refusedAnswer;
  if (status === null) return WITHOUT_STATUS.get(code) ?? NOTICES.fellBack;
  if (status < 300) return NOTICES.unusable;
  if (status < 400) return NOTICES.forwarded;
  if (status === 401 || status === 403) return NOTICES.refusedKey;
  if (status === 402 || code === NO_CREDIT) return NOTICES.noCredit;
  if (status === 404) return NOTICES.unknownModel;
  if (status === 429) return NOTICES.rateLimited;
  return status === 408 || status >= 500 ? NOTICES.failed(status) : NOTICES.refusedRequest(status);
}
