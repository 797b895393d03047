/** What the settings say about one category: its level, its threshold, its team. */
import type { Channel } from "./conversation.js";
import type { Automation, Autonomy, CategoryRule, LeveledAutomation, Settings } from "./settings.js";
import { LEVELED } from "./settings.js";
import { slug } from "./tag-names.js";
import { mappedTeam } from "./team-match.js";

/** Null where the category has none. Categories are the same where their tags are. */
export function ruleOf(category: string, { categoryRules }: Pick<Settings, "categoryRules">): CategoryRule | null {
  const found = Object.entries(categoryRules).find(([name]) => slug(name) === slug(category));
  return found?.[1] ?? null;
}

/** @param category null where it is not known: then the automation's own level counts */
export function levelOf(automation: Automation, category: string | null, settings: Settings): Autonomy {
  const own = settings.automations[automation];
  if (own === "off" || category === null || !isLeveled(automation)) return own;
  return ruleOf(category, settings)?.levels[automation] ?? own;
}

export function thresholdOf(category: string, settings: Settings): number {
  return ruleOf(category, settings)?.threshold ?? settings.triageThreshold;
}

/** The Intercom team that the settings name for a category; null where triage's own choice counts. */
export function teamOf(category: string, settings: Settings): string | null {
  return ruleOf(category, settings)?.team ?? null;
}

/** The team that the settings put in the place of triage's own word for it. */
export function mappedRoute(wanted: string | null, category: string, settings: Settings): string | null {
  return teamOf(category, settings) ?? (wanted === null ? null : (mappedTeam(wanted, settings) ?? null));
}

export function isLeveled(automation: Automation): automation is LeveledAutomation {
  return LEVELED.some((each) => each === automation);
}

/** Where a level is asked for: a conversation, as far as the settings look at it. */
export interface LevelFacts {
  readonly channel: Channel;
  /** Of conversations from before the installation nothing is written. */
  readonly suggestOnly: boolean;
  /** Null where it is not known: then the automation's own level counts. */
  readonly category: string | null;
}

/** How far an automation may go in one conversation. */
export function levelIn(automation: Automation, { channel, suggestOnly, category }: LevelFacts, settings: Settings): Autonomy {
  if (settings.channelsOff.includes(channel)) return "off";
  const level = levelOf(automation, category, settings);
  return level === "apply" && suggestOnly ? "suggest" : level;
}

/** Whether a draft or a score may have another level in some category. */
export function dependsOnCategory({ categoryRules }: Settings): boolean {
  return Object.values(categoryRules).some(({ levels }) => levels.draft !== undefined || levels.qa !== undefined);
}
