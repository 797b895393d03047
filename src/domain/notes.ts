/**
 * The internal notes this app writes into conversations. Every text a teammate reads in a note is here.
 * Each note ends in a reference, by which it is found again when the answer to its writing was lost.
 */
import { z } from "zod";
import { cutText } from "../kernel/cut-text.js";
import type { BriefKind, Draft, Evaluation, Source, UnsupportedClaim } from "./answers.js";
import { listClaims } from "./claims/check-draft.js";
import type { DatedBriefLine } from "./dated-brief.js";
import { engineLabel } from "./engine-label.js";
import { escapeHtml, link, paragraphs } from "./html.js";

/** Longer drafts are cut in the note and say so; the sidebar has the whole text. */
const DRAFT_LIMIT = 8_000;
const LINE_LIMIT = 500;

/** What a note says before the draft, where the conversation was handed over. */
export interface NotedBrief {
  readonly lines: readonly DatedBriefLine[];
  /** IANA name. */
  readonly timezone: string;
}

const written = z.object({ partId: z.string() });

/** The part that a note became, by the record of its writing; null where that is not known, so that it cannot be redacted. */
export function partIdOf(result: unknown): string | null {
  return written.safeParse(result).data?.partId ?? null;
}

export function draftNote(draft: Omit<Draft, "draftId">, reference: string, brief: NotedBrief | null = null): string {
  return [
    briefPart(brief),
    `<p><b>AI draft</b> (${[confidenceOf(draft), engineLabel(draft.by)].join(", ")})</p>`,
    paragraphs(cut(draft.text, DRAFT_LIMIT)),
    ...toCheck(draft).map((line) => `<p><b>${escapeHtml(cut(line, LINE_LIMIT))}</b></p>`),
    draft.abstained === null ? "" : `<p><i>${escapeHtml(cut(draft.abstained, LINE_LIMIT))}</i></p>`,
    sourcesList(draft.sources),
    draft.by.notice === null ? "" : `<p><i>${escapeHtml(cut(draft.by.notice, LINE_LIMIT))}</i></p>`,
    `<p><i>Please review before sending.</i> ${referenceLine(reference)}</p>`,
  ].join("");
}

/** A percentage only where the draft could be sent as it is. */
function confidenceOf({ confidence, abstained, unsupported = [], open = [] }: Omit<Draft, "draftId">): string {
  if (unsupported.length > 0) return "confidence low: facts to check";
  if (abstained !== null) return "confidence low: no full answer";
  return open.length > 0 ? "confidence low: a question stays open" : confidenceText(confidence);
}

/** What a teammate has to see to before it goes out. */
function toCheck({ unsupported = [], open = [] }: Omit<Draft, "draftId">): readonly string[] {
  const claims = (who: UnsupportedClaim["saidBy"]) => listClaims(unsupported.filter(({ saidBy }) => saidBy === who));
  const [customer, bot] = [claims("customer"), claims("bot")];
  const nobody = unsupported.filter(({ saidBy }) => saidBy === "nobody");
  const searched = listClaims(nobody.filter((claim) => claim.searched === undefined));
  const unsearched = listClaims(nobody.filter((claim) => claim.searched === "conversation"));
  return [
    ...(searched === "" ? [] : [`Not found in the conversation or the articles: ${searched}`]),
    ...(unsearched === "" ? [] : [`Not found in the conversation, and no articles could be searched: ${unsearched}`]),
    ...(customer === "" ? [] : [`Only the customer says: ${customer}`]),
    ...(bot === "" ? [] : [`Only Fin or another bot says: ${bot}`]),
    ...(open.length === 0 ? [] : [`Still open: ${quoted(open)}`]),
  ];
}

function quoted(questions: readonly string[]): string {
  return questions.map((question) => `“${cut(question, 120)}”`).join(", ");
}

const BRIEF_TITLE = "Hand-over brief";
const BRIEF_KINDS: Record<BriefKind, string> = { wants: "Wants", tried: "Tried", missing: "Missing" };

function briefPart(brief: NotedBrief | null): string {
  if (brief === null || brief.lines.length === 0) return "";
  const lines = brief.lines.map(({ kind, text, who, at, quoted, cited }) => {
    const said = quoted ? `“${cut(text, LINE_LIMIT)}”` : cut(text, LINE_LIMIT);
    const sources = cited.length === 0 ? "" : ` Fin cited: ${cited.map((title) => cut(title, 200)).join(", ")}`;
    return `<b>${BRIEF_KINDS[kind]}:</b> ${escapeHtml(`${said} (${who}, ${timeIn(at, brief.timezone)})${sources}`)}`;
  });
  return `<p><b>${BRIEF_TITLE}</b></p>${list(lines)}`;
}

/** Absolute: a note is read days later. */
function timeIn(seconds: number, timezone: string): string {
  const format = (timeZone: string) =>
    new Intl.DateTimeFormat("en-US", { timeZone, dateStyle: "medium", timeStyle: "short" }).format(seconds * 1000);
  try {
    return format(timezone);
  } catch {
    // Intercom names zones that not every Node knows.
    return `${format("UTC")} UTC`;
  }
}

const NEWEST_ALONE = "The conversation is longer than Intercom returns: the score rests on its 500 most recent parts.";

/** A note a teammate asked for: their words, under their name. */
export function clickedNote(text: string, teammateName: string, reference: string): string {
  return `${paragraphs(text)}<p><i>Added from the sidebar by ${escapeHtml(teammateName)}.</i> ${referenceLine(reference)}</p>`;
}

/** @param isTruncated whether Intercom gave the newest part of the conversation alone */
export function evaluationNote(evaluation: Evaluation, reference: string, isTruncated: boolean): string {
  return [
    `<p><b>QA Score: ${percent(evaluation.overallScore)}</b> (${engineLabel(evaluation.by)})</p>`,
    list(evaluation.dimensions.map(({ name, score, evidence }) => dimensionLine(name, score, evidence))),
    evaluation.coachingNotes.length === 0 ? "" : "<p><b>Coaching notes</b></p>",
    list(evaluation.coachingNotes.slice(0, 10).map((note) => escapeHtml(cut(note, LINE_LIMIT)))),
    isTruncated ? `<p><i>${NEWEST_ALONE}</i></p>` : "",
    evaluation.by.notice === null ? "" : `<p><i>${escapeHtml(cut(evaluation.by.notice, LINE_LIMIT))}</i></p>`,
    `<p>${referenceLine(reference)}</p>`,
  ].join("");
}

/** Looked for in the text of notes, so it must survive any HTML-to-text conversion. */
export function referenceLine(reference: string): string {
  return `Ref: ${reference}`;
}

function confidenceText(confidence: number | null): string {
  return confidence === null ? "confidence not given" : `confidence ${percent(confidence)}`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function dimensionLine(name: string, score: number, evidence: string | null): string {
  const title = cut(name, 60).replace(/^\p{L}/u, (character) => character.toUpperCase());
  const proof = evidence === null ? "" : `: <i>${escapeHtml(cut(evidence, LINE_LIMIT))}</i>`;
  return `<b>${escapeHtml(title)}</b> ${percent(score)}${proof}`;
}

/** What the draft rests on, and what was found beside it, each under its own title. */
function sourcesList(sources: Draft["sources"]): string {
  const titled = (title: string, some: Draft["sources"]) =>
    some.length === 0 ? "" : `<p><b>${title}</b></p>${list(some.slice(0, 5).map(sourceLine))}`;
  const named = sources.filter(({ related }) => related !== true);
  const found = sources.filter(({ related }) => related === true);
  return titled("Sources", named) + titled("Related articles", found);
}

/** A past answer is named by its day, in UTC: the title is what another customer asked, and a note outlives that customer here. */
function sourceLine({ title, url, answeredAt, offeredByFin, answers, internal }: Source): string {
  if (answeredAt === undefined) {
    const about = answers === undefined ? "" : ` (answers ${escapeHtml(quoted(answers))})`;
    const named = `${link(cut(title, 200), url)}${internal === true ? " (internal: not for customers)" : ""}${about}`;
    return offeredByFin === true ? `${named} (already offered by Fin)` : named;
  }
  const day = new Date(answeredAt * 1000).toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
  return link(`Answered like this on ${day}`, url);
}

function list(items: readonly string[]): string {
  return items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${cutText(text, limit - 1)}…`;
}
