import { z } from "zod";
import { id, listUnder, optionalId, seconds, text, wholeNumber } from "./lenient.js";
import { pagesSchema } from "./page.js";

const translationSchema = z.object({ title: text, body: text, state: text, url: text }).nullable().catch(null);

const articleSchema = z.object({
  id,
  title: text,
  body: text,
  state: text,
  url: text,
  parent_id: optionalId,
  parent_ids: listUnder("parent_ids", id),
  default_locale: text,
  created_at: seconds,
  updated_at: seconds,
  /** By locale; beside the locales it holds its own `type`, a string, which reads as null here. */
  translated_content: z.record(z.string(), translationSchema).catch({}),
});

export type ArticleJson = z.output<typeof articleSchema>;

export const articleListSchema = z.object({ data: z.array(articleSchema), pages: pagesSchema, total_count: wholeNumber });
