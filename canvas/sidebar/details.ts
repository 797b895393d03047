/** What was done in Intercom, what is broken, and the way to everything else. */
import { type Canvas, type Component, dataTable, list, type ListItem, submit } from "../kit/index.js";
import { wholeBrief } from "./brief.js";
import type { Button } from "./buttons.js";
import { backTo, footer, header, itemAction, linkButton, muted, paragraph } from "./controls.js";
import { customerTexts } from "./customer-texts.js";
import { draftAtHand } from "./draft-view.js";
import { formatTime } from "./format-time.js";
import { formatShare, oneLine, sentence } from "./format.js";
import { macrosEntry } from "./lookups.js";
import { screenCanvas } from "./stored-data.js";
import { sidebarTexts } from "./texts.js";
import type { ReceiptView, ServiceProblem, SidebarView } from "./view.js";

/** What was done, what is broken, and the way to everything else. */
export function drawDetails(view: SidebarView): Canvas {
  return screenCanvas(view, "details", [
    header(sidebarTexts.menu.title),
    ...wholeBrief(view),
    ...problems(view),
    ...outcome(view),
    list(menu(view)),
    ...footer(linkButton("refresh", sidebarTexts.refresh), backTo("home")),
  ]);
}

const AI_SERVICES = ["triage", "sentiment", "reply", "qa"] as const satisfies readonly ServiceProblem["service"][];

function problems(view: SidebarView): Component[] {
  if (view.problems.length === 0) return [];
  const each = view.problems
    .slice(0, 5)
    .map(({ service, cause, since, willRetry }) =>
      muted(sidebarTexts.problems.full(service, sentence(cause, 200), formatTime(since, view.timezone), willRetry)),
    );
  const services = new Set(view.problems.map(({ service }) => service));
  return AI_SERVICES.every((service) => services.has(service)) ? each : [...each, muted(sidebarTexts.problems.rest)];
}

function outcome({ triage, isLoaded, state: found, rating }: SidebarView): Component[] {
  const state = isLoaded ? found : sidebarTexts.notKnown;
  const rated = rating === null ? [] : [[sidebarTexts.menu.rating, sidebarTexts.menu.ofFive(rating.score)] as const];
  if (triage === null) return [dataTable([[sidebarTexts.menu.state, state], ...rated])];
  return [
    dataTable([
      [sidebarTexts.menu.state, state],
      ...rated,
      ...(triage.team === null ? [] : [[sidebarTexts.menu.team, oneLine(triage.team, 60)] as const]),
    ]),
    muted(`**${sidebarTexts.menu.outcome}:** ${sentence(triage.outcome, 300)}`),
  ];
}

function menu(view: SidebarView): Omit<ListItem, "type">[] {
  const { menu: words } = sidebarTexts;
  return [
    ...suggestion(view),
    entry("open-why", words.why, words.whyHint),
    entry("open-mood", words.sentiment, words.sentimentHint(view.sentiment?.history.length ?? 0)),
    entry("open-sources", words.sources, sidebarTexts.draft.sources(draftAtHand(view.draft)?.sources ?? [])),
    entry("open-ask", sidebarTexts.ask.title, sidebarTexts.ask.menuHint),
    ...(canHaveDraft(view) ? [entry("open-regenerate", words.options, words.instructionHint)] : []),
    ...(view.triage === null ? [] : [entry("open-correct", words.correct, words.correctHint)]),
    entry("open-customer", customerTexts.entry, customerTexts.entryHint),
    ...macrosEntry(view),
    entry("open-qa", words.qa, formatShare(view.qa?.overall ?? null) ?? words.noScore),
    entry("open-receipts", words.receipts, words.receiptsHint(view.changes)),
  ];
}

const canHaveDraft = ({ switchedOff, state }: SidebarView): boolean => !switchedOff.includes("draft") && state !== "closed";

/** In any case here, for where the first screen has no room for it. */
function suggestion({ triage, suggestion: found }: SidebarView): Omit<ListItem, "type">[] {
  if (triage === null || found?.state !== "offered") return [];
  const { both, menuHint } = sidebarTexts.suggestion;
  return [entry("open-suggestion", both, menuHint(oneLine(triage.category, 40)))];
}

const entry = (id: Button, title: string, subtitle: string): Omit<ListItem, "type"> => ({
  id,
  title,
  subtitle,
  action: submit(),
});

const SHOWN_RECEIPTS = 8;

/** Everything we changed in Intercom for this conversation, why, and the way to take it back. */
export function drawReceipts(view: SidebarView): Canvas {
  const distinct = [...new Map(view.receipts.map((receipt) => [receipt.id, receipt])).values()];
  const newestFirst = distinct.sort((one, other) => other.at - one.at);
  const hidden = view.changes.made + view.changes.notMade - SHOWN_RECEIPTS;
  return screenCanvas(view, "receipts", [
    header(sidebarTexts.receipts.title),
    ...(newestFirst.length === 0 ? [muted(sidebarTexts.receipts.none)] : []),
    ...newestFirst.slice(0, SHOWN_RECEIPTS).flatMap((receipt) => receiptLine(receipt, view.timezone)),
    ...(hidden > 0 ? [muted(sidebarTexts.receipts.more(hidden))] : []),
    ...footer(linkButton("refresh", sidebarTexts.refresh), backTo("open-details")),
  ]);
}

function receiptLine({ id, what, why, at, state, canUndo }: ReceiptView, timezone: string): Component[] {
  const { receipts: words } = sidebarTexts;
  const line = words.line(oneLine(what), words.states[state], formatTime(at, timezone));
  return [paragraph(`${line}\n${oneLine(why, 220)}`), ...(canUndo ? itemAction("undo", id, words.undo) : [])];
}
