import { type Canvas, type Component, dataTable, textarea } from "../kit/index.js";
import { action, backTo, footer, header, link, muted, paragraph } from "./controls.js";
import { formatShare, formatTime, oneLine, sentence } from "./format.js";
import { screenCanvas } from "./screen.js";
import { texts } from "./texts.js";
import type { QaView, SidebarView } from "./view.js";

const SHOWN_DIMENSIONS = 10;
const SHOWN_NOTES = 5;

/** The score, what it rests on, and the teammate's say in it. */
export function drawQa(view: SidebarView): Canvas {
  const body = view.qa === null ? [muted(whyNone(view.qaWithheld))] : score(view.qa, view.timezone);
  return screenCanvas(view, "qa", [header(texts.qa.title), ...body, ...footer(backTo("open-details"))]);
}

const whyNone = (withheld: string | null): string =>
  withheld === null ? texts.qa.none : texts.qa.withheld(sentence(withheld, 300));

function score(qa: QaView, timezone: string): Component[] {
  const dimensions = qa.dimensions.slice(0, SHOWN_DIMENSIONS);
  return [
    dataTable([
      [texts.qa.total, formatShare(qa.overall) ?? texts.notGiven],
      ...(qa.agentName === null ? [] : [row(texts.qa.agent, oneLine(qa.agentName, 60))]),
      ...dimensions.map((dimension) => row(oneLine(dimension.name, 40), formatShare(dimension.score) ?? texts.notGiven)),
    ]),
    ...dimensions.flatMap(({ name, evidence }) =>
      evidence === null ? [] : [paragraph(texts.qa.evidence(oneLine(name, 40), oneLine(evidence, 300)))],
    ),
    ...coaching(qa),
    muted(`${texts.by(oneLine(qa.engine.label, 60), formatTime(qa.at, timezone))}.`),
    ...verdict(qa),
  ];
}

const row = (field: string, value: string): [string, string] => [field, value];

function coaching({ coachingNotes }: QaView): Component[] {
  const notes = coachingNotes.slice(0, SHOWN_NOTES).map((words) => texts.qa.note(oneLine(words, 220)));
  return notes.length === 0 ? [] : [paragraph([texts.qa.coaching, ...notes].join("\n"))];
}

function verdict({ verdict: given }: QaView): Component[] {
  const agree = action("qa-agree", texts.qa.agree);
  const dispute = link("open-qa-dispute", texts.qa.dispute);
  if (given === null) return [agree, dispute];
  const by = oneLine(given.by, 60);
  if (given.agreed) return [paragraph(texts.qa.agreed(by)), dispute];
  return [muted(texts.qa.disputed(by, given.reason === null ? texts.notGiven : oneLine(given.reason, 300))), agree];
}

/** Where a teammate says why a score is wrong; without a score there is nothing to say. */
export function drawQaDispute(view: SidebarView): Canvas {
  if (view.qa === null) return drawQa(view);
  return screenCanvas(view, "qa-dispute", [
    header(texts.qa.disputeTitle),
    textarea({ id: "dispute-reason", label: texts.qa.reason, placeholder: texts.qa.reasonPlaceholder }),
    muted(texts.qa.disputeHint),
    action("save-qa-dispute", texts.save, "primary"),
    ...footer(backTo("open-qa")),
  ]);
}
