import { isSameSecret } from "../kernel/secrets.js";
import { type Request, Router } from "express";
import type { Scrape } from "../metrics/sources.js";
import { OPERATOR_PATHS } from "../paths.js";
import { refuse } from "./refusals.js";

export interface OperatorRoutesDeps {
  /** Null where the metrics have a port of their own. */
  readonly scrape: Scrape | null;
  /** To be sent as `Authorization: Bearer`; null where everybody may read the metrics. */
  readonly metricsToken: string | null;
  /** Null when everything needed to serve is there, else what is missing. */
  readonly notReadyBecause: () => Promise<string | null>;
}

/** Alive, ready, and how it goes. */
export function operatorRoutes({ scrape, metricsToken, notReadyBecause }: OperatorRoutesDeps): Router {
  const router = Router();
  router.get(OPERATOR_PATHS.alive, (_request, response) => void response.json({ status: "ok" }));
  router.get(OPERATOR_PATHS.ready, async (_request, response) => {
    const because = await notReadyBecause();
    if (because === null) response.json({ status: "ready" });
    else response.status(503).json({ status: "not ready", because });
  });
  if (scrape !== null) router.use(metricsRoute(scrape, metricsToken));
  return router;
}

/** Prometheus' text: beside the rest, or alone on a port of its own. */
export function metricsRoute(scrape: Scrape, token: string | null): Router {
  const router = Router();
  router.get(OPERATOR_PATHS.metrics, async (request, response) => {
    if (token !== null && !bears(request, token)) {
      response.set("WWW-Authenticate", "Bearer");
      return refuse(response, "signed-out", "The metrics need METRICS_TOKEN, as a bearer token.");
    }
    response.type(scrape.contentType).send(await scrape.text());
  });
  return router;
}

function bears(request: Request, token: string): boolean {
  return isSameSecret(request.get("Authorization") ?? "", `Bearer ${token}`);
}
