/** Every engine's drafts: sources that are for teammates alone are named so, and no customer is pointed to them. */
import type { ArticleLookup } from "../domain/answers.js";
import { withoutInternalLinks, withVisibility } from "../domain/article-use.js";
import type { Reply } from "./ports.js";

export function withInternalSources(reply: Reply, articles: ArticleLookup): Reply {
  return {
    ...reply,
    async draft(request, call) {
      const draft = await reply.draft(request, call);
      const ids = draft.sources.map(({ articleId }) => articleId).filter((id) => id !== null);
      if (ids.length === 0) return draft;
      const found = await articles.find(call.workspaceId, ids);
      const internal = found.filter((article) => article.internal === true);
      if (internal.length === 0) return draft;
      const open = found.filter((article) => article.internal !== true);
      const textsOf = (some: typeof found) => some.flatMap(({ url, content }) => [url, content]);
      const said = [...request.turns.map(({ content }) => content), request.instruction];
      return {
        ...draft,
        text: withoutInternalLinks(draft.text, textsOf(internal), [...textsOf(open), ...said]),
        sources: draft.sources.map((source) => withVisibility(source, internal)),
      };
    },
  };
}
