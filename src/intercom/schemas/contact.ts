/** A contact in Intercom's JSON, and the list of their conversations. */
import { z } from "zod";
import type { ListedConversation } from "../../domain/earlier-conversations.js";
import { listUnder } from "./pages.js";
import { attributes, flag, id, seconds, text, wholeNumber } from "./values.js";
import { tagSchema } from "./workspace.js";

/** Whether there are any: the list is of the first few, and may be left out where only their number is given. */
const hasCompanies = z
  .object({ data: listUnder("data", z.unknown()), total_count: wholeNumber, has_more: flag })
  .transform(({ data, total_count, has_more }) => data.length > 0 || (total_count ?? 0) > 0 || has_more === true)
  .catch(false);

export const contactSchema = z.object({
  id,
  name: text,
  email: text,
  phone: text,
  /** What a teammate or the app set; the browser's own language is the fallback. */
  language_override: text,
  browser_language: text,
  custom_attributes: attributes,
  companies: hasCompanies,
});

const listedSchema = z
  .object({
    id,
    state: text,
    open: flag,
    created_at: seconds,
    tags: listUnder("tags", tagSchema),
    conversation_rating: z.object({ rating: wholeNumber }).nullable().catch(null),
    statistics: z.object({ first_admin_reply_at: seconds }).nullable().catch(null),
    ai_agent: z.object({ last_answer_type: text }).nullable().catch(null),
  })
  .transform((listed): ListedConversation => ({
    id: listed.id,
    startedAt: listed.created_at ?? 0,
    state: stateOf(listed),
    tags: listed.tags.map(({ name }) => name),
    rating: listed.conversation_rating?.rating ?? null,
    byTeammate: listed.statistics?.first_admin_reply_at != null,
    byFin: listed.ai_agent?.last_answer_type != null,
  }));

/** As a search lists them: without their parts, so who answered follows from the statistics. */
export const listedConversationsSchema = z.object({ conversations: listUnder("conversations", listedSchema) });

function stateOf({ state, open }: { readonly state: string | null; readonly open: boolean | null }): ListedConversation["state"] {
  if (state === "open" || state === "closed" || state === "snoozed") return state;
  return open === false ? "closed" : "open";
}
