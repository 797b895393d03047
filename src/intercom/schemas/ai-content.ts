/** What Intercom answers about the contents of its AI. */
import { z } from "zod";
import { listUnder, pagedList } from "./pages.js";
import { flag, id, optionalId, seconds, text } from "./values.js";

export const availabilityFields = {
  ai_copilot_availability: flag,
  ai_chatbot_availability: flag,
  ai_agent_availability: flag,
  fin_availability: flag,
};

export type AvailabilityJson = z.output<z.ZodObject<typeof availabilityFields>>;

const audiences = listUnder("audience_ids", id);

const listOf = <T>(item: z.ZodType<T>) => pagedList("data", item, { whole: true });

export const internalArticleListSchema = listOf(
  z.object({
    id,
    title: text,
    body: text,
    locale: text,
    created_at: seconds,
    updated_at: seconds,
    audience_ids: audiences,
    ...availabilityFields,
  }),
);

export const externalPageListSchema = listOf(
  z.object({
    id,
    title: text,
    html: text,
    url: text,
    locale: text,
    source_id: optionalId,
    created_at: seconds,
    updated_at: seconds,
    ...availabilityFields,
  }),
);

export const contentSourceListSchema = listOf(z.object({ id, status: text, audience_ids: audiences }));
