import { outcomeOfFailure, type EngineCallOutcome } from "../outbound/outcome.js";
import type { Engines, Knowledge, Qa, Reply, Sentiment, Triage } from "./ports.js";
import type { Call, EngineName } from "../domain/answers.js";

/** An engine by the part it plays: `fallback` is the built-in engine where the language model failed. */
export type EngineRole = EngineName | "fallback";

export interface EngineCall {
  readonly workspaceId: string;
  readonly contract: keyof Engines;
  /** The contract's method, such as `classify`. */
  readonly operation: string;
  readonly engine: EngineRole;
  readonly outcome: EngineCallOutcome;
  readonly milliseconds: number;
}

export interface EngineWatch {
  /** Told after each call. Must not block, and must not throw. */
  readonly observe: (call: EngineCall) => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

type Watched = <T>(operation: string, call: Call, ask: () => Promise<T>) => Promise<T>;

function watching(contract: keyof Engines, engine: EngineRole, { observe, now }: EngineWatch): Watched {
  return async (operation, call, ask) => {
    const began = now();
    const report = (outcome: EngineCallOutcome) =>
      observe({ workspaceId: call.workspaceId, contract, operation, engine, outcome, milliseconds: now() - began });
    try {
      const answer = await ask();
      report("answered");
      return answer;
    } catch (thrown) {
      report(outcomeOfFailure(thrown, call.signal));
      throw thrown;
    }
  };
}

export function observedTriage(triage: Triage, engine: EngineRole, watch: EngineWatch): Triage {
  const watched = watching("triage", engine, watch);
  return {
    classify: (request, call) => watched("classify", call, () => triage.classify(request, call)),
    route: (request, call) => watched("route", call, () => triage.route(request, call)),
  };
}

export function observedReply(reply: Reply, engine: EngineRole, watch: EngineWatch): Reply {
  const watched = watching("reply", engine, watch);
  return {
    draft: (request, call) => watched("draft", call, () => reply.draft(request, call)),
    styles: (call) => watched("styles", call, () => reply.styles(call)),
    feedback: (feedback, call) => watched("feedback", call, () => reply.feedback(feedback, call)),
  };
}

export function observedSentiment(sentiment: Sentiment, engine: EngineRole, watch: EngineWatch): Sentiment {
  const watched = watching("sentiment", engine, watch);
  return { analyze: (request, call) => watched("analyze", call, () => sentiment.analyze(request, call)) };
}

export function observedQa(qa: Qa, engine: EngineRole, watch: EngineWatch): Qa {
  const watched = watching("qa", engine, watch);
  return { evaluate: (request, call) => watched("evaluate", call, () => qa.evaluate(request, call)) };
}

export function observedKnowledge(knowledge: Knowledge, engine: EngineRole, watch: EngineWatch): Knowledge {
  const watched = watching("knowledge", engine, watch);
  return {
    put: (article, call) => watched("put", call, () => knowledge.put(article, call)),
    remove: (articleId, call) => watched("remove", call, () => knowledge.remove(articleId, call)),
    search: (query, limit, call) => watched("search", call, () => knowledge.search(query, limit, call)),
    gaps: (call) => watched("gaps", call, () => knowledge.gaps(call)),
  };
}

/** Engines whose every call is told of, with how it ended and how long it took. Changes no answer. */
export function observed(engines: Engines, engine: EngineRole, watch: EngineWatch): Engines {
  return {
    triage: observedTriage(engines.triage, engine, watch),
    reply: observedReply(engines.reply, engine, watch),
    sentiment: observedSentiment(engines.sentiment, engine, watch),
    qa: observedQa(engines.qa, engine, watch),
    knowledge: observedKnowledge(engines.knowledge, engine, watch),
  };
}
