import { Router } from "express";
import type { Metrics } from "../metrics.js";
import type { Queue } from "../queue/queue.js";
import { refuse } from "./refusals.js";

export interface OperatorDoor {
  readonly metrics: Metrics;
  readonly queue: Queue;
  /** Null when everything needed to serve is there, else what is missing. */
  readonly notReadyBecause: () => Promise<string | null>;
}

/** Alive, ready, and how it goes. */
export function operatorRoutes({ metrics, queue, notReadyBecause }: OperatorDoor): Router {
  const router = Router();
  router.get("/healthz", (_request, response) => void response.json({ status: "ok" }));
  router.get("/readyz", async (_request, response) => {
    const because = await notReadyBecause();
    if (because === null) response.json({ status: "ready" });
    else response.status(503).json({ status: "not ready", because });
  });
  router.get("/metrics", async (_request, response) => {
    try {
      metrics.setDepth(await queue.depth());
    } catch {
      return refuse(response, "not-ready");
    }
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}
