/** The lines of the page Analytics: one value a day, one line a category, engine or service. */
import { z } from "zod";

/** One value a day, in the calendar's order; null where nothing can be known of that day. */
export const perDay = z.array(z.number().nullable());

const share = z.number().min(0).max(1);

export const daySchema = z.object({
  /** As the workspace's calendar has it: 2026-11-22. */
  date: z.string(),
  /** False before anything was decided here and beyond the retention time: then every value of the day is null. */
  known: z.boolean(),
});

/** One line of the volume; the last one may gather the rest. */
export const volumeLineSchema = z.object({
  /** Null where none was given. */
  name: z.string().nullable(),
  /** True for the line that gathers everything but the largest ones. */
  rest: z.boolean(),
  total: z.number(),
  perDay,
});
export type VolumeLine = z.infer<typeof volumeLineSchema>;

const fatesSchema = z.object({
  sentUnchanged: z.number(),
  sentEdited: z.number(),
  noted: z.number(),
  answeredOtherwise: z.number(),
  /** Put away by a teammate. */
  dismissed: z.number(),
  superseded: z.number(),
});
export type DraftFates = z.infer<typeof fatesSchema>;

export const draftCountsSchema = z.object({
  engine: z.string(),
  total: z.number(),
  fates: fatesSchema,
  /** Of the edited ones, how much of the draft stands in what was sent; null where none was edited. */
  editSimilarity: share.nullable(),
  thumbsUp: z.number(),
  thumbsDown: z.number(),
});
export type DraftCounts = z.infer<typeof draftCountsSchema>;

export const correctionLineSchema = z.object({
  /** What the engine said. */
  category: z.string(),
  classified: z.number(),
  /** Those that teammates put into another category. */
  correctedAway: z.number(),
});
export type CorrectionLine = z.infer<typeof correctionLineSchema>;

export const qaLineSchema = z.object({
  dimension: z.string(),
  cases: z.number(),
  mean: share,
  /** The standard deviation; null for a single case. */
  spread: z.number().nullable(),
});
export type QaLine = z.infer<typeof qaLineSchema>;

export const serviceLineSchema = z.object({
  contract: z.string(),
  engine: z.string(),
  calls: z.number(),
  failures: z.number(),
  /** Half of the answers came within so many milliseconds, and 95 of 100; null where nothing was answered. */
  halfWithinMs: z.number().nullable(),
  mostWithinMs: z.number().nullable(),
});
export type ServiceLine = z.infer<typeof serviceLineSchema>;
