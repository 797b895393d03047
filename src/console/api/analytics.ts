/** The console's question for analytics, and the shape of its answer. */
import { z } from "zod";
import { endpoint } from "./endpoint.js";
import {
  perDay,
  daySchema,
  volumeLineSchema,
  draftCountsSchema,
  correctionLineSchema,
  qaLineSchema,
  serviceLineSchema,
} from "./analytics-lines.js";

export const ANALYTICS_RANGES = [7, 30, 90] as const;
export type AnalyticsRange = (typeof ANALYTICS_RANGES)[number];

/** Below this many cases a share or a mean is chance more than anything. */
export const FEW_CASES = 20;

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
    /** The same over all days: one that was tagged on several of them is one. */
    escalated: z.number(),
  }),
  drafts: z.object({ total: z.number(), byEngine: z.array(draftCountsSchema) }),
  corrections: z.object({ classified: z.number(), correctedAway: z.number(), byCategory: z.array(correctionLineSchema) }),
  qa: z.object({
    /** One for each close; a conversation may be closed more than once. */
    evaluations: z.number(),
    conversations: z.number(),
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
