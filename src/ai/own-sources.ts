import type { Knowledge, Reply, Source } from "./ports.js";

/** The same sources with our articles' ids in place of the engine's own; null where it means none of ours. Implemented by the store. */
export type OwnSourcesOf = <Found extends Source>(workspaceId: string, sources: readonly Found[]) => Promise<readonly Found[]>;

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
