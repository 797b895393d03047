/** What stored decisions do not show of other settings: what an engine would answer, and what was switched off. Pure. */
import { levelOf } from "../autonomy-levels.js";
import { describedCategories, teamOf } from "../category-rules.js";
import { canonical } from "../setting-changes.js";
import { type Automation, AUTOMATIONS, type Settings } from "../settings.js";
import type { Decision, DecisionOf } from "./decision.js";

export interface ChangeOfSettings {
  readonly from: Settings;
  readonly to: Settings;
}

/** Of which decisions the engine, or the past beside it, would be asked something else: its answer is not known. */
export function asksOtherwise({ from, to }: ChangeOfSettings): (decision: Decision) => boolean {
  const sorts = isOther(describedCategories(from), describedCategories(to));
  const writes = isOther(writtenWith(from), writtenWith(to));
  return (decision) => {
    switch (decision.automation) {
      case "triage":
        return sorts || routesOtherwise(decision, { from, to });
      case "draft":
        return writes || (sorts && goesByCategory(decision, to));
      case "qa":
        return sorts && goesByCategory(decision, to);
      case "sentiment":
        return false;
    }
  };
}

const isOther = (before: unknown, after: unknown): boolean => canonical(before) !== canonical(after);

function writtenWith(settings: Settings): unknown {
  const { style, houseStyle, precedents } = settings;
  return { style, houseStyle: houseStyle === "use", precedents: precedents === "use" && pastLeftOut(settings) };
}

function pastLeftOut({ pastTeammatesOff, pastTeamsOff, pastCategoriesOff }: Settings) {
  return { pastTeammatesOff, pastTeamsOff, pastCategoriesOff };
}

/** A team that the settings name for the category goes before what the past teaches. */
function routesOtherwise({ output: { category } }: DecisionOf<"triage">, { from, to }: ChangeOfSettings): boolean {
  if (from.ownTeams !== "use" && to.ownTeams !== "use") return false;
  const learns = (settings: Settings) => settings.ownTeams === "use" && teamOf(category, settings) === null;
  if (teamOf(category, to) !== null) return false;
  return isOther(learns(from) && pastLeftOut(from), learns(to) && pastLeftOut(to));
}

/** Its level follows from the category that triage named. */
function goesByCategory({ automation, facts }: DecisionOf<"draft" | "qa">, { categoryRules }: Settings): boolean {
  return facts.category !== null && Object.values(categoryRules).some(({ levels }) => levels[automation] !== undefined);
}

/** The automations that would decide where they were off: of that time nothing is stored. */
export function switchedOn({ from, to }: ChangeOfSettings): readonly Automation[] {
  return AUTOMATIONS.filter((automation) => {
    if (to.automations[automation] === "off") return false;
    if (from.automations[automation] === "off") return true;
    if (from.channelsOff.some((channel) => !to.channelsOff.includes(channel))) return true;
    if (automation === "triage") return from.subjectChanges === "off" && to.subjectChanges !== "off";
    return automation !== "sentiment" && isOnInMore(automation, { from, to });
  });
}

/** Triage decides in every category: it is what names it. */
function isOnInMore(automation: "draft" | "qa", { from, to }: ChangeOfSettings): boolean {
  return Object.entries(from.categoryRules).some(
    ([category, { levels }]) => levels[automation] === "off" && levelOf(automation, category, to) !== "off",
  );
}
