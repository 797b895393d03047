/** What Intercom answers about the workspace itself and its people: admins, teams and companies. */
import { z } from "zod";
import type { Company } from "../../domain/customer-facts.js";
import { listUnder } from "./pages.js";
import { attributes, flag, id, text, wholeNumber } from "./values.js";

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
