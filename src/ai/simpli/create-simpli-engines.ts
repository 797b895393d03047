/** Simpli's five services as engines, each where it has an address, with sources that teammates can report as wrong. */
import type { OwnSourcesOf } from "../../domain/answers.js";
import type { Contract } from "../decorate.js";
import type { Engines, Knowledge, Reply } from "../ports.js";
import { createSimpliKnowledge } from "./knowledge.js";
import { createSimpliQa } from "./qa.js";
import { createSimpliReply } from "./reply.js";
import type { SimpliOptions } from "./service.js";
import { createSimpliTriage, createSimpliSentiment } from "./triage.js";

export type SimpliAddress = Pick<SimpliOptions, "url" | "apiKey">;

export const SIMPLI_ENGINES: {
  /** @param ownSources finds a service's articles again in the workspace's own help centre: Simpli's ids are not ours. */
  readonly [C in Exclude<Contract, "brief">]: (options: SimpliOptions, ownSources: OwnSourcesOf) => Engines[C];
} = {
  triage: createSimpliTriage,
  reply: (options, ownSources) => replyFromOwnArticles(createSimpliReply(options), ownSources),
  sentiment: createSimpliSentiment,
  qa: createSimpliQa,
  knowledge: (options, ownSources) => searchInOwnArticles(createSimpliKnowledge(options), ownSources),
};

function replyFromOwnArticles(reply: Reply, ownSources: OwnSourcesOf): Reply {
  return {
    ...reply,
    async draft(request, call) {
      const draft = await reply.draft(request, call);
      return { ...draft, sources: await ownSources(call.workspaceId, draft.sources) };
    },
  };
}

/** The service keeps the earlier copies of what was sent again, and what is not published any more. */
const COPIES = 3;

function searchInOwnArticles(knowledge: Knowledge, ownSources: OwnSourcesOf): Knowledge {
  return {
    ...knowledge,
    async search(query, limit, call) {
      const found = await knowledge.search(query, limit * COPIES, call);
      return (await ownSources(call.workspaceId, found, "offered")).slice(0, limit);
    },
  };
}
