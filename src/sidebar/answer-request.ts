/** One canvas request from its click to the canvas that answers it. */
import { setTimeout as sleep } from "node:timers/promises";
import {
  type Canvas,
  drawAbsence,
  drawScreen,
  type Screen,
  SHOWS_CATEGORY,
  type SidebarAbsence,
  type SidebarView,
  type TypedWords,
  withKeptAsked,
  withKeptText,
} from "../../canvas/sidebar/index.js";
import { actionTexts } from "../domain/action-texts.js";
import { toError } from "../kernel/errors.js";
import type { Logger } from "../kernel/log.js";
import type { ActionInput } from "../store/activity/action-kinds.js";
import type { CanvasRequest, Click, NotParsed } from "./canvas-request.js";
import { draftOfText, keptText, submittedText, typedText, typedWords } from "./clicked-text.js";
import { keptAsked } from "./asked-words.js";
import { decideClick } from "./decide-click.js";
import { recalledScreen, screenAfter } from "./screen-after.js";
import type { OpenedSidebar, SidebarService } from "./sidebar-service.js";

type CanvasAnswer = Canvas & { readonly card_creation_options?: { readonly draft_id: string } };

/** A canvas, and what is counted of it. */
export interface Drawn {
  readonly canvas: CanvasAnswer;
  readonly outcome: "answered" | "unknown-workspace" | "skipped";
}

/** @param fields what came with the click: a teammate's own words are on the screen that follows this as well. */
export function drawNotParsed(kind: NotParsed, fields: Pick<Click, "values" | "storedData">): Drawn {
  const words = typedWords(fields, submittedText(fields));
  return { canvas: drawAbsence({ kind }, words, draftOfText(fields)), outcome: "skipped" };
}

/** Intercom gives up after ten seconds (https://developers.intercom.com/docs/canvas-kit), and shows nothing then. */
const PATIENCE_MS = 7_000;

/** The canvas that follows a request; while the store is silent, a canvas that says so. */
export async function answerRequest(
  request: CanvasRequest,
  sidebar: SidebarService,
  log: Logger,
  patienceMs = PATIENCE_MS,
): Promise<Drawn> {
  const timer = new AbortController();
  const silence = sleep(patienceMs, undefined, { signal: timer.signal }).then(() => {
    log.error({ seconds: patienceMs / 1000 }, "Sidebar not drawn in time");
    return drawnAbsence({ kind: "store-down" }, wordsOf(request.click), request.click);
  });
  silence.catch(() => null);
  try {
    return await Promise.race([answer(request, sidebar, log), silence]);
  } finally {
    timer.abort();
  }
}

/** The screen asked for, or what became of a click. */
async function answer(request: CanvasRequest, sidebar: SidebarService, log: Logger): Promise<Drawn> {
  const { click } = request;
  // Whatever happens next, a teammate's own words are on the screen that follows.
  let words = wordsOf(click);
  try {
    const opened = await sidebar.open(request);
    if (!opened.present) return drawnAbsence(opened.absence, words, click);
    if (click === null) return drawn(opened, { name: "home" });
    const decision = decideClick(click, opened.view);
    if (decision.kind === "show") {
      const isShown = SHOWS_CATEGORY.has(decision.screen.name) && opened.view.blindCheck?.state === "asked";
      if (isShown) await sidebar.recordSeen(request);
      return drawn(opened, await checked(decision.screen, opened.view), click);
    }
    if (decision.kind === "recall")
      return drawn(opened, recalledScreen(await sidebar.findLast(request, decision.asked), decision.screen, opened.view), click);
    if (decision.kind === "lookup") return drawn(opened, await screenOf(decision.about), click);
    if (decision.kind === "insert-card") return withCard(drawn(opened, { name: "home" }, click), decision.draftId);
    const typed = typedText(click, opened.view);
    words = typedWords(click, typed);
    const action =
      decision.kind === "act"
        ? await sidebar.act(request, decision.action, decision.waitMs)
        : ((await sidebar.follow(request, decision.actionId)) ?? "notKnown");
    const asked = decision.kind === "act" ? decision.action.input : undefined;
    const screen: Screen =
      typeof action === "string" ? screenWithout(typed, actionTexts[action], asked) : screenAfter(action, typed, asked);
    const after = await sidebar.open(request);
    if (!after.present) return drawnAbsence(after.absence, words, click);
    return drawn(after, await checked(screen, after.view), click, opened.view);
  } catch (error) {
    log.error({ error: toError(error) }, "Sidebar not drawn");
    return drawnAbsence({ kind: "store-down" }, words, click);
  }

  async function screenOf(about: "customer" | "macros"): Promise<Screen> {
    if (about === "macros") return { name: "macros", macros: await sidebar.findMacros(request) };
    return { name: "customer", customer: await sidebar.findCustomer(request) };
  }

  /** A check that fails stands in nobody's way, and is said to have failed. */
  async function checked(screen: Screen, view: SidebarView): Promise<Screen> {
    if ((screen.name !== "confirm-send" && screen.name !== "editor") || screen.text === undefined) return screen;
    try {
      return { ...screen, unsupported: await sidebar.check(request, screen.text, view) };
    } catch (error) {
      log.warn({ error: toError(error) }, "Text not checked");
      return { ...screen, unsupported: "unknown" };
    }
  }
}

/** An id of another conversation, or of what was deleted or has aged out: a teammate's own words are where they were typed again. */
function screenWithout(typed: string | undefined, why: string, asked: ActionInput | undefined): Screen {
  const instruction = asked?.["instruction"];
  if (typeof instruction === "string")
    return { name: "regenerate", instruction, problem: why, ...(typed === undefined ? {} : { text: typed, notSentWith: null }) };
  return typed === undefined ? { name: "refused", why } : { name: "editor", text: typed, problem: why };
}

type Present = Extract<OpenedSidebar, { present: true }>;

/** @param clickedIn as it was when it was clicked */
function drawn({ view }: Present, screen: Screen, click: Click | null = null, clickedIn = view): Drawn {
  if (click === null) return { canvas: drawScreen(view, screen), outcome: "answered" };
  const kept = keptText(click, clickedIn, screen);
  const asked = keptAsked(click, screen);
  if (kept === null) return { canvas: withKeptAsked(drawScreen(view, screen), asked), outcome: "answered" };
  const isKept = screen.name === "home" || screen.name === "editor" ? { ...screen, keepsText: true } : screen;
  return { canvas: withKeptAsked(withKeptText(drawScreen(view, isKept), kept), asked), outcome: "answered" };
}

/** https://developers.intercom.com/docs/canvas-kit: what Intercom asks the card for, in our own words. */
function withCard({ canvas, outcome }: Drawn, draftId: string): Drawn {
  return { canvas: { ...canvas, card_creation_options: { draft_id: draftId } }, outcome };
}

const wordsOf = (click: Click | null): TypedWords => (click === null ? {} : typedWords(click, submittedText(click)));

function drawnAbsence(absence: SidebarAbsence, typed: TypedWords, click: Click | null): Drawn {
  const outcome = absence.kind === "unknown-workspace" ? "unknown-workspace" : "answered";
  return { canvas: drawAbsence(absence, typed, click === null ? null : draftOfText(click)), outcome };
}
