/** What other settings would have changed about stored decisions. Pure, and no engine is asked. */
import { canonical } from "../setting-changes.js";
import type { Automation } from "../settings.js";
import type { KnownTeam } from "../team-match.js";
import { type Decision, asksOtherwise, type ChangeOfSettings, switchedOn } from "./decision.js";
import { replayDecision } from "./replay.js";

/** What a decision led to, or what it proposed in the sidebar alone. */
export const DEEDS = [
  "tagged",
  "routed",
  "marked-for-review",
  "escalation-tagged",
  "escalation-untagged",
  "shown-on-contact",
  "noted",
  /** Shown in the sidebar alone; what triage and sentiment propose there is named beside it. */
  "suggested",
  "tag-suggested",
  "route-suggested",
  "review-suggested",
  "escalation-tag-suggested",
  "escalation-untag-suggested",
  /** To another team than otherwise: done or suggested, as before. */
  "rerouted",
] as const;
export type Deed = (typeof DEEDS)[number];

/** What is named by itself where it is suggested. */
const SUGGESTED: Partial<Record<Deed, Deed>> = {
  tagged: "tag-suggested",
  routed: "route-suggested",
  "marked-for-review": "review-suggested",
  "escalation-tagged": "escalation-tag-suggested",
  "escalation-untagged": "escalation-untag-suggested",
};

export interface ReplayedDecision {
  readonly key: string;
  readonly conversationId: string;
  readonly decision: Decision;
  /** Whether a person said later that it was wrong. */
  readonly corrected: boolean;
}

export interface ReplayChange {
  readonly key: string;
  readonly conversationId: string;
  readonly automation: Automation;
  readonly category: string | null;
  readonly corrected: boolean;
  readonly more: readonly Deed[];
  readonly fewer: readonly Deed[];
}

export interface ReplayComparison {
  readonly decisions: number;
  readonly changed: number;
  /** Whose engine was not asked then or would be asked something else, and whose team's name cannot be looked up now. */
  readonly unknown: number;
  /** What was off and would not be: of that time there is nothing to replay. */
  readonly switchedOn: readonly Automation[];
  readonly deeds: readonly {
    readonly automation: Automation;
    readonly deed: Deed;
    readonly more: number;
    readonly fewer: number;
    /** Of those that would be done more, how many people called wrong later. */
    readonly moreCorrected: number;
    readonly fewerCorrected: number;
  }[];
  /** The first of them, as many as were asked for. */
  readonly changes: readonly ReplayChange[];
}

/** @param giveWay awaited between decisions, of which there may be ten thousand */
export async function compareReplays(
  decisions: readonly ReplayedDecision[],
  { from, to, teams }: ChangeOfSettings & { readonly teams: readonly KnownTeam[] | null },
  most: number,
  giveWay: () => Promise<void>,
): Promise<ReplayComparison> {
  const changes: ReplayChange[] = [];
  const deeds = new Map<string, ReplayComparison["deeds"][number]>();
  const isAskedOtherwise = asksOtherwise({ from, to });
  let unknown = 0;
  let changed = 0;
  for (const { key, conversationId, decision, corrected } of decisions) {
    await giveWay();
    const before = replayDecision(decision, from, teams);
    const after = replayDecision(decision, to, teams);
    if (!after.known) {
      // What is not known as the settings are either is no matter of the change.
      if (before.known) unknown += 1;
      continue;
    }
    const did = before.known ? before.decision : decision;
    if (isNothing(did) && isNothing(after.decision)) continue;
    if (!isNothing(after.decision) && isAskedOtherwise(decision)) {
      unknown += 1;
      continue;
    }
    if (canonical(did.did) === canonical(after.decision.did)) continue;
    changed += 1;
    const [were, are] = [deedsOf(did), deedsOf(after.decision)];
    const more: readonly Deed[] = [
      ...are.filter((deed) => !were.includes(deed)),
      ...(isRerouted(did, after.decision) ? (["rerouted"] as const) : []),
    ];
    const fewer = were.filter((deed) => !are.includes(deed));
    const { automation } = decision;
    for (const deed of [...more, ...fewer]) count(deeds, automation, deed, more.includes(deed), corrected);
    if (changes.length < most)
      changes.push({ key, conversationId, automation, category: categoryOf(decision), corrected, more, fewer });
  }
  const stored = { decisions: decisions.length, changed, unknown, deeds: [...deeds.values()], changes };
  return { ...stored, switchedOn: switchedOn({ from, to }) };
}

function count(
  deeds: Map<string, ReplayComparison["deeds"][number]>,
  automation: Automation,
  deed: Deed,
  isMore: boolean,
  corrected: boolean,
): void {
  const key = `${automation}|${deed}`;
  const known = deeds.get(key) ?? { automation, deed, more: 0, fewer: 0, moreCorrected: 0, fewerCorrected: 0 };
  const one = corrected ? 1 : 0;
  deeds.set(
    key,
    isMore
      ? { ...known, more: known.more + 1, moreCorrected: known.moreCorrected + one }
      : { ...known, fewer: known.fewer + 1, fewerCorrected: known.fewerCorrected + one },
  );
}

function categoryOf(decision: Decision): string | null {
  if (decision.automation === "triage") return decision.output.category;
  return "category" in decision.facts ? decision.facts.category : null;
}

/** What would be decided where an automation is off is not to be seen anywhere. */
const isNothing = ({ did }: Decision): boolean => did.level === "off";

/** At the same level: at another one the route itself is done or suggested more. */
function isRerouted({ automation, did: before }: Decision, after: Decision): boolean {
  if (automation !== "triage" || after.automation !== "triage") return false;
  const { level, teamId } = after.did;
  return before.level === level && before.teamId !== null && teamId !== null && before.teamId !== teamId;
}

function deedsOf(decision: Decision): readonly Deed[] {
  if (isNothing(decision) || (decision.automation === "qa" && !decision.did.evaluated)) return [];
  const applied = appliedDeeds(decision);
  if (decision.did.level === "apply") return applied;
  return ["suggested", ...applied.flatMap((deed) => SUGGESTED[deed] ?? [])];
}

/** As where its level is apply. */
function appliedDeeds(decision: Decision): readonly Deed[] {
  switch (decision.automation) {
    case "triage": {
      const { addTags, removeTags, teamId, needsReview } = decision.did;
      const isTagged = !needsReview && addTags.length + removeTags.length > 0;
      return [
        ...(isTagged ? (["tagged"] as const) : []),
        ...(teamId === null ? [] : (["routed"] as const)),
        ...(needsReview ? (["marked-for-review"] as const) : []),
      ];
    }
    case "sentiment": {
      const { riskTag } = decision.did;
      const tag = { add: ["escalation-tagged"], remove: ["escalation-untagged"], leave: [] } as const;
      return ["shown-on-contact", ...tag[riskTag]];
    }
    case "draft":
    case "qa":
      return ["noted"];
  }
}
