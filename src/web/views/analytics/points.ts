/** The point of each chart in words, as a colleague would put it. */
import { FEW_CASES, type Analytics } from "../../../console/api/analytics.js";
import { type VolumeLine } from "../../../console/api/analytics-lines.js";
import { count, day, percentText, percentTexts, score, title } from "../../parts/format.js";
import { analyticsViewTexts } from "./texts.js";

export function volumePoint({ total }: Analytics["volume"], lines: readonly VolumeLine[]): string {
  const named = lines.filter(({ rest }) => !rest).slice(0, 2);
  const shares = named.map((line) => `${lineName(line)} ${percentText(line.total / total)}`);
  return `${many(total, "conversation")}: most often ${shares.join(", then ")}.`;
}

export function lineName({ name, rest }: VolumeLine): string {
  if (rest) return analyticsViewTexts.volume.rest;
  return name === null ? analyticsViewTexts.volume.notGiven : title(name);
}

export function sentimentPoint({ messages, positive, neutral, negative }: Analytics["sentiment"]): string {
  const shares = [
    { label: "negative", of: negative },
    { label: "neutral", of: neutral },
    { label: "positive", of: positive },
  ].map(({ label, of }) => ({ label, count: total(of) }));
  const sorted = shares.sort((one, other) => other.count - one.count);
  const texts = percentTexts(
    sorted.map((each) => each.count),
    messages,
  );
  const said = sorted.map(({ label }, index) => `${texts[index] ?? ""} ${label}`);
  return `${many(messages, "message")}: ${said.join(", ")}.`;
}

export function coursePoint({ sentiment, calendar }: Pick<Analytics, "sentiment" | "calendar">): string {
  const scored = sentiment.meanScore.flatMap((mean, index) => (mean === null ? [] : { mean, date: calendar[index]?.date ?? "" }));
  const sorted = scored.sort((one, other) => one.mean - other.mean);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  const tagged = sentiment.escalated;
  const escalations =
    tagged === 0
      ? "No conversation was tagged as likely to escalate."
      : `${many(tagged, "conversation")} tagged as likely to escalate.`;
  if (lowest === undefined || highest === undefined) return escalations;
  if (lowest === highest) return `Mean sentiment ${score(lowest.mean)} on ${day(lowest.date)}. ${escalations}`;
  return `Lowest on ${day(lowest.date)} (${score(lowest.mean)}), highest on ${day(highest.date)} (${score(highest.mean)}). ${escalations}`;
}

export function draftsPoint({ total: resolved, byEngine }: Analytics["drafts"]): string {
  const sum = (read: (fates: Analytics["drafts"]["byEngine"][number]["fates"]) => number) =>
    byEngine.reduce((so, { fates }) => so + read(fates), 0);
  const unchanged = sum((fates) => fates.sentUnchanged);
  const edited = sum((fates) => fates.sentEdited);
  const [asIs = "", changed = ""] = percentTexts([unchanged, edited], resolved);
  const said = `Of ${many(resolved, "draft")}, ${percentText((unchanged + edited) / resolved)} went out: ${asIs} unchanged, ${changed} edited.`;
  return resolved < FEW_CASES ? `${said} ${few(resolved)}` : said;
}

export function correctionsPoint({ classified, correctedAway, byCategory }: Analytics["corrections"]): string {
  if (correctedAway === 0) return `None of ${many(classified, "classification")} was moved to another category.`;
  const worst = byCategory
    .filter((line) => line.classified >= FEW_CASES)
    .sort((one, other) => other.correctedAway / other.classified - one.correctedAway / one.classified)[0];
  const all = `Teammates moved ${count(correctedAway)} of ${many(classified, "classification")} to another category.`;
  if (classified < FEW_CASES) return `${all} ${few(classified)}`;
  if (worst === undefined || worst.correctedAway === 0) return all;
  return `${all} Most often those called ${title(worst.category)}: ${count(worst.correctedAway)} of ${count(worst.classified)}.`;
}

export function qaPoint({ evaluations, conversations, overall, dimensions, agreed, disputed }: Analytics["qa"]): string {
  const sorted = dimensions.filter(({ cases }) => cases >= FEW_CASES).sort((one, other) => other.mean - one.mean);
  const [best, worst] = [sorted[0], sorted.at(-1)];
  // A conversation is scored each time it is closed.
  const closes = evaluations === conversations ? "" : `, at ${many(evaluations, "close")}`;
  const scored = `${many(conversations, "conversation")} scored ${overall === null ? "" : `${percentText(overall.mean)} `}on average${closes}`;
  const range =
    best === undefined || worst === undefined || best === worst
      ? "."
      : `: best in ${best.dimension} (${percentText(best.mean)}), weakest in ${worst.dimension} (${percentText(worst.mean)}).`;
  const opinions =
    agreed + disputed === 0 ? "Nobody disputed a score." : `${count(disputed)} disputed, ${count(agreed)} agreed with.`;
  return `${scored}${range} ${opinions}${evaluations < FEW_CASES ? ` ${few(evaluations)}` : ""}`;
}

export function servicesPoint(lines: Analytics["services"]): string {
  const calls = lines.reduce((sum, line) => sum + line.calls, 0);
  const failures = lines.reduce((sum, line) => sum + line.failures, 0);
  return failures === 0
    ? `${many(calls, "call")}, and every one was answered.`
    : `${many(calls, "call")}, of which ${count(failures)} failed (${percentText(failures / calls)}).`;
}

function few(cases: number): string {
  return `With ${cases === 1 ? "a single case" : `only ${count(cases)} cases`}, this may well be chance.`;
}

function many(number: number, thing: string): string {
  return `${count(number)} ${thing}${number === 1 ? "" : "s"}`;
}

function total(perDay: readonly (number | null)[]): number {
  return perDay.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}
