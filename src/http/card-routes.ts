import { CARD_PATH } from "../paths.js";
import { Router } from "express";
import { z } from "zod";
import { drawCard, drawNoCard } from "../../canvas/card/index.js";
import { parseJson } from "../kernel/json.js";
import type { Logger } from "../kernel/log.js";
import { BODY_SIGNATURE } from "./signatures.js";
import { bodyOf, signedBody, type SignedRouteDeps } from "./signed-body.js";

export interface CardRoutesDeps extends SignedRouteDeps {
  readonly log: Logger;
  /** The draft's text where the workspace has card insertion switched on, else null. */
  readonly cardText: (workspaceId: string, draftId: string) => Promise<string | null>;
}

const request = z.looseObject({
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
  router.post(CARD_PATH, verified, async (http, response) => {
    const body = bodyOf(http);
    const read = request.safeParse(parseJson(body));
    const workspaceId = read.data?.workspace_id ?? read.data?.app_id ?? null;
    const draftId = read.data?.card_creation_options.draft_id ?? null;
    const text = workspaceId === null || draftId === null ? null : await cardText(workspaceId, draftId);
    response.status(200).json(text === null ? drawNoCard() : drawCard(text));
  });
  return router;
}
