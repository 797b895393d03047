/** Every setting of a workspace: its shape, its default, and how stored ones are read. */
import { z } from "zod";
import { CHANNELS } from "./conversation.js";
import { SETTING_LIMITS } from "./setting-limits.js";
import {
  checkAttributeNames,
  checkCategories,
  checkCategoryRules,
  checkTeamMap,
  mistakesCostMore,
  rawGoesFirst,
  risksAreApart,
  trimmedTeams,
} from "./setting-rules.js";
import { settingTexts as texts } from "./setting-texts.js";

/** How far an automation may go: nothing, the sidebar only, or changes in Intercom. */
export const AUTONOMY = ["off", "suggest", "apply"] as const;
export type Autonomy = (typeof AUTONOMY)[number];

/** What becomes of the weekly advice on levels: a proposal, or a change with a receipt. */
export const AUTONOMY_MODES = ["ask", "by-itself"] as const;
export type AutonomyMode = (typeof AUTONOMY_MODES)[number];

/** Where the agreement that applying needs comes from: it is given, or follows from what mistakes cost. */
export const TARGET_SOURCES = ["share", "costs"] as const;
export type TargetSource = (typeof TARGET_SOURCES)[number];

export const AUTOMATIONS = ["triage", "sentiment", "draft", "qa"] as const;
export type Automation = (typeof AUTOMATIONS)[number];

/** What the sidebar's editor lets a teammate do with a draft; the card has a setting of its own. */
export const INSERT_MODES = ["reply", "note", "copy"] as const;
export type InsertMode = (typeof INSERT_MODES)[number];

const limits = SETTING_LIMITS;
const autonomy = z.enum(AUTONOMY, texts.autonomy);
const share = z.number(texts.share).min(0, texts.share).max(1, texts.share);
const minutes = z.number(texts.minutes).gt(0, texts.minutes).max(limits.minutes, texts.minutes);
const onOrOff = z.boolean(texts.switch);
// `z.int` would end the reading at a fraction, and the issues of other fields would not be reported.
const whole = (least: number, most: number, issue: string) =>
  z.number(issue).multipleOf(1, issue).min(least, issue).max(most, issue);
const words = (most: number, issue: string) => z.string(issue).trim().min(1, issue).max(most, issue);
const days = (most: number) => whole(1, most, texts.days(most));

/** The automations whose level may be another in one category. */
export const LEVELED = ["triage", "draft", "qa"] as const satisfies readonly Automation[];
export type LeveledAutomation = (typeof LEVELED)[number];

const levels = z.strictObject({ triage: autonomy.optional(), draft: autonomy.optional(), qa: autonomy.optional() }, texts.whole);

/** What is different in one category; null and absent leave the workspace's own. */
const categoryRule = z.strictObject(
  {
    /** What belongs in it, in the workspace's words: told to the engines. */
    description: z
      .string(texts.description(limits.descriptionLength))
      .trim()
      .max(limits.descriptionLength, texts.description(limits.descriptionLength))
      .default(""),
    /** In place of `triageThreshold`. */
    threshold: share.nullable().default(null),
    /** An Intercom team id, in place of the one that triage names. */
    team: words(limits.idLength, texts.team).nullable().default(null),
    /** In place of the automation's own; an automation that is off is off in every category. */
    levels: levels.default({}),
  },
  texts.whole,
);
export type CategoryRule = z.infer<typeof categoryRule>;

/** How far what the past teaches may go: nothing is kept, its worth is shown in a backtest's report, or it is used. */
export const LESSON_LEVELS = ["off", "show", "use"] as const;
export type LessonLevel = (typeof LESSON_LEVELS)[number];

const lesson = z.enum(LESSON_LEVELS, texts.lesson).default("off");

const automations = z.strictObject({ triage: autonomy, sentiment: autonomy, draft: autonomy, qa: autonomy }, texts.whole);
const insertModes = z.strictObject({ reply: onOrOff, note: onOrOff, copy: onOrOff }, texts.whole);

/** A page of the release before leaves a new one out. */
const attributeName = (otherwise: string) =>
  words(limits.attributeNameLength, texts.attributeName(limits.attributeNameLength)).default(otherwise);
const attributeNames = z.strictObject(
  {
    category: attributeName("AI category"),
    urgency: attributeName("AI urgency"),
    sentiment: attributeName("AI sentiment"),
    escalationRisk: attributeName("AI escalation risk"),
    qaScore: attributeName("AI QA score"),
  },
  texts.whole,
);

const fields = z.strictObject(
  {
    automations,
    /** Below this confidence triage asks for a review instead of tagging and assigning. */
    triageThreshold: share,
    /** The risk from which a conversation is tagged, and the one below which the tag goes again. */
    escalationFrom: share.gt(0, texts.escalationFromZero),
    escalationBelow: share,
    /** Whether triage follows where a customer changes the subject; never further than triage itself goes. */
    subjectChanges: autonomy.default("apply"),
    /** Of the conversations a teammate opens, how many ask what they are about before triage's answer is shown; 0 for none. */
    blindCheckShare: share.default(0.02),
    /** What triage sorts into. A service with rules of its own may name others. */
    categories: z
      .array(words(limits.categoryLength, texts.categoryName(limits.categoryLength)), texts.categories(limits.categories))
      .min(1, texts.categories(limits.categories))
      .max(limits.categories, texts.categories(limits.categories))
      .superRefine(checkCategories),
    /** Triage's team names to Intercom team ids, where the names differ. */
    teams: z
      .record(z.string(), z.string(texts.team), texts.teams(limits.teams))
      .overwrite(trimmedTeams)
      .superRefine(checkTeamMap),
    /** Whether triage, sentiment and QA also write into attributes of the conversation, wherever the workspace has them. */
    conversationAttributes: onOrOff.default(true),
    /** What those attributes are called in Intercom. */
    attributeNames: attributeNames.superRefine(checkAttributeNames).prefault({}),
    /** By category. */
    categoryRules: z
      .record(z.string(), categoryRule, texts.categoryRules(limits.categoryRules))
      .superRefine(checkCategoryRules)
      .default({}),
    /** Conversations of these channels are left alone. */
    channelsOff: z.array(z.enum(CHANNELS, texts.channel)).max(CHANNELS.length, texts.channel).default([]),
    /** Whether levels that were earned or lost are proposed or changed. */
    autonomyMode: z.enum(AUTONOMY_MODES, texts.autonomyMode).default("ask"),
    /** The share of decisions that people must agree with before a level is earned. */
    targetAgreement: share.min(0.5, texts.targetAgreement).max(0.99, texts.targetAgreement).default(0.9),
    targetBy: z.enum(TARGET_SOURCES, texts.targetBy).default("share"),
    /** What a wrong decision costs, and what one by hand costs: for the target from costs. */
    minutesWrong: minutes.default(8),
    minutesByHand: minutes.default(1),
    style: words(limits.styleLength, texts.style(limits.styleLength)),
    insertModes,
    cardInsertion: onOrOff,
    /** Ids of the teammates whose conversations are not scored. */
    excludedAgents: z
      .array(words(limits.idLength, texts.agent), texts.agents(limits.agents))
      .max(limits.agents, texts.agents(limits.agents)),
    qaMinimumWords: whole(0, limits.words, texts.words(limits.words)),
    /** Past answers of teammates, as sources of drafts. */
    precedents: lesson,
    /** Triage's teams, learned from those that past conversations ended with. */
    ownTeams: lesson,
    /** Greeting, closing, length and form of address of drafts, as teammates write. */
    houseStyle: lesson,
    /** Ids of teammates and teams, and categories, whose past teaches nothing. */
    pastTeammatesOff: z
      .array(words(limits.idLength, texts.agent), texts.agents(limits.agents))
      .max(limits.agents, texts.agents(limits.agents))
      .default([]),
    pastTeamsOff: z
      .array(words(limits.idLength, texts.team), texts.pastTeams(limits.pastTeams))
      .max(limits.pastTeams, texts.pastTeams(limits.pastTeams))
      .default([]),
    pastCategoriesOff: z
      .array(words(limits.categoryLength, texts.categoryName(limits.categoryLength)), texts.pastCategories)
      .max(limits.categoryRules, texts.pastCategories)
      .default([]),
    retentionDays: days(limits.retentionDays),
    rawRetentionDays: days(limits.rawRetentionDays),
  },
  texts.whole,
);

export type Settings = z.infer<typeof fields>;

/** Rules about several fields are checked beside other issues too, so that an admin reads all of them at once. */
const when = ({ value }: { readonly value: unknown }): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A whole setting as an admin may save it: every field, nothing else, and each fits the others. */
export const settingsSchema: z.ZodType<Settings> = fields
  .refine(risksAreApart, { when, path: ["escalationBelow"], error: texts.belowNotUnderFrom })
  .refine(mistakesCostMore, { when, path: ["minutesByHand"], error: texts.handCostsMore })
  .refine(rawGoesFirst, { when, path: ["rawRetentionDays"], error: texts.rawOutlives });

export const DEFAULT_SETTINGS: Settings = {
  automations: { triage: "apply", sentiment: "apply", draft: "apply", qa: "apply" },
  triageThreshold: 0.5,
  escalationFrom: 0.5,
  escalationBelow: 0.4,
  subjectChanges: "apply",
  blindCheckShare: 0.02,
  categories: ["billing", "refund", "technical", "account", "shipping", "order", "feedback", "general"],
  teams: {},
  conversationAttributes: true,
  attributeNames: attributeNames.parse({}),
  categoryRules: {},
  channelsOff: [],
  autonomyMode: "ask",
  targetAgreement: 0.9,
  targetBy: "share",
  minutesWrong: 8,
  minutesByHand: 1,
  style: "friendly",
  insertModes: { reply: true, note: true, copy: true },
  cardInsertion: false,
  excludedAgents: [],
  qaMinimumWords: 10,
  precedents: "off",
  ownTeams: "off",
  houseStyle: "off",
  pastTeammatesOff: [],
  pastTeamsOff: [],
  pastCategoriesOff: [],
  retentionDays: 90,
  rawRetentionDays: 7,
};

/** Settings as stored; unknown or broken fields fall back to the defaults, one by one. */
export function parseSettings(stored: unknown): Settings {
  const given = record.parse(stored);
  const read = fields.parse({
    ...parseFields(fields.shape, { ...given, categoryRules: knownRules(given["categoryRules"]) }, DEFAULT_SETTINGS),
    automations: parseFields(automations.shape, record.parse(given["automations"]), DEFAULT_SETTINGS.automations),
    attributeNames: differentNames(record.parse(given["attributeNames"])),
    insertModes: parseFields(insertModes.shape, record.parse(given["insertModes"]), DEFAULT_SETTINGS.insertModes),
  });
  const { escalationFrom, escalationBelow } = read.escalationBelow < read.escalationFrom ? read : DEFAULT_SETTINGS;
  const rawRetentionDays = Math.min(read.rawRetentionDays, read.retentionDays);
  const { minutesWrong, minutesByHand } = mistakesCostMore(read) ? read : DEFAULT_SETTINGS;
  return { ...read, escalationFrom, escalationBelow, rawRetentionDays, minutesWrong, minutesByHand };
}

/** What a later release added to a rule is left out, and only that. */
function knownRules(given: unknown): object {
  const known = (stored: unknown): object => {
    const rule = record.parse(stored);
    return {
      ...parseFields(categoryRule.shape, rule, {}),
      levels: parseFields(levels.shape, record.parse(rule["levels"]), {}),
    };
  };
  return Object.fromEntries(Object.entries(record.parse(given)).map(([name, rule]) => [name, known(rule)]));
}

/** A default that another attribute is called already, as where a release adds an attribute, gets a number. */
function differentNames(given: Record<string, unknown>): Settings["attributeNames"] {
  const own = Object.entries(attributeNames.shape).flatMap(([subject, schema]): [string, string][] => {
    const read = schema.safeParse(given[subject] ?? null);
    return read.success ? [[subject, read.data]] : [];
  });
  const taken = new Set<string>();
  const chosen = new Map<string, string>();
  for (const [subject, name] of own) {
    if (!taken.has(name.toLowerCase())) chosen.set(subject, name);
    taken.add(name.toLowerCase());
  }
  const nameOf = (subject: keyof Settings["attributeNames"]): string => {
    const otherwise = DEFAULT_SETTINGS.attributeNames[subject];
    let name = chosen.get(subject) ?? otherwise;
    for (let number = 2; !chosen.has(subject) && taken.has(name.toLowerCase()); number += 1) name = `${otherwise} ${number}`;
    taken.add(name.toLowerCase());
    return name;
  };
  return {
    category: nameOf("category"),
    urgency: nameOf("urgency"),
    sentiment: nameOf("sentiment"),
    escalationRisk: nameOf("escalationRisk"),
    qaScore: nameOf("qaScore"),
  };
}

const record = z.record(z.string(), z.unknown()).catch({});

function parseFields(shape: Readonly<Record<string, z.ZodType>>, given: Record<string, unknown>, otherwise: object): object {
  const sound = Object.entries(shape).flatMap(([name, schema]): [string, unknown][] => {
    const read = schema.safeParse(given[name]);
    return read.success ? [[name, read.data]] : [];
  });
  return { ...otherwise, ...Object.fromEntries(sound) };
}
