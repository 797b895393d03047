import { OutsideError } from "../kernel/errors.js";
import { NOTICES } from "./notices.js";
import type { Engines, Knowledge, Qa, Reply, Sentiment, Triage } from "./ports.js";
import type { Attribution, Call } from "../domain/answers.js";

/** Asks one engine, and another where the first one failed outside. A caller that gave up gets no second answer. */
async function either<T>(primary: () => Promise<T>, fallback: () => Promise<T>, call: Call): Promise<T> {
  try {
    return await primary();
  } catch (thrown) {
    if (!(thrown instanceof OutsideError) || call.signal.aborted) throw thrown;
    return fallback();
  }
}

async function noticed<T extends { readonly by: Attribution }>(answer: Promise<T>, notice: string): Promise<T> {
  const given = await answer;
  return { ...given, by: { ...given.by, notice } };
}

export function fallbackTriage(primary: Triage, fallback: Triage, notice: string = NOTICES.fellBack): Triage {
  return {
    classify: (request, call) =>
      either(
        () => primary.classify(request, call),
        () => noticed(fallback.classify(request, call), notice),
        call,
      ),
    route: (request, call) =>
      either(
        () => primary.route(request, call),
        () => noticed(fallback.route(request, call), notice),
        call,
      ),
  };
}

export function fallbackReply(primary: Reply, fallback: Reply, notice: string = NOTICES.fellBack): Reply {
  return {
    draft: (request, call) =>
      either(
        () => primary.draft(request, call),
        () => noticed(fallback.draft(request, call), notice),
        call,
      ),
    styles: (call) =>
      either(
        () => primary.styles(call),
        () => fallback.styles(call),
        call,
      ),
    feedback: (feedback, call) =>
      either(
        () => primary.feedback(feedback, call),
        () => fallback.feedback(feedback, call),
        call,
      ),
  };
}

export function fallbackSentiment(primary: Sentiment, fallback: Sentiment, notice: string = NOTICES.fellBack): Sentiment {
  return {
    analyze: (request, call) =>
      either(
        () => primary.analyze(request, call),
        () => noticed(fallback.analyze(request, call), notice),
        call,
      ),
  };
}

export function fallbackQa(primary: Qa, fallback: Qa, notice: string = NOTICES.fellBack): Qa {
  return {
    evaluate: (request, call) =>
      either(
        () => primary.evaluate(request, call),
        () => noticed(fallback.evaluate(request, call), notice),
        call,
      ),
  };
}

export function fallbackKnowledge(primary: Knowledge, fallback: Knowledge): Knowledge {
  return {
    put: (article, call) =>
      either(
        () => primary.put(article, call),
        () => fallback.put(article, call),
        call,
      ),
    remove: (articleId, call) =>
      either(
        () => primary.remove(articleId, call),
        () => fallback.remove(articleId, call),
        call,
      ),
    search: (query, limit, call) =>
      either(
        () => primary.search(query, limit, call),
        () => fallback.search(query, limit, call),
        call,
      ),
    gaps: (call) =>
      either(
        () => primary.gaps(call),
        () => fallback.gaps(call),
        call,
      ),
  };
}

/** Every contract with its own fallback: one that fails does not take the others along. */
export function withFallback(primary: Engines, fallback: Engines, notice: string = NOTICES.fellBack): Engines {
  return {
    triage: fallbackTriage(primary.triage, fallback.triage, notice),
    reply: fallbackReply(primary.reply, fallback.reply, notice),
    sentiment: fallbackSentiment(primary.sentiment, fallback.sentiment, notice),
    qa: fallbackQa(primary.qa, fallback.qa, notice),
    knowledge: fallbackKnowledge(primary.knowledge, fallback.knowledge),
  };
}
