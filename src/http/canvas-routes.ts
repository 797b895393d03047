/** Canvas requests of Intercom: the sidebar's, and that for a card in a reply. */
import { CANVAS_PATHS, CARD_PATH } from "../paths.js";
import { type Request, type Response, Router } from "express";
import { answerRequest, drawNotParsed } from "../sidebar/answer-request.js";
import { parseCanvasRequest } from "../sidebar/canvas-request.js";
import type { LastSeenRecorder } from "../workspaces/last-seen.js";
import type { Logger } from "../kernel/log.js";
import type { Counters } from "../metrics/metrics.js";
import type { SidebarService } from "../sidebar/sidebar-service.js";
import { DOCTOR_TEAMMATE_ID } from "../domain/doctor-requests.js";
import { BODY_SIGNATURE } from "./signatures.js";
import { bodyOf, isForged, signedBody, type SignedRouteDeps } from "./signed-body.js";
import { z } from "zod";
import { drawCard, drawNoCard } from "../../canvas/card/index.js";
import { parseJson } from "../kernel/json.js";

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
    const answered = read.parsed ? await answerRequest(read.request, sidebar, log) : drawNotParsed(read.kind, read.fields);
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

export interface CardRoutesDeps extends SignedRouteDeps {
  readonly log: Logger;
  /** The draft's text where the workspace has card insertion switched on, else null. */
  readonly cardText: (workspaceId: string, draftId: string) => Promise<string | null>;
}

const cardRequest = z.looseObject({
  workspace_id: z.string().nullish(),
  app_id: z.string().nullish(),
  card_creation_options: z.looseObject({ draft_id: z.string() }),
});

/**
 * Called by Intercom when a teammate put the draft into the reply as a card; customers read the answer.
 * https://developers.intercom.com/docs/canvas-kit
 */
export function cardRoutes({ secrets, inFlight, log, cardText }: CardRoutesDeps): Router {
  const router = Router();
  const verified = signedBody({
    forms: BODY_SIGNATURE,
    secrets,
    inFlight,
    onRefused: ({ refusal, signature }) => log.warn({ signature, refusal }, `Card request refused: ${refusal}`),
  });
  /** A customer reads this: where the store is away there is no card rather than an error. */
  const shownText = (workspaceId: string, draftId: string) =>
    cardText(workspaceId, draftId).catch((error: unknown) => {
      log.error({ error }, "Card not drawn");
      return null;
    });
  router.post(CARD_PATH, verified, async (http, response) => {
    const body = bodyOf(http);
    const read = cardRequest.safeParse(parseJson(body));
    const workspaceId = read.data?.workspace_id ?? read.data?.app_id ?? null;
    const draftId = read.data?.card_creation_options.draft_id ?? null;
    const text = workspaceId === null || draftId === null ? null : await shownText(workspaceId, draftId);
    response.status(200).json(text === null ? drawNoCard() : drawCard(text));
  });
  return router;
}
