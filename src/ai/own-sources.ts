/** Sources that teammates can report as wrong: a service's articles, found again in the workspace's own help centre. */
import type { OwnSourcesOf } from "../domain/answers.js";
import type { Knowledge, Reply } from "./ports.js";

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
