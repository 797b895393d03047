import { CANVAS_PATHS } from "../paths.js";
import { Router, type Request, type Response } from "express";
import { type Canvas, drawAbsence, drawScreen, type Screen, type SidebarAbsence } from "../../canvas/sidebar/index.js";
import { toError } from "../kernel/errors.js";
import { type CanvasRequest, parseCanvasRequest } from "../sidebar/canvas-request.js";
import { decideClick, typedText } from "../sidebar/decide-click.js";
import { screenAfter } from "../sidebar/screen-after.js";
import type { LastSeenRecorder } from "../workspaces/last-seen.js";
import type { Logger } from "../kernel/log.js";
import type { Counters } from "../metrics/metrics.js";
import type { OpenedSidebar, SidebarService } from "../sidebar/sidebar-service.js";
import { DOCTOR_TEAMMATE_ID } from "../domain/doctor-requests.js";
import { BODY_SIGNATURE } from "./signatures.js";
import { bodyOf, isForged, signedBody, type SignedRouteDeps } from "./signed-body.js";

export interface CanvasRoutesDeps extends SignedRouteDeps {
  readonly sidebar: SidebarService;
  readonly log: Logger;
  readonly count: Counters;
  readonly lastSeen: LastSeenRecorder;
}

type CanvasAnswer = Canvas & { readonly card_creation_options?: { readonly draft_id: string } };

/**
 * The sidebar. Once the signature is verified, every answer is 200 with a canvas: Intercom has no place for an error,
 * anything else shows its own "something went wrong".
 */
export function canvasRoutes({ sidebar, secrets, inFlight, log, count, lastSeen }: CanvasRoutesDeps): Router {
  const router = Router();

  const answer = async (request: Request, response: Response, kind: keyof typeof CANVAS_PATHS) => {
    const counted = count.canvas(kind);
    const read = parseCanvasRequest(bodyOf(request));
    if (!read.parsed) log.warn({ detail: read.detail }, "Canvas request not parsed");
    const answered = read.parsed ? await drawFor(read.request, sidebar, log) : NOT_PARSED;
    counted(answered.outcome);
    if (read.parsed && answered.outcome === "answered" && read.request.teammate.id !== DOCTOR_TEAMMATE_ID)
      lastSeen.sidebarOpened(read.request.workspaceId);
    response.status(200).json(answered.canvas);
  };

  const verified = (kind: keyof typeof CANVAS_PATHS) =>
    signedBody({
      forms: BODY_SIGNATURE,
      secrets,
      inFlight,
      onRefused(refused) {
        const { refusal, signature, bytes } = refused;
        count.canvas(kind)("refused");
        if (isForged(refused)) lastSeen.refused("sidebar");
        const reason = refusal === "bad-signature" ? "signature invalid" : refusal;
        log.warn({ signature, refusal, bytes }, `Canvas request refused: ${reason}`);
      },
    });
  for (const kind of ["initialize", "submit"] as const)
    router.post(CANVAS_PATHS[kind], verified(kind), (request, response) => answer(request, response, kind));
  return router;
}

interface Drawn {
  readonly canvas: CanvasAnswer;
  readonly outcome: "answered" | "unknown-workspace" | "skipped";
}

const NOT_PARSED: Drawn = { canvas: drawAbsence({ kind: "unreadable-request" }), outcome: "skipped" };

async function drawFor(request: CanvasRequest, sidebar: SidebarService, log: Logger): Promise<Drawn> {
  const { click } = request;
  // Whatever happens next, a teammate's own words are on the screen that follows.
  let typed = click?.values["draft-text"];
  try {
    const opened = await sidebar.open(request);
    if (!opened.present) return drawnAbsence(opened.absence, typed);
    if (click === null) return drawn(opened, { name: "home" });
    const decision = decideClick(click, opened.view);
    if (decision.kind === "show") return drawn(opened, decision.screen);
    if (decision.kind === "insert-card") return drawnWithCard(drawScreen(opened.view, { name: "home" }), decision.draftId);
    typed = typedText(click, opened.view);
    const action =
      decision.kind === "act"
        ? await sidebar.act(request, decision.action, decision.waitMs)
        : await sidebar.follow(request, decision.actionId);
    const screen: Screen = action === null ? { name: "home" } : screenAfter(action, typed);
    return drawn(await sidebar.open(request), screen, typed);
  } catch (error) {
    log.error({ error: toError(error) }, "Sidebar not drawn");
    return drawnAbsence({ kind: "store-down" }, typed);
  }
}

function drawn(opened: OpenedSidebar, screen: Screen, typed?: string): Drawn {
  if (!opened.present) return drawnAbsence(opened.absence, typed);
  return { canvas: drawScreen(opened.view, screen), outcome: "answered" };
}

/** https://developers.intercom.com/docs/canvas-kit: what Intercom asks the card for, in our own words. */
function drawnWithCard(canvas: Canvas, draftId: string): Drawn {
  return { canvas: { ...canvas, card_creation_options: { draft_id: draftId } }, outcome: "answered" };
}

function drawnAbsence(absence: SidebarAbsence, typed?: string): Drawn {
  const outcome = absence.kind === "unknown-workspace" ? "unknown-workspace" : "answered";
  return { canvas: drawAbsence(absence, typed), outcome };
}
