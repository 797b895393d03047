import { randomBytes } from "node:crypto";
import { createCorrectedHead } from "../ai/builtin/corrections/corrected-head.js";
import { createLearner } from "../ai/builtin/corrections/learn.js";
import { createBuiltinEngines } from "../ai/builtin/create-builtin-engines.js";
import { startEmbedder } from "../ai/builtin/embedder/start-embedder.js";
import { detectLanguage } from "../ai/builtin/language.js";
import { chooseEngines } from "../ai/choose-engines.js";
import { DEFAULT_BREAKER } from "../ai/http/breaker.js";
import type { TokenUse } from "../ai/llm/usage.js";
import type { EngineCall } from "../ai/observed.js";
import type { Engines } from "../ai/ports.js";
import { createServiceWatch, type ServiceWatch } from "../ai/service-watch.js";
import type { Context } from "./context.js";
import type { Pace } from "../kernel/pace.js";
import { createArticleLookup, createArticleSource } from "../store/knowledge/articles.js";
import { listCorrections } from "../store/conversations/classifications.js";
import { findKnownContacts } from "../store/conversations/conversations.js";
import { createOwnSources } from "../store/knowledge/own-sources.js";
import { listUnanswered } from "../store/conversations/unanswered.js";

export interface RunningEngines {
  readonly engines: Engines;
  /** Lets the built-in engine learn from a workspace's corrections, in the background, where there are new ones. */
  readonly learn: (workspaceId: string) => void;
  readonly services: ServiceWatch;
  close(): Promise<void>;
}

/** What answers each of the five contracts in this process. The built-in engine loads its encoder when first asked. */
export function composeEngines(
  { config, db, log, now, pace }: Omit<Context, "newId"> & { readonly pace: Pick<Pace, "servicePauseMs"> },
  observe: (call: EngineCall) => void = () => undefined,
  observeTokens: (use: TokenUse) => void = () => undefined,
): RunningEngines {
  const services = createServiceWatch(now);
  const embedder = startEmbedder({
    onFailure: (reason) => log.warn({ reason }, "Sentence encoder failed; the built-in engine continues with rules only"),
  });
  const corrected = createCorrectedHead({ embedder });
  const builtin = createBuiltinEngines({
    articleSource: createArticleSource(db),
    embedder,
    corrected,
    unansweredQueries: (workspaceId) => listUnanswered(db, workspaceId),
  });
  const engines = chooseEngines({
    simpli: config.simpli,
    llm: config.llm,
    builtin,
    contactsOf: (call) => findKnownContacts(db, call),
    ownSources: createOwnSources(db),
    articles: createArticleLookup(db),
    detectLanguage,
    now,
    newSecret: () => randomBytes(12).toString("hex"),
    breaker: { ...DEFAULT_BREAKER, pauseMs: pace.servicePauseMs },
    observe: (call) => {
      observe(call);
      services.observe(call);
    },
    onBreaker: services.onBreaker,
    tokens: {
      observe: observeTokens,
      onLimit: ({ workspaceId, input, output, cost }) =>
        log.warn(
          { workspace: workspaceId, input, output, cost },
          "Tokens of the day used up; the built-in engine answers until midnight UTC",
        ),
    },
  });
  const learn = createLearner({ list: (workspaceId) => listCorrections(db, workspaceId), learn: corrected.learn, log });
  return { engines, learn, services, close: () => embedder.close() };
}
