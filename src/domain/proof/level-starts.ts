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
  /** Whether it may have moved a level or a threshold. */
  readonly isAboutLevels: boolean;
  readonly isOtherList: boolean;
}

const ABOUT_LEVELS: ReadonlySet<string> = new Set(["automations", "categories", "categoryRules", "triageThreshold"]);

/** One at a time: a history may be long, and the caller gives way between. @param history newest first */
export function* settingsSteps(current: Settings, history: readonly DatedChange[]): Generator<SettingsStep, void> {
  let after = current;
  for (const { at, changes } of history) {
    const before = parseSettings(changes.reduce<Record<string, unknown>>(reverted, { ...after }));
    const isAboutLevels = changes.some(({ setting }) => ABOUT_LEVELS.has(setting.split(".")[0] ?? ""));
    yield { at, before, after, isAboutLevels, isOtherList: isAboutLevels && categoryKeys(before) !== categoryKeys(after) };
    after = before;
  }
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
  const found = { reset: 0, lowered: 0, changed: 0 };
  const valuesIn = (settings: Settings) => ({
    threshold: automation === "triage" ? thresholdOf(category, settings) : null,
    level: AUTONOMY.indexOf(levelOf(automation, category, settings)),
  });
  let newer: ReturnType<typeof valuesIn> | null = null;
  for (const { at, before, after, isAboutLevels, isOtherList } of steps) {
    if (!isAboutLevels) continue;
    const was = valuesIn(before);
    const became: ReturnType<typeof valuesIn> = newer ?? valuesIn(after);
    newer = was;
    if (found.reset === 0 && (isOtherList || was.threshold !== became.threshold)) found.reset = at;
    if (found.lowered === 0 && became.level < was.level) found.lowered = at;
    if (found.changed === 0 && became.level !== was.level) found.changed = at;
  }
  return { evidence: Math.max(found.reset, found.lowered), level: Math.max(found.reset, found.changed) };
}

/** In whatever order they stand. */
function categoryKeys({ categories }: Settings): string {
  return categories.map(slug).sort().join();
}
