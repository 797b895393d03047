import { Router } from "express";
import type { Scrape } from "../metrics/sources.js";
import { OPERATOR_PATHS } from "../paths.js";

export interface OperatorRoutesDeps {
  readonly scrape: Scrape;
  /** Null when everything needed to serve is there, else what is missing. */
  readonly notReadyBecause: () => Promise<string | null>;
}

/** Alive, ready, and how it goes. */
export function operatorRoutes({ scrape, notReadyBecause }: OperatorRoutesDeps): Router {
  const router = Router();
  router.get(OPERATOR_PATHS.alive, (_request, response) => void response.json({ status: "ok" }));
  router.get(OPERATOR_PATHS.ready, async (_request, response) => {
    const because = await notReadyBecause();
    if (because === null) response.json({ status: "ready" });
    else response.status(503).json({ status: "not ready", because });
  });
  router.get(OPERATOR_PATHS.metrics, async (_request, response) => {
    response.type(scrape.contentType).send(await scrape.text());
  });
  return router;
}
