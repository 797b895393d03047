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
import { DOCTOR_TEAMMATE_ID, isForgedByDoctor } from "../domain/doctor-requests.js";
import { bodyOf, checkBodySignature, rawBody } from "./signatures.js";
import { refuse } from "./refusals.js";

export interface CanvasRoutesDeps {
  readonly sidebar: SidebarService;
  readonly secrets: readonly string[];
  readonly log: Logger;
  readonly count: Counters;
  readonly lastSeen: LastSeenRecorder;
}

type CanvasAnswer = Canvas & { readonly card_creation_options?: { readonly draft_id: string } };

/**
 * The sidebar. Once the signature is verified, every answer is 200 with a canvas: Intercom has no place for an error,
 * anything else shows its own "something went wrong".
 */
export function canvasRoutes({ sidebar, secrets, log, count, lastSeen }: CanvasRoutesDeps): Router {
  const router = Router();

  const answer = async (request: Request, response: Response, kind: keyof typeof CANVAS_PATHS) => {
    const counted = count.canvas(kind);
    const body = bodyOf(request);
    const given = request.get("X-Body-Signature");
    const signature = checkBodySignature(given, body, secrets);
    if (!signature.valid) {
      counted("refused");
      if (signature.because === "wrong" && !isForgedByDoctor(given)) lastSeen.refused("sidebar");
      log.warn({ signature: signature.because, bytes: body.length }, "Canvas request refused: signature invalid");
      return refuse(response, "bad-signature");
    }
    const read = parseCanvasRequest(body);
    if (!read.parsed) log.warn({ detail: read.detail }, "Canvas request not parsed");
    const drawn = read.parsed ? await drawFor(read.request, sidebar, log) : NOT_PARSED;
    counted(drawn.outcome);
    if (read.parsed && drawn.outcome === "answered" && read.request.teammate.id !== DOCTOR_TEAMMATE_ID)
      lastSeen.sidebarOpened(read.request.workspaceId);
    response.status(200).json(drawn.canvas);
  };

  router.post(CANVAS_PATHS.initialize, rawBody, (request, response) => answer(request, response, "initialize"));
  router.post(CANVAS_PATHS.submit, rawBody, (request, response) => answer(request, response, "submit"));
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
