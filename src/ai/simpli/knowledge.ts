import type { ArticleHit, Knowledge, KnowledgeGap } from "../ports.js";
import { pick, pickFields } from "../reading/pick.js";
import { parseText } from "../reading/read-text.js";
import { fitText } from "../input/fit-text.js";
import { parseGaps } from "./read-gaps.js";
import { parseHits } from "./read-hits.js";
import { createSimpliService, type SimpliOptions } from "./service.js";
import { subjectOf } from "./subject.js";

/** Articles are not messages: cutting one at 10,000 characters would hide half of a long guide from every search. */
const ARTICLE_LIMIT = 200_000;

/**
 * The knowledge base by Simpli KB. Every method throws OutsideError (party `knowledge`).
 * `put` is not idempotent: the service knows no id of ours, so a caller sends only what changed.
 */
export function createSimpliKnowledge(options: SimpliOptions): Knowledge {
  const service = createSimpliService("knowledge", options);
  return {
    async put({ title, content, tags }, call) {
      const subject = subjectOf(title, content);
      const text = fitText(content, ARTICLE_LIMIT);
      if (subject === "") throw service.refuse("articles", "empty_text", "the article is empty");
      const request = { title: subject, content: text === "" ? subject : text, tags, source: "intercom-articles" };
      const { value } = await service.ask("articles", request, call, { read: parseStored, missing: "unreadable" });
      return value;
    },

    // Simpli KB documents no way to remove an article; the caller reports it instead.
    remove: () => Promise.resolve(false),

    async search(query, limit, call): Promise<readonly ArticleHit[]> {
      const text = fitText(query);
      if (text === "") return [];
      const request = { query: text, top_k: limit };
      const { value } = await service.ask("search", request, call, { read: parseHits, missing: "without a list of results" });
      return value.slice(0, limit);
    },

    async gaps(call): Promise<readonly KnowledgeGap[]> {
      const { value } = await service.ask("gaps", undefined, call, { read: parseGaps, missing: "without a list of gaps" });
      return value;
    },
  };
}

/** The answer of `/articles` is not documented: an id is taken where there is one. */
function parseStored(answer: unknown): { readonly externalId: string | null } {
  const fields = pickFields(answer) ?? {};
  const inner = pickFields(fields["article"]) ?? {};
  return { externalId: pick({ ...inner, ...fields }, ["id", "article_id"], (value) => parseText(value, 200)) };
}
