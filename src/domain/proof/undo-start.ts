/** "Start like this" taken back: only what it changed, as long as nobody has changed the same since. Pure. */
import { NO_RULE } from "../category-rules.js";
import { canonical } from "../setting-changes.js";
import type { CategoryRule, Settings } from "../settings.js";
import type { ProposedSettings } from "./report.js";

interface Start {
  readonly before: ProposedSettings;
  readonly after: ProposedSettings;
}

/** Null where somebody has changed the same since. */
export function withoutStart(present: Settings, { before, after }: Start): Settings | null {
  const changedSince: unknown[] = [];

  function restore<T>(now: T, was: T, became: T): T {
    if (isSame(was, became)) return now;
    if (!isSame(now, became)) changedSince.push(now);
    return was;
  }

  /** By name; what was not there before is taken out. */
  function restoreEach<T>(now: Named<T>, was: Named<T>, became: Named<T>): Record<string, T> {
    const names = new Set([...Object.keys(now), ...Object.keys(was), ...Object.keys(became)]);
    const restored = [...names].map((name) => [name, restore(own(now, name), own(was, name), own(became, name))] as const);
    return Object.fromEntries(restored.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  }

  function restoreRule(now: CategoryRule, was: CategoryRule, became: CategoryRule): CategoryRule {
    return {
      description: restore(now.description, was.description, became.description),
      threshold: restore(now.threshold, was.threshold, became.threshold),
      team: restore(now.team, was.team, became.team),
      levels: restoreEach(now.levels, was.levels, became.levels),
    };
  }

  const rules = new Map(Object.entries(present.categoryRules));
  for (const name of new Set([...Object.keys(before.categoryRules), ...Object.keys(after.categoryRules)])) {
    const [was, became] = [own(before.categoryRules, name), own(after.categoryRules, name)];
    if (isSame(was, became)) continue;
    const rule = restoreRule(rules.get(name) ?? NO_RULE, was ?? NO_RULE, became ?? NO_RULE);
    if (was === undefined && isSame(rule, NO_RULE)) rules.delete(name);
    else rules.set(name, rule);
  }
  const settings: Settings = {
    ...present,
    automations: { ...present.automations, ...restoreEach(present.automations, before.automations, after.automations) },
    triageThreshold: restore(present.triageThreshold, before.triageThreshold, after.triageThreshold),
    teams: restoreEach(present.teams, before.teams, after.teams),
    categoryRules: Object.fromEntries(rules),
  };
  return changedSince.length > 0 ? null : settings;
}

type Named<T> = Readonly<Record<string, T>>;

/** Names are an admin's: one may be called as something that every object has. */
function own<T>(named: Readonly<Partial<Record<string, T>>>, name: string): T | undefined {
  return Object.hasOwn(named, name) ? named[name] : undefined;
}

function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}
