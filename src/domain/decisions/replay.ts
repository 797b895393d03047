/** A stored decision under other settings: what would have been done then. No engine is asked. */
import { levelIn, lowerLevel } from "../autonomy-levels.js";
import { mappedRoute } from "../category-rules.js";
import { excludedFromQa } from "../qa-policy.js";
import { decideRiskTagOf } from "../sentiment.js";
import type { Settings } from "../settings.js";
import { type KnownTeam, matchTeam, type TeamMatch } from "../team-match.js";
import { decideTriage } from "../triage-policy.js";
import type { Decision, DecisionOf, TriageRoute } from "./decision.js";

export type Replayed =
  | { readonly known: true; readonly decision: Decision }
  /** The settings now allow what nobody was asked about. */
  | { readonly known: false; readonly because: string };

/** @param teams of Intercom as they are now, for names that the settings map otherwise than then; null where they are not at hand */
export function replayDecision(decision: Decision, settings: Settings, teams: readonly KnownTeam[] | null): Replayed {
  switch (decision.automation) {
    case "triage": {
      const route = routeUnder(decision.facts.route, decision.output.category, settings, teams);
      if (route === null) return { known: false, because: "Intercom's teams could not be loaded" };
      return known({ ...decision, did: replayTriage(decision, settings, route) });
    }
    case "sentiment": {
      const { facts, output } = decision;
      const level = levelUnder(decision, null, settings);
      return known({ ...decision, did: { level, riskTag: decideRiskTagOf(output.risk, facts.escalationTagged, settings) } });
    }
    case "draft":
      return known({ ...decision, did: { level: levelUnder(decision, decision.facts.category, settings) } });
    case "qa":
      return replayQa(decision, settings);
  }
}

const known = (decision: Decision): Replayed => ({ known: true, decision });

function levelUnder({ automation, facts }: Decision, category: string | null, settings: Settings) {
  return levelIn(automation, { ...facts, category }, settings);
}

function triageLevel(decision: DecisionOf<"triage">, settings: Settings) {
  const level = levelUnder(decision, decision.output.category, settings);
  return decision.facts.follows === undefined ? level : lowerLevel(level, settings.subjectChanges);
}

function replayTriage(decision: DecisionOf<"triage">, settings: Settings, route: TeamMatch) {
  const { facts, output } = decision;
  const conversation = { ...facts, tags: facts.tags.map((name) => ({ name })) };
  const planned = decideTriage(conversation, output, route, settings, facts.follows ?? null);
  return {
    level: triageLevel(decision, settings),
    addTags: [...planned.addTags],
    removeTags: [...planned.removeTags],
    teamId: planned.assign?.teamId ?? null,
    needsReview: planned.needsReview,
  };
}

/** What was found then stands where the settings name the same team: the list may have changed since. Null without one. */
function routeUnder(
  { wanted, mapped, match }: TriageRoute,
  category: string,
  settings: Settings,
  teams: readonly KnownTeam[] | null,
): TeamMatch | null {
  const now = mappedRoute(wanted, category, settings);
  if (now === mapped) return match;
  return teams === null ? null : matchTeam(now ?? wanted, teams, settings);
}

function replayQa(decision: DecisionOf<"qa">, settings: Settings): Replayed {
  const { facts, output } = decision;
  const evaluated = excludedFromQa(facts, settings) === null;
  const level = levelUnder(decision, facts.category, settings);
  if (evaluated && output === null && level !== "off")
    return { known: false, because: "the QA engine was not asked about this close" };
  return known({ ...decision, did: { level, evaluated } });
}
