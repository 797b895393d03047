/** Records when a workspace's sidebar and health check were last asked for, and when a signature was wrong. */
import type { Kysely } from "kysely";
import { isWithinLife } from "../kernel/age.js";
import type { Tables } from "../store/database/tables.js";
import type { SignedEndpoint } from "../domain/signed-endpoints.js";
import { HEALTH_WATERMARK, NOBODY, refusedWatermark, SIDEBAR_WATERMARK } from "../store/workspaces/last-seen.js";
import { claimTurn } from "../store/workspaces/watermarks.js";

/** What the signed routes record for the set-up page. Nothing waits for the write, and one that fails is made next time. */
export interface LastSeenRecorder {
  /** A signature of the right form that no secret of ours made. */
  refused(endpoint: SignedEndpoint): void;
  sidebarOpened(workspaceId: string): void;
  healthAsked(workspaceId: string): void;
}

/**
 * Anybody can send wrong signatures, and teammates open sidebars all day, so each costs at most this: one write a minute. Right
 * ones no less often, for a wrong one is history only once a right one was recorded after it.
 */
const EVERY_SECONDS = 60;

export function createLastSeenRecorder(db: Kysely<Tables>, now: () => number): LastSeenRecorder {
  const made = new Map<string, number>();

  function record(workspaceId: string, name: string): void {
    const key = JSON.stringify([workspaceId, name]);
    const seconds = Math.floor(now() / 1000);
    const last = made.get(key);
    if (last !== undefined && isWithinLife(last, EVERY_SECONDS, seconds)) return;
    made.set(key, seconds);
    claimTurn(db, workspaceId, name, seconds, EVERY_SECONDS).catch(() => made.delete(key));
  }

  return {
    refused: (endpoint) => record(NOBODY, refusedWatermark(endpoint)),
    sidebarOpened: (workspaceId) => record(workspaceId, SIDEBAR_WATERMARK),
    healthAsked: (workspaceId) => record(workspaceId, HEALTH_WATERMARK),
  };
}
