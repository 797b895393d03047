import { z } from "zod";
import { checkCategories, checkTeams, rawGoesFirst, risksAreApart, SETTING_LIMITS, trimmedTeams } from "./setting-rules.js";
import { settingTexts as say } from "./setting-texts.js";

/** How far an automation may go: nothing, the sidebar only, or changes in Intercom. */
export const AUTONOMY = ["off", "suggest", "apply"] as const;
export type Autonomy = (typeof AUTONOMY)[number];

export const AUTOMATIONS = ["triage", "sentiment", "draft", "qa"] as const;
export type Automation = (typeof AUTOMATIONS)[number];

/** What the sidebar's editor lets a teammate do with a draft; the card has a setting of its own. */
export const INSERT_MODES = ["reply", "note", "copy"] as const;
export type InsertMode = (typeof INSERT_MODES)[number];

const limits = SETTING_LIMITS;
const autonomy = z.enum(AUTONOMY, say.autonomy);
const share = z.number(say.share).min(0, say.share).max(1, say.share);
const onOrOff = z.boolean(say.switch);
// `z.int` would end the reading at a fraction, and the faults of other fields would not be told.
const whole = (least: number, most: number, fault: string) =>
  z.number(fault).multipleOf(1, fault).min(least, fault).max(most, fault);
const words = (most: number, fault: string) => z.string(fault).trim().min(1, fault).max(most, fault);
const days = (most: number) => whole(1, most, say.days(most));

const automations = z.strictObject({ triage: autonomy, sentiment: autonomy, draft: autonomy, qa: autonomy }, say.whole);
const insertModes = z.strictObject({ reply: onOrOff, note: onOrOff, copy: onOrOff }, say.whole);

const fields = z.strictObject(
  {
    automations,
    /** Below this confidence triage asks for a review instead of tagging and assigning. */
    triageThreshold: share,
    /** The risk from which a conversation is tagged, and the one below which the tag goes again. */
    escalationFrom: share.gt(0, say.escalationFromZero),
    escalationBelow: share,
    /** What triage sorts into. A service with rules of its own may name others. */
    categories: z
      .array(words(limits.categoryLength, say.categoryName(limits.categoryLength)), say.categories(limits.categories))
      .min(1, say.categories(limits.categories))
      .max(limits.categories, say.categories(limits.categories))
      .superRefine(checkCategories),
    /** Triage's team names to Intercom team ids, where the names differ. */
    teams: z.record(z.string(), z.string(say.team), say.teams(limits.teams)).overwrite(trimmedTeams).superRefine(checkTeams),
    style: words(limits.styleLength, say.style(limits.styleLength)),
    insertModes,
    cardInsertion: onOrOff,
    /** Ids of the teammates whose conversations are not scored. */
    excludedAgents: z
      .array(words(limits.idLength, say.agent), say.agents(limits.agents))
      .max(limits.agents, say.agents(limits.agents)),
    qaMinimumWords: whole(0, limits.words, say.words(limits.words)),
    retentionDays: days(limits.retentionDays),
    rawRetentionDays: days(limits.rawRetentionDays),
  },
  say.whole,
);

export type Settings = z.infer<typeof fields>;

/** Rules about several fields are looked at beside other faults too, so that an admin reads all of them at once. */
const when = ({ value }: { readonly value: unknown }): boolean => typeof value === "object" && value !== null;

/** A whole setting as an admin may save it: every field, nothing else, and each fits the others. */
export const settingsSchema: z.ZodType<Settings, Settings> = fields
  .refine(risksAreApart, { when, path: ["escalationBelow"], error: say.belowNotUnderFrom })
  .refine(rawGoesFirst, { when, path: ["rawRetentionDays"], error: say.rawOutlives });

export const DEFAULT_SETTINGS: Settings = {
  automations: { triage: "apply", sentiment: "apply", draft: "apply", qa: "apply" },
  triageThreshold: 0.5,
  escalationFrom: 0.5,
  escalationBelow: 0.4,
  categories: ["billing", "refund", "technical", "account", "shipping", "order", "feedback", "general"],
  teams: {},
  style: "friendly",
  insertModes: { reply: true, note: true, copy: true },
  cardInsertion: false,
  excludedAgents: [],
  qaMinimumWords: 10,
  retentionDays: 90,
  rawRetentionDays: 7,
};

/** Settings as stored; unknown or broken fields fall back to the defaults, one by one. */
export function readSettings(stored: unknown): Settings {
  const given = record.parse(stored);
  const read = fields.parse({
    ...readFields(fields.shape, given, DEFAULT_SETTINGS),
    automations: readFields(automations.shape, record.parse(given["automations"]), DEFAULT_SETTINGS.automations),
    insertModes: readFields(insertModes.shape, record.parse(given["insertModes"]), DEFAULT_SETTINGS.insertModes),
  });
  const { escalationFrom, escalationBelow } = read.escalationBelow < read.escalationFrom ? read : DEFAULT_SETTINGS;
  const rawRetentionDays = Math.min(read.rawRetentionDays, read.retentionDays);
  return { ...read, escalationFrom, escalationBelow, rawRetentionDays };
}

const record = z.record(z.string(), z.unknown()).catch({});

function readFields(shape: Readonly<Record<string, z.ZodType>>, given: Record<string, unknown>, otherwise: object): object {
  const sound = Object.entries(shape).flatMap(([name, schema]): [string, unknown][] => {
    const read = schema.safeParse(given[name]);
    return read.success ? [[name, read.data]] : [];
  });
  return { ...otherwise, ...Object.fromEntries(sound) };
}
