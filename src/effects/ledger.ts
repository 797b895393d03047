import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { z } from "zod";
import { PACE } from "../kernel/pace.js";
import type { EffectState, Tables } from "../store/database/tables.js";
import type { PlannedEffect } from "./plan.js";

export interface LedgerEntry {
  readonly id: string;
  readonly state: EffectState;
  /** True where an earlier try began and nobody knows how it ended. */
  readonly triedBefore: boolean;
  readonly intendedAt: Date;
  /** Epoch milliseconds until which an earlier try may still have its effect; null where it surely had none. */
  readonly inFlightUntil: number | null;
}

export interface UnresolvedEntry {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly wanted: unknown;
}

interface LedgerDeps {
  /** For intents: on disk before Intercom is called. */
  readonly durable: Kysely<Tables>;
  /** For everything else: a result that is lost is looked for in the conversation. */
  readonly asyncCommit: Kysely<Tables>;
  readonly now: () => number;
  readonly inFlightMs?: number;
}

export interface WrittenNote {
  readonly id: string;
  readonly key: string;
  readonly partId: string | null;
}

const written = z.object({ partId: z.string().nullable() });

/** No request is under way for longer than this. */
export const LONGEST_IN_FLIGHT_MS = 60_000;

/** What an unresolved entry records of its tries. */
const tried = z.object({ mayLandUntil: z.number().nullable() });

/**
 * What was meant, before it is done; what came of it, after. The row is committed before the call,
 * so that a crash in between leaves a trace to look for.
 */
export function createLedger({ durable, asyncCommit: db, now, inFlightMs = PACE.inFlightMs }: LedgerDeps) {
  /** What Intercom refused had no effect: it is meant anew, perhaps in other words. */
  const retry = async (id: string, { effect, why }: PlannedEffect): Promise<LedgerEntry> => {
    const at = new Date(now());
    const meant = { state: "intended", wanted: JSON.stringify(effect), why, intended_at: at } as const;
    await durable
      .updateTable("effects")
      .set({ ...meant, result: null, failure: null, settled_at: null })
      .where("id", "=", id)
      .execute();
    return { id, state: "intended", triedBefore: false, intendedAt: at, inFlightUntil: null };
  };

  return {
    inFlightMs,

    async recordIntent(workspaceId: string, conversationId: string, planned: PlannedEffect): Promise<LedgerEntry> {
      const at = new Date(now());
      const inserted = await durable
        .insertInto("effects")
        .values(row(workspaceId, conversationId, planned, "intended", at))
        .onConflict((conflict) => conflict.columns(["workspace_id", "key"]).doNothing())
        .returning("id")
        .executeTakeFirst();
      if (inserted !== undefined)
        return { id: inserted.id, state: "intended", triedBefore: false, intendedAt: at, inFlightUntil: null };
      const found = await db
        .selectFrom("effects")
        .select(["id", "state", "intended_at as intendedAt", "result"])
        .where("workspace_id", "=", workspaceId)
        .where("key", "=", planned.key)
        .executeTakeFirstOrThrow();
      const { result, ...entry } = found;
      if (entry.state === "refused") return retry(found.id, planned);
      const known = tried.safeParse(result);
      const inFlightUntil = known.success ? known.data.mayLandUntil : entry.intendedAt.getTime() + inFlightMs;
      return { ...entry, triedBefore: true, inFlightUntil };
    },

    /** Until when a try that begins or failed now may have its effect; null where it surely had none. */
    async setInFlight(id: string, withinMs: number | null): Promise<void> {
      const inFlightUntil = withinMs === null ? null : now() + withinMs;
      await durable
        .updateTable("effects")
        .set({ result: JSON.stringify({ mayLandUntil: inFlightUntil }) })
        .where("id", "=", id)
        .where("state", "=", "intended")
        .execute();
    },

    /** The notes that we wrote in a conversation. */
    async writtenNotes(workspaceId: string, conversationId: string): Promise<readonly WrittenNote[]> {
      const rows = await db
        .selectFrom("effects")
        .select(["id", "key", "result"])
        .where("workspace_id", "=", workspaceId)
        .where("conversation_id", "=", conversationId)
        .where("kind", "=", "note")
        .where("state", "=", "done")
        .execute();
      return rows.map(({ result, ...row }) => ({ ...row, partId: written.safeParse(result).data?.partId ?? null }));
    },

    /** A note of ours, or its repeat, is about to be redacted. On disk before it is, because Intercom sends an event for it. */
    async recordRedaction(id: string, partId: string): Promise<void> {
      await durable
        .updateTable("effects")
        .set({ result: sql`coalesce(result, '{}') || jsonb_build_object('takenOff', ${partId}::text)` })
        .where("id", "=", id)
        .execute();
    },

    /** Whether it was us who redacted this part. */
    async wasRedactedByUs(workspaceId: string, conversationId: string, partId: string): Promise<boolean> {
      const row = await db
        .selectFrom("effects")
        .select("id")
        .where("workspace_id", "=", workspaceId)
        .where("conversation_id", "=", conversationId)
        .where(sql`result ->> 'takenOff'`, "=", partId)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },

    /** What an automation began in a conversation and nobody resolved. */
    async unresolved(about: {
      readonly workspaceId: string;
      readonly conversationId: string;
      readonly automation: string;
    }): Promise<readonly UnresolvedEntry[]> {
      return db
        .selectFrom("effects")
        .select(["id", "key", "kind", "wanted"])
        .where("workspace_id", "=", about.workspaceId)
        .where("conversation_id", "=", about.conversationId)
        .where("automation", "=", about.automation)
        .where("state", "=", "intended")
        .execute();
    },

    /** One change of a conversation, as it was recorded. */
    async find(workspaceId: string, conversationId: string, id: string) {
      return db
        .selectFrom("effects")
        .select(["state", "kind", "wanted", "before", "result"])
        .where("workspace_id", "=", workspaceId)
        .where("conversation_id", "=", conversationId)
        .where("id", "=", id)
        .executeTakeFirst();
    },

    /** Whether this was begun and may have had its effect. */
    async knows(workspaceId: string, key: string): Promise<boolean> {
      const row = await db
        .selectFrom("effects")
        .select("id")
        .where("workspace_id", "=", workspaceId)
        .where("key", "=", key)
        .where("state", "!=", "refused")
        .executeTakeFirst();
      return row !== undefined;
    },

    /** Kept for the sidebar, not done: the automation is set to suggest. */
    async suggest(workspaceId: string, conversationId: string, planned: PlannedEffect): Promise<void> {
      await db
        .insertInto("effects")
        .values(row(workspaceId, conversationId, planned, "suggested", new Date(now())))
        .onConflict((conflict) => conflict.columns(["workspace_id", "key"]).doNothing())
        .execute();
    },

    async complete(
      id: string,
      state: "done" | "refused",
      report: { readonly result?: Record<string, unknown>; readonly failure?: string },
    ): Promise<void> {
      await db
        .updateTable("effects")
        .set({
          state,
          result: report.result === undefined ? null : JSON.stringify(report.result),
          failure: report.failure ?? null,
          settled_at: new Date(now()),
        })
        .where("id", "=", id)
        .execute();
    },

    async recordUndone(id: string): Promise<void> {
      await db
        .updateTable("effects")
        .set({ state: "undone", settled_at: new Date(now()) })
        .where("id", "=", id)
        .execute();
    },
  };
}

export type Ledger = ReturnType<typeof createLedger>;

function row(workspaceId: string, conversationId: string, planned: PlannedEffect, state: EffectState, at: Date) {
  return {
    id: randomUUID(),
    workspace_id: workspaceId,
    conversation_id: conversationId,
    key: planned.key,
    kind: planned.effect.kind,
    automation: planned.automation,
    wanted: JSON.stringify(planned.effect),
    why: planned.why,
    before: planned.before === null ? null : JSON.stringify(planned.before),
    result: null,
    state,
    failure: null,
    intended_at: at,
    settled_at: state === "suggested" ? at : null,
  };
}
