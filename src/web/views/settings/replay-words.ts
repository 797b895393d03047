/** What a replay found, in sentences. */
import type { OutputOf } from "../../../console/api/endpoints.js";
import type { Deed } from "../../../domain/decisions/compare-replays.js";
import type { Automation } from "../../../domain/settings.js";
import { settingsViewTexts } from "./texts.js";

type Replay = Pick<
  OutputOf<"replay-settings">,
  "days" | "since" | "decisions" | "changed" | "unknown" | "switchedOn" | "deeds" | "teamsMissing"
>;

const texts = settingsViewTexts.replay;
const NUMBER = new Intl.NumberFormat("en");
const DAY = new Intl.DateTimeFormat("en", { day: "numeric", month: "short" });
const LIST = new Intl.ListFormat("en");

/** "In the last 30 days this would have changed 41 of 612 decisions: 29 more tagged; of the 29, teammates later corrected 6." */
export function replaySentences(replay: Replay): readonly string[] {
  const { switchedOn, teamsMissing } = replay;
  const names = switchedOn.map((automation) => texts.automations[automation]);
  const without = teamsMissing && replay.unknown > 0 ? [texts.teamsMissing] : [];
  return [...decisionSentences(replay), ...without, ...(names.length === 0 ? [] : [texts.wereOff(LIST.format(names))])];
}

function decisionSentences({ days, since, decisions, changed, unknown, deeds }: Replay): readonly string[] {
  if (decisions === 0) return [texts.noDecisions(days)];
  const span = since === null ? texts.lastDays(days) : texts.newest(DAY.format(since));
  if (unknown === decisions) return [texts.allUnknown(span)];
  const asksAgain = unknown === 0 ? [] : [texts.unknown(unknown, NUMBER.format(unknown))];
  if (changed > 0) {
    const head = texts.changed(span, NUMBER.format(changed), decisionsIn(decisions, since));
    return [`${head}: ${deedWords(deeds)}.`, ...asksAgain];
  }
  const others = decisions - unknown;
  return unknown === 0 ? [texts.nothing(span)] : [...asksAgain, texts.noOther(others, NUMBER.format(others))];
}

/** The same in a few words; null where there is nothing to show. */
export function shortReplay({ decisions, changed }: Replay): string | null {
  return changed === 0 ? null : texts.inBar(NUMBER.format(changed), decisionsIn(decisions));
}

/** The list is cut where there are very many. */
export function replayCaption({ changed, changes }: Pick<OutputOf<"replay-settings">, "changed" | "changes">): string {
  return changes.length < changed ? texts.caption(changes.length, NUMBER.format(changed)) : texts.captionAll;
}

function decisionsIn(count: number, since: number | null = null): string {
  return since === null ? texts.decisions(count, NUMBER.format(count)) : texts.newestDecisions(NUMBER.format(count));
}

/** Of one automation and deed: how many more or fewer, and how many of those people called wrong later. */
interface Difference {
  readonly count: number;
  readonly words: string;
  readonly corrected: number;
}

function deedWords(deeds: Replay["deeds"]): string {
  const differences = deeds.flatMap(({ automation, deed, more, fewer, moreCorrected, fewerCorrected }): Difference[] => {
    const what = nameOfDeed(automation, deed);
    return [
      { count: more, words: texts.more(NUMBER.format(more), what), corrected: moreCorrected },
      { count: fewer, words: texts.fewer(NUMBER.format(fewer), what), corrected: fewerCorrected },
    ].filter(({ count }) => count > 0);
  });
  if (differences.length === 0) return texts.otherwise;
  const corrections = differences
    .filter(({ corrected }) => corrected > 0)
    .map(({ count, words, corrected }) => {
      const isOnlyOne = differences.filter((other) => other.count === count).length === 1;
      return texts.corrected(isOnlyOne ? NUMBER.format(count) : words, NUMBER.format(corrected));
    });
  return [differences.map(({ words }) => words).join(", "), ...corrections].join("; ");
}

function nameOfDeed(automation: Automation, deed: Deed): string {
  const name = texts.deeds[deed];
  return typeof name === "string" ? name : name[automation];
}
