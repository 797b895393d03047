import type { Kysely } from "kysely";
import { createBuiltinEngines } from "./ai/builtin/create-builtin-engines.js";
import { startEmbedder } from "./ai/builtin/embedder/start-embedder.js";
import { chooseEngines } from "./ai/choose-engines.js";
import type { Engines } from "./ai/ports.js";
import type { Config } from "./config.js";
import { createArticleShelf } from "./store/article-shelf.js";
import { findKnownContacts } from "./store/known-contacts.js";
import type { Tables } from "./store/tables.js";
import { listUnanswered } from "./store/unanswered.js";

export interface RunningEngines {
  readonly engines: Engines;
  close(): Promise<void>;
}

/** What answers each of the five contracts in this process. The built-in engine loads its encoder when first asked. */
export function composeEngines(config: Config, db: Kysely<Tables>, now: () => number): RunningEngines {
  const embedder = startEmbedder();
  const builtin = createBuiltinEngines({
    shelf: createArticleShelf(db),
    embedder,
    unansweredQueries: (workspaceId) => listUnanswered(db, workspaceId),
  });
  const engines = chooseEngines({
    simpli: config.simpli,
    llm: config.llm,
    builtin,
    contactsOf: (call) => findKnownContacts(db, call),
    now,
  });
  return { engines, close: () => embedder.close() };
}
