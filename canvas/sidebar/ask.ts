/** A teammate's own question to the help centre, and its answer. */
import { confidenceInWords } from "../../src/domain/confidence.js";
import { type Canvas, clean, type Component, cutToBytes, fewTextParts, input, list, openPage, webLink } from "../kit/index.js";
import type { AnswerView } from "./answer-view.js";
import { action, backTo, footer, header, muted, paragraph, problemLine } from "./controls.js";
import { draftAtHand } from "./draft-view.js";
import { datedBy, formatTime } from "./format-time.js";
import { oneLine, sentence, typedBefore } from "./format.js";
import type { Screen } from "./screen.js";
import { screenCanvas } from "./stored-data.js";
import { areRelated, sidebarTexts, sourceTitle } from "./texts.js";
import type { SidebarView } from "./view.js";

/** Bytes, so that it fits the canvas twice: as it is shown, and as it is put into the draft. */
const ANSWER_LENGTH = 3_000;

const SHOWN_SOURCES = 4;

export function drawAsk(view: SidebarView, { question, answer, problem }: Extract<Screen, { name: "ask" }>): Canvas {
  const { ask } = sidebarTexts;
  const components = [
    header(ask.title),
    ...problemLine(problem),
    ...(answer === undefined ? [muted(ask.hint)] : answered(answer, view)),
    input({ id: "question", label: ask.field, placeholder: ask.placeholder, ...typedBefore(question) }),
    action("ask", answer === undefined ? ask.ask : ask.askAgain),
    ...footer(backTo("open-details")),
  ];
  return screenCanvas(view, "ask", components, carried(answer));
}

function answered(answer: AnswerView, view: SidebarView): Component[] {
  const { ask } = sidebarTexts;
  const by = sentence(sidebarTexts.by(oneLine(answer.engine.label, 60), formatTime(answer.at, view.timezone)));
  if (answer.text === null) {
    const why = answer.why === null ? "" : ` ${sentence(answer.why, 200)}`;
    return [paragraph(`${ask.nothing}${why}`), muted(by)];
  }
  const confidence = confidenceInWords(answer.confidence);
  const { text, wasCut } = putText(answer.text);
  return [
    ...fewTextParts(text).map(paragraph),
    ...(wasCut ? [muted(ask.cut)] : []),
    ...sourceList(answer, view.timezone),
    muted(`${confidence === null ? ask.notGiven : ask.confidence(confidence)} ${by}`),
    ...(answer.engine.notice === null ? [] : [muted(sentence(answer.engine.notice, 200))]),
    ...(canBePut(answer, view) ? [action("put-answer", ask.put)] : [muted(ask.noDraft)]),
  ];
}

function sourceList({ sources }: AnswerView, timezone: string): Component[] {
  const shown = sources.slice(0, SHOWN_SOURCES);
  if (shown.length === 0) return [muted(sidebarTexts.ask.noSource)];
  const items = shown.map((source, index) => {
    const href = source.url === null ? null : webLink(source.url);
    const common = {
      id: `source:${index + 1}`,
      title: oneLine(sourceTitle(source)),
      subtitle: datedBy(source, timezone),
      ...(source.internal === true && { tertiary_text: sidebarTexts.ask.internal }),
    };
    return href === null ? common : { ...common, action: openPage(href) };
  });
  return areRelated(sources) ? [muted(sidebarTexts.ask.related), list(items)] : [list(items)];
}

/** There is a draft to put it into, and drafts are not switched off. */
function canBePut({ text }: AnswerView, view: SidebarView): boolean {
  return text !== null && draftAtHand(view.draft) !== null && !view.switchedOff.includes("draft");
}

/** What is shown of an answer is what a click puts into the draft. */
const putText = (text: string) => cutToBytes(clean(text), ANSWER_LENGTH);

function carried(answer: AnswerView | undefined): { readonly answer?: string; readonly answerFrom?: "internal" } {
  if (answer === undefined || answer.text === null) return {};
  return {
    answer: putText(answer.text).text,
    ...(answer.sources.some(({ internal }) => internal === true) && { answerFrom: "internal" }),
  };
}
