/** A teammate's word on a QA score: on the one that was shown, and its reason is not lost. */
import { parseStoredData, type Screen, type SidebarView } from "../../canvas/sidebar/index.js";
import { actionTexts } from "../domain/action-texts.js";
import type { Click } from "./canvas-request.js";
import { act, type ClickDecision, ownKey, show } from "./click-kinds.js";
import { askedBefore, isTooLong } from "./asked-words.js";

/** The reason is there again for whoever left it unsaved. */
export function openScore(click: Click): ClickDecision {
  return show({ name: "qa", ...withReason(reasonOf(click)) });
}

export function openDispute(click: Click, view: SidebarView): ClickDecision {
  const unseen = unseenScore(click, view);
  return show(unseen ?? { name: "qa-dispute", ...withReason(reasonOf(click)) });
}

export function rateScore(rating: "agree" | "dispute", click: Click, view: SidebarView): ClickDecision {
  const unseen = unseenScore(click, view);
  if (unseen !== null) return show(unseen);
  const reason = rating === "dispute" ? reasonOf(click) : null;
  if (reason !== null && isTooLong(reason)) return show({ name: "qa-dispute", problem: actionTexts.tooLong, reason });
  const closingId = shownClosing(click) ?? view.qa?.closingId ?? null;
  const key = ownKey("qa-verdict", view, JSON.stringify([rating, reason, closingId]));
  return act("qa-verdict", key, false, { verdict: rating, reason, closingId });
}

/** The screen of the score, where another one has come since; null where it is the one that was shown, or that is not known. */
function unseenScore(click: Click, { qa }: SidebarView): Screen | null {
  const shown = shownClosing(click);
  if (shown === null || qa === null || qa.closingId === shown) return null;
  return { name: "qa", problem: actionTexts.newerScore, ...withReason(reasonOf(click)) };
}

const shownClosing = ({ storedData }: Click): string | null => parseStoredData(storedData).closingId;

function reasonOf(click: Click): string | null {
  const { reason } = parseStoredData(click.storedData);
  const words = (click.values["dispute-reason"] ?? reason ?? askedBefore(click, "dispute-reason") ?? "").trim();
  return words === "" ? null : words;
}

export const withReason = (reason: string | null): { reason?: string } => (reason === null ? {} : { reason });
