import type { Knowledge } from "../ports.js";
import { createMask } from "./mask.js";
import { NOBODY_KNOWN, type KnownContactsOf } from "./masked-by.js";

/** The same knowledge base: questions are hidden, published articles are public anyway. */
export function redactKnowledge(knowledge: Knowledge, contactsOf: KnownContactsOf = NOBODY_KNOWN): Knowledge {
  return {
    put: (article, call) => knowledge.put(article, call),
    remove: (articleId, call) => knowledge.remove(articleId, call),
    async search(query, limit, call) {
      const mask = createMask(...(await contactsOf(call)));
      return knowledge.search(mask.hide(query), limit, call);
    },
    gaps: (call) => knowledge.gaps(call),
  };
}
