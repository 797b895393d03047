/** The record of effects: what was meant before it is done, and what came of it after. */
import { type Kysely, sql } from "kysely";
import { BusyError } from "../kernel/errors.js";
import type { EffectState } from "../store/database/effect-tables.js";
import { createInsert } from "../store/database/statement.js";
import type { Tables } from "../store/database/tables.js";
import { withWrites, type Write, writeTogether } from "../store/database/write-together.js";
import { inFlightMs, type InFlightPace, inFlightUntil, LONGEST_IN_FLIGHT_MS, NOT_BEGUN } from "./in-flight.js";
import { type Completion, completionWrite, intentRow } from "./ledger-rows.js";
import { type PlannedEffect, suggestedKey } from "./plan.js";
import { recordedChanges } from "./recorded-changes.js";

export interface LedgerEntry {
  readonly id: string;
  readonly state: EffectState;
  /** True where an earlier try began and nobody knows how it ended. */
  readonly triedBefore: boolean;
  readonly intendedAt: Date;
  /** Epoch milliseconds until which an earlier try may still have its effect; null where it surely had none. */
  readonly inFlightUntil: number | null;
}

/** Something to be done, or, where its automation is set to suggest, only kept for the sidebar. */
export interface Intent {
  readonly planned: PlannedEffect;
  readonly state: "intended" | "suggested";
}

interface LedgerDeps {
  /** For intents: on disk before Intercom is called. */
  readonly durable: Kysely<Tables>;
  /** For everything else: a result that is lost is looked for in the conversation. */
  readonly asyncCommit: Kysely<Tables>;
  readonly now: () => number;
  readonly pace?: InFlightPace;
}

const insertIntents = createInsert("effects", sql`on conflict (workspace_id, key) do nothing returning id`);

/**
 * What was meant, before it is done; what came of it, after. The row is committed before the call,
 * so that a crash in between leaves a trace to look for.
 */
export function createLedger({ durable, asyncCommit: db, now, pace }: LedgerDeps) {
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

  const findKnown = (workspaceId: string, keys: readonly string[]) =>
    db
      .selectFrom("effects")
      .select(["id", "key", "kind", "state", "intended_at as intendedAt", "result"])
      .where("workspace_id", "=", workspaceId)
      .where("key", "in", keys)
      .execute();

  const toEntry = (known: Awaited<ReturnType<typeof findKnown>>[number]): LedgerEntry => ({
    ...known,
    triedBefore: true,
    inFlightUntil: inFlightUntil(known, pace),
  });

  return {
    /** How long a change of this kind may be under way after a crash or a lost connection. */
    inFlightMs: (kind: string) => inFlightMs(kind, pace),

    /**
     * What is about to be done, written down in one statement before any of it is, together with what it follows from.
     * @param writes others' rows, in the same commit
     * @returns one entry for each intent, in their order
     */
    async recordIntents(
      workspaceId: string,
      conversationId: string,
      intents: readonly Intent[],
      writes: readonly Write[] = [],
    ): Promise<readonly LedgerEntry[]> {
      const at = new Date(now());
      const rows = intents.map(({ planned, state }) => intentRow(workspaceId, conversationId, planned, state, at));
      if (rows.length === 0) {
        await writeTogether(db, writes);
        return [];
      }
      const { rows: inserted } = await sql<{ id: string }>`${withWrites(writes)}
        ${insertIntents(rows)}`.execute(durable);
      const fresh = new Set(inserted.map(({ id }) => id));
      const known =
        fresh.size === rows.length
          ? []
          : await findKnown(
              workspaceId,
              rows.map(({ key }) => key),
            );
      return Promise.all(
        intents.map(async ({ planned, state }, index) => {
          const id = rows[index]?.id ?? "";
          const found = fresh.has(id) ? undefined : known.find(({ key }) => key === planned.key);
          if (found === undefined) return { id, state, triedBefore: false, intendedAt: at, inFlightUntil: null };
          return found.state === "refused" && state === "intended" ? retry(found.id, planned) : toEntry(found);
        }),
      );
    },

    /**
     * What was only suggested is meant now: `recordIntents` finds it as what was written down and not begun. Without this
     * a suggestion stays one, whatever its automation may do by now.
     */
    async promoteSuggested(workspaceId: string, planned: readonly PlannedEffect[]): Promise<void> {
      if (planned.length === 0) return;
      const meant = planned.map(({ key, effect, why, before }) => ({
        key,
        suggested: suggestedKey(key),
        wanted: effect,
        why,
        before,
      }));
      await sql`update effects set state = 'intended', key = meant.key, wanted = meant.wanted, why = meant.why,
          before = meant.before, intended_at = ${new Date(now()).toISOString()}::timestamptz, settled_at = null,
          result = ${JSON.stringify(NOT_BEGUN)}::jsonb, failure = null
        from json_to_recordset(${JSON.stringify(meant)}::json)
          as meant (key text, suggested text, wanted jsonb, why text, before jsonb)
        where effects.workspace_id = ${workspaceId} and effects.state = 'suggested'
          and (effects.key = meant.key or (effects.key = meant.suggested and not exists (
            select 1 from effects other where other.workspace_id = effects.workspace_id and other.key = meant.key)))`.execute(
        durable,
      );
    },

    /** Until when a try that begins or failed now may have its effect; null where it surely had none. */
    async setInFlight(id: string, withinMs: number | null): Promise<void> {
      const mayLandUntil = withinMs === null ? null : now() + withinMs;
      await durable
        .updateTable("effects")
        .set({ result: JSON.stringify({ mayLandUntil }) })
        .where("id", "=", id)
        .where("state", "=", "intended")
        .execute();
    },

    /** A note of ours, or its repeat, is about to be redacted. On disk before it is, because Intercom sends an event for it. */
    async recordRedaction(id: string, partId: string): Promise<void> {
      await durable
        .updateTable("effects")
        .set({ result: sql`coalesce(result, '{}') || jsonb_build_object('takenOff', ${partId}::text)` })
        .where("id", "=", id)
        .execute();
    },

    /** @throws BusyError while another reply of the conversation may still arrive: until it has, or cannot any more */
    async assureNoOtherReply(workspaceId: string, conversationId: string, ownKey: string): Promise<void> {
      const begun = await db
        .selectFrom("effects")
        .select(["id", "kind", "intended_at as intendedAt", "result"])
        .where("workspace_id", "=", workspaceId)
        .where("conversation_id", "=", conversationId)
        .where("kind", "=", "reply")
        .where("state", "=", "intended")
        .where("key", "!=", ownKey)
        .execute();
      const longest = now() + LONGEST_IN_FLIGHT_MS;
      let latest = 0;
      for (const { id, ...reply } of begun) {
        const until = inFlightUntil(reply, pace) ?? 0;
        // Begun by a clock that was set back since: it is waited for from now.
        if (until > longest) await this.setInFlight(id, LONGEST_IN_FLIGHT_MS);
        latest = Math.max(latest, Math.min(until, longest));
      }
      if (latest > now()) throw new BusyError("Another reply may still arrive", latest);
    },

    /** How each ended, to be written together with what else is known by then. Null where nothing did. */
    completed: (completions: readonly Completion[]) => completionWrite(completions, now()),

    async complete(completions: readonly Completion[]): Promise<void> {
      const write = this.completed(completions);
      if (write !== null) await writeTogether(db, [write]);
    },

    ...recordedChanges(db),

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
