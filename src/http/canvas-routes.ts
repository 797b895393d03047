import { CANVAS_PATHS } from "../paths.js";
import { Router, type Request, type Response } from "express";
import { answerRequest, NOT_PARSED } from "../sidebar/answer-request.js";
import { parseCanvasRequest } from "../sidebar/canvas-request.js";
import type { LastSeenRecorder } from "../workspaces/last-seen.js";
import type { Logger } from "../kernel/log.js";
import type { Counters } from "../metrics/metrics.js";
import type { SidebarService } from "../sidebar/sidebar-service.js";
import { DOCTOR_TEAMMATE_ID } from "../domain/doctor-requests.js";
import { BODY_SIGNATURE } from "./signatures.js";
import { bodyOf, isForged, signedBody, type SignedRouteDeps } from "./signed-body.js";

export interface CanvasRoutesDeps extends SignedRouteDeps {
  readonly sidebar: SidebarService;
  readonly log: Logger;
  readonly count: Counters;
  readonly lastSeen: LastSeenRecorder;
}

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
    const answered = read.parsed ? await answerRequest(read.request, sidebar, log) : NOT_PARSED;
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
