import { CANVAS_PATHS } from "../paths.js";
import { Router, type Request, type Response } from "express";
import { type Canvas, drawAbsence, drawScreen, type Screen, type SidebarAbsence } from "../../canvas/sidebar/index.js";
import { toError } from "../kernel/errors.js";
import { type CanvasRequest, parseCanvasRequest } from "../sidebar/canvas-request.js";
import { decideClick } from "../sidebar/decide-click.js";
import type { LastSeenRecorder } from "../workspaces/last-seen.js";
import type { Logger } from "../kernel/log.js";
import type { Counters } from "../metrics/metrics.js";
import { screenAfter, type SidebarService } from "../sidebar/sidebar-service.js";
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
    const drawn = read.parsed ? await drawFor(read.request, sidebar, log) : NOT_PARSED;
    counted(drawn.outcome);
    if (read.parsed && drawn.outcome === "answered" && read.request.teammate.id !== DOCTOR_TEAMMATE_ID)
      lastSeen.sidebarOpened(read.request.workspaceId);
    response.status(200).json(drawn.canvas);
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
  try {
    const opened = await sidebar.open(request);
    if (!opened.present) return drawnAbsence(opened.absence);
    if (request.click === null) return { canvas: drawScreen(opened.view, { name: "home" }), outcome: "answered" };
    const decision = decideClick(request.click, opened.view);
    if (decision.kind === "show") return { canvas: drawScreen(opened.view, decision.screen), outcome: "answered" };
    if (decision.kind === "insert-card") return drawnWithCard(drawScreen(opened.view, { name: "home" }), decision.draftId);
    const action = await sidebar.act(request, decision.action, decision.waitMs);
    const screen: Screen = screenAfter(action, decision.action.kind, decision.meanwhile);
    const after = await sidebar.open(request);
    return after.present ? { canvas: drawScreen(after.view, screen), outcome: "answered" } : drawnAbsence(after.absence);
  } catch (error) {
    log.error({ error: toError(error) }, "Sidebar not drawn");
    return drawnAbsence({ kind: "store-down" });
  }
}

/** https://developers.intercom.com/docs/canvas-kit: what Intercom asks the card for, in our own words. */
function drawnWithCard(canvas: Canvas, draftId: string): Drawn {
  return { canvas: { ...canvas, card_creation_options: { draft_id: draftId } }, outcome: "answered" };
}

function drawnAbsence(absence: SidebarAbsence): Drawn {
  const outcome = absence.kind === "unknown-workspace" ? "unknown-workspace" : "answered";
  return { canvas: drawAbsence(absence), outcome };
}
