/**
 * What Intercom reports and asks about the installation itself.
 * https://developers.intercom.com/docs/build-an-integration/learn-more/authentication/installing-uninstalling-apps
 */
import { UNINSTALL_PATH, HEALTH_PATH } from "../paths.js";
import { Router } from "express";
import { z } from "zod";
import { toError } from "../kernel/errors.js";
import type { ReportedHealth } from "../workspaces/health.js";
import type { HintTaken } from "../auth/uninstall.js";
import type { LastSeenRecorder } from "../workspaces/last-seen.js";
import { parseJson } from "../kernel/json.js";
import type { Logger } from "../kernel/log.js";
import { BODY_SIGNATURE, signatureFormOf } from "./signatures.js";
import { bodyOf, isForged, signedBody, type SignedRouteDeps } from "./signed-body.js";
import { refuse } from "./refusals.js";

export interface LifecycleRoutesDeps extends SignedRouteDeps {
  readonly takeUninstallHint: (workspaceId: string) => Promise<HintTaken>;
  readonly checkHealth: (workspaceId: string) => Promise<ReportedHealth>;
  readonly lastSeen: LastSeenRecorder;
  readonly log: Logger;
}

const HINT_ANSWER = { accepted: true };
/** An uninstallation's body holds one id. */
const HINT_BYTES = 4 * 1024;
/**
 * Unsigned hints that are looked into at once, one of each workspace: they are answered before, so that nothing else slows
 * their sender, and they read with the connections that webhooks are written with. One too many is dropped; `suspectUninstall`
 * finds what it would have said.
 */
const UNSIGNED_AT_ONCE = 8;

const workspaceId = z.string().regex(/^[\x20-\x7e]{1,200}$/);
const uninstall = z.object({ app_id: workspaceId });
const health = z.object({ workspace_id: workspaceId });

export function lifecycleRoutes(deps: LifecycleRoutesDeps): Router {
  const { secrets, inFlight, takeUninstallHint, checkHealth, lastSeen, log } = deps;
  const router = Router();
  const bodies = { forms: BODY_SIGNATURE, secrets, inFlight };
  const unsignedHints = new Set<string>();

  // Intercom does not document whether it signs this, so a job asks Intercom either way. A forged signature is refused.
  router.post(UNINSTALL_PATH, signedBody({ ...bodies, unsignedBytes: HINT_BYTES }), async (request, response) => {
    const read = uninstall.safeParse(parseJson(bodyOf(request)));
    // Nobody who has no secret learns from answer or time whether the workspace is one of ours, or what became of the hint.
    const signed = signatureFormOf(request.get(BODY_SIGNATURE.header), BODY_SIGNATURE) !== "missing";
    const hinted = read.data?.app_id ?? "";
    if (!signed) {
      response.status(200).json(HINT_ANSWER);
      if (unsignedHints.size >= UNSIGNED_AT_ONCE || unsignedHints.has(hinted)) return;
      unsignedHints.add(hinted);
    }
    try {
      const taken = read.success ? await takeUninstallHint(read.data.app_id) : "not-parsed";
      log.info({ workspace: read.data?.app_id, taken }, "Uninstall notification");
      if (signed) response.status(200).json(HINT_ANSWER);
    } catch (error) {
      log.error({ error: toError(error) }, "Uninstall notification not stored");
      if (signed) refuse(response, "not-written-down");
    } finally {
      if (!signed) unsignedHints.delete(hinted);
    }
  });

  const verified = signedBody({ ...bodies, onRefused: (refused) => isForged(refused) && lastSeen.refused("health") });
  router.post(HEALTH_PATH, verified, async (request, response) => {
    const read = health.safeParse(parseJson(bodyOf(request)));
    if (!read.success) return void response.status(200).json({ state: "UNKNOWN" });
    lastSeen.healthAsked(read.data.workspace_id);
    response.status(200).json(await checkHealth(read.data.workspace_id));
  });
  return router;
}
