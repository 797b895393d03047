/** One line of the record of activity: what was done, by whom, and whether it can be undone. */
import { z } from "zod";
import { AUTOMATIONS } from "../../domain/settings.js";

/** Who did it: one of the automations, or a teammate by a click. */
export const ACTIVITY_ACTORS = [...AUTOMATIONS, "teammate"] as const;

export const ACTIVITY_STATES = ["done", "under-way", "refused", "undone", "suggested"] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];

const person = z.object({ id: z.string(), name: z.string() });

/** Whether a change can be taken back; `because` tells why not, or how the last try ended. */
const undoSchema = z.object({
  status: z.enum(["possible", "under-way", "undone", "impossible"]),
  because: z.string().nullable(),
  /** Who asked for it, where somebody did, and when (epoch milliseconds). */
  by: z.string().nullable(),
  at: z.number().nullable(),
});

/** One line of the record. Nothing in it was written by a customer, save where an engine's reason quotes one. */
export const activityEntrySchema = z.object({
  id: z.string(),
  /** Epoch milliseconds at which it was begun. */
  at: z.number(),
  resolvedAt: z.number().nullable(),
  automation: z.enum(ACTIVITY_ACTORS),
  /** Of `ACTIVITY_KINDS`, or one that a newer version of the app wrote. */
  kind: z.string(),
  state: z.enum(ACTIVITY_STATES),
  what: z.string(),
  why: z.string().nullable(),
  /** What went wrong, where something did. */
  failure: z.string().nullable(),
  /** What was made in Intercom for it, where something was: it serves other conversations too, and stays when this is undone. */
  made: z.string().nullable(),
  /** 0 to 1, or null where the decision had none. */
  confidence: z.number().nullable(),
  /** The QA score behind a QA note, 0 to 1. */
  score: z.number().nullable(),
  engine: z.object({ label: z.string(), notice: z.string().nullable() }).nullable(),
  /** The mark at the end of our notes; null for what is no change in Intercom. */
  reference: z.string().nullable(),
  conversationId: z.string(),
  /** The conversation in the inbox. */
  link: z.string(),
  teammate: person.nullable(),
  /** Null for what is no change in Intercom. */
  undo: undoSchema.nullable(),
});
export type ActivityEntry = z.infer<typeof activityEntrySchema>;

export const activityPageSchema = z.object({
  /** Newest first. */
  entries: z.array(activityEntrySchema),
  /** Ask for what is older with `before`; null at the end. */
  next: z.string().nullable(),
  /** Ask for what has come since with `count-new-activity`. */
  newest: z.string(),
  /** IANA name: days and filters are the workspace's. */
  timezone: z.string(),
  /** Everyone who has asked for something; null on pages after the first. */
  teammates: z.array(person).nullable(),
});
export type ActivityPage = z.infer<typeof activityPageSchema>;
