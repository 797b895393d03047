/** Remembers whose token Intercom refuses, and since when. */
import type { Kysely } from "kysely";
import { isWithinLife } from "../kernel/age.js";
import type { Tables } from "../store/database/tables.js";
import { clearWatermark, renewWatermark } from "../store/workspaces/watermarks.js";

/** When Intercom last refused a workspace's token, in unix seconds; beside it, since when it does. */
export const TOKEN_REFUSED_WATERMARK = "token-refused";

/** A token that stays bad is met by every job; the watermark needs renewing only now and then. */
const RENEW_MS = 60_000;

export interface TokenHealth {
  report(workspaceId: string, accepted: boolean): void;
  /** When Intercom last answered this process, in epoch milliseconds. */
  lastAnswerAt(workspaceId: string): number | null;
}

/**
 * Remembers whose token Intercom refuses, for the health check and the operators. Writes only when that changes;
 * one that could not be written is written with the next answer.
 */
export function createTokenHealth(db: Kysely<Tables>, now: () => number): TokenHealth {
  const answered = new Map<string, number>();
  const last = new Map<string, { readonly accepted: boolean; readonly at: number }>();
  return {
    report(workspaceId, accepted) {
      answered.set(workspaceId, now());
      const known = last.get(workspaceId);
      if (known?.accepted === accepted && (accepted || isWithinLife(known.at, RENEW_MS, now()))) return;
      last.set(workspaceId, { accepted, at: now() });
      const written = accepted
        ? clearWatermark(db, workspaceId, TOKEN_REFUSED_WATERMARK)
        : renewWatermark(db, workspaceId, TOKEN_REFUSED_WATERMARK, Math.floor(now() / 1000));
      written.catch(() => last.delete(workspaceId));
    },
    lastAnswerAt: (workspaceId) => answered.get(workspaceId) ?? null,
  };
}
