import { z } from "zod";

/** How far an automation may go: nothing, the sidebar only, or changes in Intercom. */
export const AUTONOMY = ["off", "suggest", "apply"] as const;
export type Autonomy = (typeof AUTONOMY)[number];

export const AUTOMATIONS = ["triage", "sentiment", "draft", "qa"] as const;
export type Automation = (typeof AUTOMATIONS)[number];

const share = z.number().min(0).max(1);

/** What a workspace's admins can tune. Every field has a default, so that `{}` is a complete setting. */
export const settingsSchema = z.object({
  automations: z
    .object({
      triage: z.enum(AUTONOMY).default("apply"),
      sentiment: z.enum(AUTONOMY).default("apply"),
      draft: z.enum(AUTONOMY).default("apply"),
      qa: z.enum(AUTONOMY).default("apply"),
    })
    .prefault({}),
  /** Below this confidence triage asks for a review instead of tagging and assigning. */
  triageThreshold: share.default(0.5),
  /** The risk from which a conversation is tagged, and the one below which the tag goes again. */
  escalationFrom: share.default(0.5),
  escalationBelow: share.default(0.4),
  /** Triage's team names to Intercom team ids, where the names differ. */
  teams: z.record(z.string(), z.string()).default({}),
  style: z.string().max(40).default("friendly"),
  categories: z
    .array(z.string().min(1).max(60))
    .min(1)
    .max(10)
    .default(["billing", "refund", "technical", "account", "shipping", "order", "feedback", "general"]),
  excludedAgents: z.array(z.string()).default([]),
  qaMinimumWords: z.number().int().min(0).default(10),
  retentionDays: z.number().int().min(1).max(3650).default(90),
  rawRetentionDays: z.number().int().min(1).max(90).default(7),
  cardInsertion: z.boolean().default(false),
});

export type Settings = z.infer<typeof settingsSchema>;

/** Settings as stored; unknown or broken fields fall back to the defaults, one by one. */
export function readSettings(stored: unknown): Settings {
  const whole = settingsSchema.safeParse(stored ?? {});
  if (whole.success) return whole.data;
  const broken = new Set(whole.error.issues.map((issue) => issue.path[0]));
  const kept = Object.entries(z.record(z.string(), z.unknown()).catch({}).parse(stored)).filter(([name]) => !broken.has(name));
  return settingsSchema.parse(Object.fromEntries(kept));
}
