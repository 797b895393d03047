/** The console's questions about the record of changes and clicks: list, count, one entry, export, undo. */
import { z } from "zod";
import { EFFECT_KINDS } from "../../domain/effect-kinds.js";
import { ACTIVITY_ACTORS, ACTIVITY_STATES, activityEntrySchema, activityPageSchema } from "./activity-entry.js";
import { endpoint, fileEndpoint } from "./endpoint.js";

/** Changes in Intercom first; then what teammates did that changes nothing there by itself. */
export const ACTIVITY_KINDS = [
  ...EFFECT_KINDS,
  "correct",
  "undo",
  "regenerate",
  "thumbs",
  "dismiss",
  "qa-verdict",
  "article-wrong",
  "apply-suggestion",
  "reject-suggestion",
  "blind-check",
  "ask",
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

const noDay = "Please give a day such as 2026-01-31.";
/** A day in the workspace's time zone; time zones are known for these years. */
const day = z.iso.date(noDay).refine((date) => date >= "1970-01-01" && date < "2200-01-01", noDay);
const index = z.string().min(1).max(100);

const filterFields = {
  automation: z.enum(ACTIVITY_ACTORS).optional(),
  kind: z.enum(ACTIVITY_KINDS).optional(),
  state: z.enum(ACTIVITY_STATES).optional(),
  conversationId: z.string().trim().min(1).max(100).optional(),
  teammateId: z.string().min(1).max(100).optional(),
  from: day.optional(),
  /** Inclusive. */
  to: day.optional(),
  /** Refused, or held up by a failure. */
  only: z.literal("failures").optional(),
};
export const activityFilterSchema = z.object(filterFields);
export type ActivityFilterInput = z.infer<typeof activityFilterSchema>;

/** Counting goes no further than this. */
export const MOST_NEW = 100;

export const activityEndpoints = {
  "list-activity": endpoint({
    method: "GET",
    path: "/activity",
    input: z.object({
      ...filterFields,
      before: index.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    output: activityPageSchema,
  }),
  "count-new-activity": endpoint({
    method: "GET",
    path: "/activity/new",
    input: z.object({ ...filterFields, since: index }),
    output: z.object({ count: z.number() }),
  }),
  "export-activity": fileEndpoint({
    method: "GET",
    path: "/activity/export",
    input: z.object({ ...filterFields, format: z.enum(["csv", "json"]).default("csv") }),
  }),
  "read-activity-entry": endpoint({
    method: "GET",
    path: "/activity/:id",
    input: z.object({ id: z.uuid() }),
    output: activityEntrySchema,
  }),
  /** Answers the entry: undone, or under way; then `read-activity-entry` tells how it ends. */
  "undo-effect": endpoint({
    method: "POST",
    path: "/activity/:id/undo",
    input: z.object({ id: z.uuid() }),
    output: activityEntrySchema,
  }),
} as const;
