/** Routes of the help centre's articles and collections. */
import type { Core } from "../../core.js";
import { presentArticle, presentCollection } from "../../shape/article.js";
import { ok } from "../route.js";
import { cutPage, parsePage } from "../request.js";
import type { RestRoute } from "../route.js";

const API = "https://api.intercom.io";
const ARTICLES_A_PAGE = { usual: 15, most: 250 };
const COLLECTIONS_A_PAGE = { usual: 20, most: 150 };

/** Both lists come with the latest change first, so an edit between two pages shifts what follows. */
export function articleRoutes({ world, options }: Core): RestRoute[] {
  const { workspaceId, adminId: authorId } = options;
  return [
    {
      method: "get",
      path: "/articles",
      handle({ query }) {
        const asked = parsePage(query, ARTICLES_A_PAGE.usual, ARTICLES_A_PAGE.most);
        if ("status" in asked) return asked;
        const all = latestFirst([...world.articles.values()]);
        const { items, pages } = cutPage(all, asked, `${API}/articles`);
        const data = items.map((article) => presentArticle(article, { workspaceId, authorId }));
        return ok({ type: "list", pages, total_count: all.length, data });
      },
    },
    {
      method: "get",
      path: "/help_center/collections",
      handle({ query }) {
        const asked = parsePage(query, COLLECTIONS_A_PAGE.usual, COLLECTIONS_A_PAGE.most);
        if ("status" in asked) return asked;
        const all = latestFirst([...world.collections.values()]);
        const { items, pages } = cutPage(all, asked, `${API}/help_center/collections`);
        const data = items.map((collection, index) => presentCollection(collection, index + 1, workspaceId));
        return ok({ type: "list", pages, total_count: all.length, data });
      },
    },
  ];
}

function latestFirst<T extends { readonly updatedAt: number }>(records: readonly T[]): T[] {
  return records.toSorted((one, other) => other.updatedAt - one.updatedAt);
}
