/** What "Start like this" would change, setting by setting. */
import { levelOf } from "../../../domain/autonomy-levels.js";
import { isSameCategory, ruleOf, teamOf, thresholdOf } from "../../../domain/category-rules.js";
import { mergeProposal, type TeamsThen } from "../../../domain/proof/merge-proposal.js";
import type { BacktestReport } from "../../../domain/proof/report.js";
import type { Settings } from "../../../domain/settings.js";
import { DataTable } from "../../parts/data-table.js";
import { proofViewTexts } from "./texts.js";

interface ProposedChange {
  readonly what: string;
  readonly now: string;
  readonly proposed: string;
}

/** Pure. @param names of Intercom's teams by id, as far as they are known */
export function proposedChanges(
  current: Settings,
  report: Pick<BacktestReport, "proposedSettings" | "triage">,
  teamsThen: TeamsThen,
  names: Readonly<Record<string, string>>,
): readonly ProposedChange[] {
  const texts = proofViewTexts.start;
  const { levels } = proofViewTexts.categories;
  const after = mergeProposal(current, report, teamsThen);
  const teamName = (id: string | undefined) => (id === undefined ? texts.byName : (names[id] ?? id));
  const ruleText = (category: string, settings: Settings) => {
    const rule = texts.levelFrom(levels[levelOf("triage", category, settings)], thresholdOf(category, settings));
    const team = teamOf(category, settings);
    return team === null ? rule : texts.goesTo(rule, teamName(team));
  };
  const isNotWorthwhile = (name: string) =>
    report.triage.byCategory.some(({ category, worthwhile }) => worthwhile === false && isSameCategory(category, name));
  const all = (now: object, then: object) => [...new Set([...Object.keys(now), ...Object.keys(then)])];
  const changes = [
    {
      what: texts.triage,
      now: levels[current.automations.triage],
      proposed: levels[after.automations.triage],
      changed: current.automations.triage !== after.automations.triage,
    },
    ...all(current.categoryRules, after.categoryRules).map((category) => ({
      what: texts.category(category),
      now: ruleText(category, current),
      proposed: isNotWorthwhile(category)
        ? texts.notWorthwhile(levels[levelOf("triage", category, after)])
        : ruleText(category, after),
      changed:
        ruleText(category, current) !== ruleText(category, after) ||
        JSON.stringify(ruleOf(category, current)?.levels) !== JSON.stringify(ruleOf(category, after)?.levels),
    })),
    ...all(current.teams, after.teams).map((name) => ({
      what: texts.team(name),
      now: teamName(current.teams[name]),
      proposed: teamName(after.teams[name]),
      changed: current.teams[name] !== after.teams[name],
    })),
  ];
  return changes.flatMap(({ changed, what, now, proposed: then }) => (changed ? [{ what, now, proposed: then }] : []));
}

export function ChangesTable({ changes }: { changes: readonly ProposedChange[] }) {
  const texts = proofViewTexts.start;
  return (
    <DataTable
      caption={texts.caption}
      rows={changes}
      keyOf={({ what }) => what}
      empty=""
      columns={[
        { key: "what", title: texts.what, cell: ({ what }) => what },
        { key: "now", title: texts.now, cell: ({ now }) => now },
        { key: "proposed", title: texts.proposed, cell: ({ proposed }) => proposed },
      ]}
    />
  );
}
