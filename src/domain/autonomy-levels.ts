/** How far an automation may go: in one category, and in one conversation. */
import { isSameCategory, NO_RULE, ruleOf } from "./category-rules.js";
import type { Channel } from "./conversation.js";
import { canonical } from "./setting-changes.js";
import {
  type Automation,
  AUTONOMY,
  type Autonomy,
  type CategoryRule,
  LEVELED,
  type LeveledAutomation,
  type Settings,
  settingsSchema,
} from "./settings.js";

/** @param category null where it is not known: then the automation's own level counts */
export function levelOf(automation: Automation, category: string | null, settings: Settings): Autonomy {
  const own = settings.automations[automation];
  if (own === "off" || category === null || !isLeveled(automation)) return own;
  return ruleOf(category, settings)?.levels[automation] ?? own;
}

/** The settings with another level in one category; null where they can hold no rule of it: they have too many, or its name is none. */
export function withLevel(settings: Settings, automation: LeveledAutomation, category: string, level: Autonomy): Settings | null {
  const name = Object.keys(settings.categoryRules).find((each) => isSameCategory(each, category)) ?? category;
  const rule = ruleOf(category, settings) ?? NO_RULE;
  const others = Object.entries(rule.levels).filter(([each]) => each !== automation);
  const own = settings.automations[automation] === level ? [] : [[automation, level]];
  const changed = { ...rule, levels: Object.fromEntries([...others, ...own]) as CategoryRule["levels"] };
  const without = Object.fromEntries(Object.entries(settings.categoryRules).filter(([each]) => each !== name));
  const isNothing = canonical(changed) === canonical(NO_RULE);
  const categoryRules = isNothing ? without : { ...without, [name]: changed };
  return settingsSchema.safeParse({ ...settings, categoryRules }).data ?? null;
}

export function isLeveled(automation: Automation): automation is LeveledAutomation {
  return LEVELED.some((each) => each === automation);
}

/** Where a level is asked for: a conversation, as far as the settings look at it. */
export interface LevelFacts {
  /** Null where it is not known. */
  readonly channel: Channel | null;
  /** Of conversations from before the installation nothing is written. */
  readonly suggestOnly: boolean;
  /** Null where it is not known: then the automation's own level counts. */
  readonly category: string | null;
}

/** How far an automation may go in one conversation. */
export function levelIn(automation: Automation, { channel, suggestOnly, category }: LevelFacts, settings: Settings): Autonomy {
  if (channel !== null && settings.channelsOff.includes(channel)) return "off";
  const level = levelOf(automation, category, settings);
  return level === "apply" && suggestOnly ? "suggest" : level;
}

/**
 * Whether an automation leaves a conversation alone: in the workspace, in its channel (null: not known), or in the category that
 * it has. Triage itself finds the category, and is asked before there is one.
 */
export function isSwitchedOff(
  automation: Automation,
  { channel, category }: { readonly channel: Channel | null; readonly category: string | null },
  settings: Settings,
): boolean {
  const about = { channel, suggestOnly: false, category: automation === "triage" ? null : category };
  return levelIn(automation, about, settings) === "off";
}

/** What may go less far. */
export function lowerLevel(one: Autonomy, other: Autonomy): Autonomy {
  return AUTONOMY.indexOf(one) < AUTONOMY.indexOf(other) ? one : other;
}

/** Whether a draft or a score may have another level in some category. */
export function dependsOnCategory({ categoryRules }: Settings): boolean {
  return Object.values(categoryRules).some(({ levels }) => levels.draft !== undefined || levels.qa !== undefined);
}
