/** What the settings say about one category: its level, its threshold, its team. */
import type { Automation, Autonomy, CategoryRule, LeveledAutomation, Settings } from "./settings.js";
import { LEVELED } from "./settings.js";
import { slug } from "./tag-names.js";

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

export function isLeveled(automation: Automation): automation is LeveledAutomation {
  return LEVELED.some((each) => each === automation);
}

/** Of conversations from before the installation nothing is written. */
export function autonomyWithin(level: Autonomy, suggestOnly: boolean): Autonomy {
  return level === "apply" && suggestOnly ? "suggest" : level;
}

/** Whether a draft or a score may have another level in some category. */
export function dependsOnCategory({ categoryRules }: Settings): boolean {
  return Object.values(categoryRules).some(({ levels }) => levels.draft !== undefined || levels.qa !== undefined);
}
