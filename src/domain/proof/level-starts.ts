/** From when on evidence counts, by the history of settings: what was said about other settings says nothing about these. */
import { levelOf } from "../autonomy-levels.js";
import { thresholdOf } from "../category-rules.js";
import { AUTONOMY, type LeveledAutomation, parseSettings, type Settings } from "../settings.js";
import { slug } from "../tag-names.js";

/** One entry of the history. */
export interface DatedChange {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly changes: readonly { readonly setting: string; readonly before: unknown }[];
}

export interface LevelStarts {
  /** The last reset, or the last time the level was lowered: evidence from before has been used up. 0 where neither was. */
  readonly evidence: number;
  /** The last change of the level, up or down, or a later reset. */
  readonly level: number;
}

interface SettingsStep {
  readonly at: number;
  readonly before: Settings;
  readonly after: Settings;
}

/** @param history newest first */
export function settingsSteps(current: Settings, history: readonly DatedChange[]): readonly SettingsStep[] {
  const steps: SettingsStep[] = [];
  let after = current;
  for (const { at, changes } of history) {
    const before = parseSettings(changes.reduce<Record<string, unknown>>(reverted, { ...after }));
    steps.push({ at, before, after });
    after = before;
  }
  return steps;
}

/** `automations.triage` stands one level deeper. */
function reverted(settings: Record<string, unknown>, { setting, before }: { setting: string; before: unknown }) {
  const [name = "", inner] = setting.split(".");
  if (inner === undefined) return { ...settings, [name]: before };
  const group = settings[name];
  return { ...settings, [name]: { ...(typeof group === "object" ? group : {}), [inner]: before } };
}

/**
 * A reset is another list of categories and, for triage, another threshold of this one; another engine or model is told by the
 * decisions themselves. @param steps newest first
 */
export function levelStarts(automation: LeveledAutomation, category: string, steps: readonly SettingsStep[]): LevelStarts {
  const isReset = ({ before, after }: SettingsStep) =>
    categoryKeys(before) !== categoryKeys(after) ||
    (automation === "triage" && thresholdOf(category, before) !== thresholdOf(category, after));
  const moved = ({ before, after }: SettingsStep) =>
    AUTONOMY.indexOf(levelOf(automation, category, after)) - AUTONOMY.indexOf(levelOf(automation, category, before));
  const reset = steps.find(isReset)?.at ?? 0;
  const lowered = steps.find((step) => moved(step) < 0)?.at ?? 0;
  const changed = steps.find((step) => moved(step) !== 0)?.at ?? 0;
  return { evidence: Math.max(reset, lowered), level: Math.max(reset, changed) };
}

/** In whatever order they stand. */
function categoryKeys({ categories }: Settings): string {
  return categories.map(slug).sort().join();
}
