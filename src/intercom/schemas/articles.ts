/** What Intercom answers about articles, their collections and macros. */
import { z } from "zod";
import type { Macro } from "../../domain/macros.js";
import { availabilityFields } from "./ai-content.js";
import { listUnder, pagedList, pagesSchema } from "./pages.js";
import { id, optionalId, seconds, text } from "./values.js";

const macroSchema = z
  .object({ id, name: text, body_text: text, visible_to: text, visible_to_team_ids: listUnder("team_ids", id) })
  .transform((macro): Macro => ({
    id: macro.id,
    name: macro.name ?? "",
    text: macro.body_text ?? "",
    teamIds: macro.visible_to === "specific_teams" ? macro.visible_to_team_ids : null,
  }));

export const macroListSchema = z.object({ data: listUnder("data", macroSchema), pages: pagesSchema });

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
  /** From 2.16 on. */
  help_center_audience: text,
  ...availabilityFields,
  /** By locale; beside the locales it holds its own `type`, a string, which reads as null here. */
  translated_content: z.record(z.string(), translationSchema).catch({}),
});

export type ArticleJson = z.output<typeof articleSchema>;

export const articleListSchema = pagedList("data", articleSchema, { whole: true });

const collectionSchema = z.object({ id, name: text, parent_id: optionalId });

export const collectionListSchema = pagedList("data", collectionSchema, { whole: false });
