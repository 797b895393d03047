/** For those who run the app: is it alive, is it ready, and its metrics. */
import { isWithinLife } from "../kernel/age.js";
import { withinMs } from "../kernel/within-ms.js";
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
  readonly isStopping: () => boolean;
  /** Rejects where the database does not answer. */
  readonly probeDatabase: () => Promise<unknown>;
  readonly now: () => number;
}

/** Anybody may ask whether the app is ready, however often: the database is asked once a second. */
const PROBE_LIFE_MS = 1_000;
/** Balancers wait for seconds; a connection that hangs ends after more than a minute. */
const PROBE_WITHIN_MS = 2_000;

/** Alive, ready, and how it goes. */
export function operatorRoutes({ scrape, metricsToken, isStopping, probeDatabase, now }: OperatorRoutesDeps): Router {
  const router = Router();
  const databaseAnswers = askedOnce(probeDatabase, now);
  router.get(OPERATOR_PATHS.alive, (_request, response) => void response.json({ status: "ok" }));
  router.get(OPERATOR_PATHS.ready, async (_request, response) => {
    const notReady = (because: string) => response.status(503).json({ status: "not ready", because });
    if (isStopping()) return void notReady("the app is stopping");
    if (!(await databaseAnswers())) return void notReady("the database does not answer");
    response.json({ status: "ready" });
  });
  if (scrape !== null) router.use(metricsRoute(scrape, metricsToken));
  return router;
}

/** Who asks while the database is being asked waits for the same answer, and it holds for a moment. */
function askedOnce(ask: () => Promise<unknown>, now: () => number): () => Promise<boolean> {
  let underWay: Promise<boolean> | null = null;
  let last = { at: -Infinity, answers: false };
  const probe = async () => {
    const answered = ask().then(
      () => true,
      () => false,
    );
    const answers = await withinMs(answered, PROBE_WITHIN_MS, false);
    last = { at: now(), answers };
    underWay = null;
    return answers;
  };
  return () => (isWithinLife(last.at, PROBE_LIFE_MS, now()) ? Promise.resolve(last.answers) : (underWay ??= probe()));
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
