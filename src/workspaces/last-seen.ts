import type { Kysely } from "kysely";
import { isWithinLife } from "../kernel/age.js";
import type { Tables } from "../store/database/tables.js";
import {
  HEALTH_WATERMARK,
  NOBODY,
  refusedWatermark,
  SIDEBAR_WATERMARK,
  type SignedEndpoint,
} from "../store/workspaces/last-seen.js";
import { claimTurn } from "../store/workspaces/watermarks.js";

/** What the signed routes record for the set-up page. Nothing waits for the write, and one that fails is made next time. */
export interface LastSeenRecorder {
  /** A signature of the right form that no secret of ours made. */
  refused(endpoint: SignedEndpoint): void;
  sidebarOpened(workspaceId: string): void;
  healthAsked(workspaceId: string): void;
}

/** Anybody can send wrong signatures, so they cost at most this: one write a minute. */
const REFUSED_EVERY_SECONDS = 60;
/** Teammates open sidebars all day; that one was opened is news once an hour. */
const OPENED_EVERY_SECONDS = 3_600;

export function createLastSeenRecorder(db: Kysely<Tables>, now: () => number): LastSeenRecorder {
  const made = new Map<string, number>();

  function record(workspaceId: string, name: string, everySeconds: number): void {
    const key = JSON.stringify([workspaceId, name]);
    const seconds = Math.floor(now() / 1000);
    const last = made.get(key);
    if (last !== undefined && isWithinLife(last, everySeconds, seconds)) return;
    made.set(key, seconds);
    claimTurn(db, workspaceId, name, seconds, everySeconds).catch(() => made.delete(key));
  }

  return {
    refused: (endpoint) => record(NOBODY, refusedWatermark(endpoint), REFUSED_EVERY_SECONDS),
    sidebarOpened: (workspaceId) => record(workspaceId, SIDEBAR_WATERMARK, OPENED_EVERY_SECONDS),
    healthAsked: (workspaceId) => record(workspaceId, HEALTH_WATERMARK, REFUSED_EVERY_SECONDS),
  };
}
