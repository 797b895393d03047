import type { OwnSourcesOf } from "../domain/answers.js";
import type { Knowledge, Reply } from "./ports.js";
import type { Source } from "../domain/answers.js";

/** Drafts whose sources teammates can call wrong, and which can be found again in the help centre. */
export function replyFromOwnArticles(reply: Reply, ownSources: OwnSourcesOf): Reply {
  return {
    ...reply,
    async draft(request, call) {
      const draft = await reply.draft(request, call);
      return { ...draft, sources: await ownSources(call.workspaceId, draft.sources) };
    },
  };
}

export function searchInOwnArticles(knowledge: Knowledge, ownSources: OwnSourcesOf): Knowledge {
  return {
    ...knowledge,
    search: async (query, limit, call) => ownSources(call.workspaceId, await knowledge.search(query, limit, call)),
  };
}
