/** The console's question for analytics, and the shape of its answer. */
import { z } from "zod";
import { endpoint } from "./endpoint.js";

export const ANALYTICS_RANGES = [7, 30, 90] as const;
export type AnalyticsRange = (typeof ANALYTICS_RANGES)[number];

/** Below this many cases a share or a mean is chance more than anything. */
export const FEW_CASES = 20;

/** One value a day, in the calendar's order; null where nothing can be known of that day. */
const perDay = z.array(z.number().nullable());

const share = z.number().min(0).max(1);

const daySchema = z.object({
  /** As the workspace's calendar has it: 2026-11-22. */
  date: z.string(),
  /** False before anything was decided here and beyond the retention time: then every value of the day is null. */
  known: z.boolean(),
});

/** One line of the volume; the last one may gather the rest. */
const volumeLineSchema = z.object({
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
  superseded: z.number(),
});
export type DraftFates = z.infer<typeof fatesSchema>;

const draftCountsSchema = z.object({
  engine: z.string(),
  total: z.number(),
  fates: fatesSchema,
  /** Of the edited ones, how much of the draft stands in what was sent; null where none was edited. */
  editSimilarity: share.nullable(),
  thumbsUp: z.number(),
  thumbsDown: z.number(),
});
export type DraftCounts = z.infer<typeof draftCountsSchema>;

const correctionLineSchema = z.object({
  /** What the engine said. */
  category: z.string(),
  classified: z.number(),
  /** Those that teammates put into another category. */
  correctedAway: z.number(),
});
export type CorrectionLine = z.infer<typeof correctionLineSchema>;

const qaLineSchema = z.object({
  dimension: z.string(),
  cases: z.number(),
  mean: share,
  /** The standard deviation; null for a single case. */
  spread: z.number().nullable(),
});
export type QaLine = z.infer<typeof qaLineSchema>;

const serviceLineSchema = z.object({
  contract: z.string(),
  engine: z.string(),
  calls: z.number(),
  failures: z.number(),
  /** Half of the answers came within so many milliseconds, and 95 of 100; null where nothing was answered. */
  halfWithinMs: z.number().nullable(),
  mostWithinMs: z.number().nullable(),
});
export type ServiceLine = z.infer<typeof serviceLineSchema>;

export const analyticsSchema = z.object({
  days: z.union([z.literal(7), z.literal(30), z.literal(90)]),
  /** IANA name of the workspace's zone, by which days are told apart. */
  timezone: z.string(),
  /** Oldest first; the last one is today and goes on. */
  calendar: z.array(daySchema),
  /** Why the first days are not known; null where all are. */
  beginsLate: z.enum(["connected", "retention"]).nullable(),
  volume: z.object({
    total: z.number(),
    categories: z.array(volumeLineSchema),
    urgencies: z.array(volumeLineSchema),
  }),
  sentiment: z.object({
    messages: z.number(),
    positive: perDay,
    neutral: perDay,
    negative: perDay,
    /** -1 to 1; null also where no message of the day has a score. */
    meanScore: perDay,
    /** Conversations tagged as likely to escalate. */
    escalations: perDay,
  }),
  drafts: z.object({ total: z.number(), byEngine: z.array(draftCountsSchema) }),
  corrections: z.object({ classified: z.number(), correctedAway: z.number(), byCategory: z.array(correctionLineSchema) }),
  qa: z.object({
    evaluations: z.number(),
    agreed: z.number(),
    disputed: z.number(),
    overall: qaLineSchema.nullable(),
    dimensions: z.array(qaLineSchema),
  }),
  services: z.array(serviceLineSchema),
});
export type Analytics = z.infer<typeof analyticsSchema>;

export const analyticsEndpoints = {
  "read-analytics": endpoint({
    method: "GET",
    path: "/analytics",
    input: z.object({
      days: z
        .enum(["7", "30", "90"], "Choose 7, 30 or 90 days.")
        .default("30")
        .transform((days): AnalyticsRange => (days === "7" ? 7 : days === "30" ? 30 : 90)),
    }),
    output: analyticsSchema,
  }),
} as const;
