/** What is said about triage's answer: Apply and Not this beside its suggestion, and the question that comes before it. */
import type { Canvas, Component } from "../kit/index.js";
import type { TriageView } from "./automation-views.js";
import { canBeCarried } from "./buttons.js";
import { action, backTo, footer, header, linkButton, muted, paragraph, picker } from "./controls.js";
import { oneLine, sentence, withConfidence } from "./format.js";
import { screenCanvas } from "./stored-data.js";
import { sidebarTexts } from "./texts.js";
import type { SidebarView } from "./view.js";

/** Where there is no room for both buttons they share a line, and where there is none for that Details has them. */
export type SuggestionBudget = "buttons" | "one-line" | "details";

/** Both cost the same number of clicks wherever they stand: an easier Apply would make triage look better than it is. */
export function suggestionButtons({ suggestion }: SidebarView, budget: SuggestionBudget): Component[] {
  if (suggestion?.state !== "offered" || budget === "details") return [];
  if (budget === "one-line") return [linkButton("open-suggestion", sidebarTexts.suggestion.both)];
  return [
    linkButton("apply-suggestion", sidebarTexts.suggestion.apply),
    linkButton("reject-suggestion", sidebarTexts.suggestion.reject),
  ];
}

/** Without what no click could answer: an offer whose message cannot be carried would be taken for the one at the opening. */
export function withAnswerableOffer(view: SidebarView): SidebarView {
  const { suggestion } = view;
  const lost = suggestion?.state === "offered" && suggestion.changedWith !== null && !canBeCarried(suggestion.changedWith);
  return lost ? { ...view, suggestion: null } : view;
}

/** In place of the category; null where it is not asked, or there is nothing to choose among. */
export function blindQuestion({ blindCheck, categories }: SidebarView): Component[] | null {
  if (blindCheck?.state !== "asked") return null;
  const named = categories.map((name) => ({ id: name, name }));
  const choice = picker("said-category", sidebarTexts.blindCheck.question, named, null);
  if (choice.length === 0) return null;
  return [
    ...choice,
    action("answer-blind-check", sidebarTexts.blindCheck.answer),
    linkButton("skip-blind-check", sidebarTexts.blindCheck.skip),
  ];
}

/** The category with who says so. */
export function categoryOf(
  { category, confidence, correctedBy, needsReview }: TriageView,
  { suggestion, blindCheck }: Pick<SidebarView, "suggestion" | "blindCheck">,
): string {
  const { facts } = sidebarTexts;
  const name = oneLine(category, 40);
  if (correctedBy !== null) return facts.setBy(name, oneLine(correctedBy, 40));
  if (suggestion !== null && suggestion.state !== "offered") return facts[suggestion.state](name, oneLine(suggestion.by, 40));
  const sure = withConfidence(name, confidence);
  const shown = needsReview ? facts.review(sure) : sure;
  return blindCheck?.state === "answered" ? facts.youSaid(shown, oneLine(blindCheck.said, 40)) : shown;
}

/** What Apply would do, with both buttons. */
export function drawSuggestion(view: SidebarView): Canvas {
  const { triage, suggestion } = view;
  const { suggestion: words } = sidebarTexts;
  const offered = triage === null || suggestion?.state !== "offered" ? null : triage;
  const body =
    offered === null
      ? [muted(words.none)]
      : [
          // What was done of it by itself is not what Apply does: a teammate's click is sure.
          paragraph(`**${categoryOf(offered, view)}**\n${offered.needsReview ? words.unsure : sentence(offered.outcome, 300)}`),
          muted(words.hint),
          action("apply-suggestion", words.apply),
          action("reject-suggestion", words.reject),
        ];
  return screenCanvas(view, "suggestion", [header(words.title), ...body, ...footer(backTo("home"))]);
}
