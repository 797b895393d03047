/** What Intercom answers about a workspace: admins, teams, tags, attributes, articles, errors and tokens. */
import { z } from "zod";
import type { Company } from "../../domain/customer-facts.js";
import type { Macro } from "../../domain/macros.js";
import { availabilityFields } from "./ai-content.js";
import { listUnder, pagedList, pagesSchema } from "./pages.js";
import { attributes, flag, id, optionalId, seconds, text, wholeNumber } from "./values.js";

/** The workspace comes as `app`; without its code workspaces could not be distinguished, so it is required. */
export const meSchema = z.object({
  id,
  name: text,
  email_verified: flag,
  app: z.object({ id_code: z.string().min(1), name: text, region: text, timezone: text }),
});

const teammateSchema = z.object({
  type: text,
  id,
  name: text,
  email: text,
  has_inbox_seat: flag,
  team_ids: listUnder("team_ids", id),
});

export const teammateListSchema = z.object({ admins: listUnder("admins", teammateSchema) });

export const teamListSchema = z.object({ teams: listUnder("teams", z.object({ id, name: text })) });

const amount = z.number().nonnegative().nullable().catch(null);

const companySchema = z
  .object({
    name: text,
    plan: z.object({ name: text }).nullable().catch(null),
    monthly_spend: amount,
    size: amount,
    custom_attributes: attributes,
  })
  .transform(({ name, plan, monthly_spend, size, custom_attributes }): Company => ({
    name,
    plan: plan?.name ?? null,
    monthlySpend: monthly_spend,
    size,
    attributes: custom_attributes,
  }));

/** Intercom's description has the list under either name. */
export const companyListSchema = z
  .object({ data: listUnder("data", companySchema), companies: listUnder("companies", companySchema), total_count: wholeNumber })
  .transform(({ data, companies, total_count: total }) => ({ listed: [...data, ...companies], total }));

const macroSchema = z
  .object({ id, name: text, body_text: text, visible_to: text, visible_to_team_ids: listUnder("team_ids", id) })
  .transform((macro): Macro => ({
    id: macro.id,
    name: macro.name ?? "",
    text: macro.body_text ?? "",
    teamIds: macro.visible_to === "specific_teams" ? macro.visible_to_team_ids : null,
  }));

export const macroListSchema = z.object({ data: listUnder("data", macroSchema), pages: pagesSchema });

export const tagSchema = z.object({ id, name: z.string() });

export const tagListSchema = z.object({ data: listUnder("data", tagSchema) });

const dataAttributeSchema = z.object({ name: z.string(), data_type: text, custom: flag, archived: flag });

export const dataAttributeListSchema = z.object({ data: listUnder("data", dataAttributeSchema) });

/** Of conversations: options are texts before 2.16, and objects with a label from then on. */
const optionsSchema = z
  .array(
    z.union([
      z.string(),
      z.object({ label: z.string(), archived: flag }).transform(({ label, archived }) => (archived === true ? null : label)),
      z.object({ value: z.string() }).transform(({ value }) => value),
    ]),
  )
  .transform((options) => options.filter((option) => option !== null))
  .nullable()
  .catch(null);

export const conversationAttributeListSchema = z.object({
  data: listUnder("data", dataAttributeSchema.extend({ options: optionsSchema })),
});

/** The same value comes twice, as `token` and as `access_token`; one is enough. */
export const tokenSchema = z
  .object({ token: z.string().min(1).optional(), access_token: z.string().min(1).optional() })
  .transform((answer) => answer.token ?? answer.access_token)
  .pipe(z.string());

/** Short and plain, or nothing: these end up in messages and logs. */
const word = z
  .string()
  .regex(/^[\w.:-]{1,100}$/)
  .nullable()
  .catch(null);

/** `{"type":"error.list","request_id":…,"errors":[{"code","message"}]}`. The messages are not read: they may quote what we sent. */
export const errorListSchema = z
  .object({ request_id: word, errors: z.array(z.object({ code: word })).catch([]) })
  .catch({ request_id: null, errors: [] });

/** A request id as a header carries it. */
export const requestIdSchema = word;

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
