/** Which attributes of conversations a workspace has, kept for a while, and what was learned of those Intercom refuses. */
import type { Kysely } from "kysely";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { attributeStates, type ConversationAttribute } from "../domain/conversation-attributes.js";
import type { Settings } from "../domain/settings.js";
import type { IntercomApi } from "../intercom/api.js";
import { isWithinLife } from "../kernel/age.js";
import { failsEveryCall, OutsideError } from "../kernel/errors.js";
import type { Tables } from "../store/database/tables.js";
import { REFUSED_LIFE_MS } from "./intercom-ids.js";
import { ATTRIBUTES_WATERMARK, findWatermark, setWatermark } from "../store/workspaces/watermarks.js";

/** What is made by hand in Intercom's settings is seen after so long. */
const LIST_LIFE_MS = 10 * 60_000;
/** A list that could not be had is asked for again after so long: else every event would wait for it. */
const FAILED_LIFE_MS = 60_000;

/** What another process learned is seen after so long; the automations of one event ask one after the other. */
const REMEMBERED_MS = 1_000;

const stored = z.object({
  attributes: z.array(z.object({ name: z.string(), dataType: z.string(), options: z.array(z.string()).nullable() })),
  /** Why Intercom does not give the list. */
  refused: z.string().nullable(),
  /** When a write of each was last refused, in epoch milliseconds. */
  refusedWrites: z.record(z.string(), z.number()),
});

interface CreatedAttributes {
  /** Their names. */
  readonly created: readonly string[];
  /** @property name null where Intercom does not even give the list */
  readonly refused: readonly { readonly name: string | null; readonly because: string }[];
}

interface KnownAttributes extends z.infer<typeof stored> {
  /** Epoch milliseconds. */
  readonly at: number;
}

/** As last seen; null before the first time. Asks Intercom nothing. */
export async function findKnownAttributes(db: Kysely<Tables>, workspaceId: string): Promise<KnownAttributes | null> {
  const row = await findWatermark(db, workspaceId, ATTRIBUTES_WATERMARK);
  const read = stored.safeParse(row?.detail);
  return row === null || !read.success ? null : { ...read.data, at: row.at * 1000 };
}

export function createConversationAttributes(db: Kysely<Tables>, now: () => number) {
  const remembered = new LRUCache<string, { readonly at: number; readonly known: Promise<KnownAttributes | null> }>({ max: 100 });
  /** When the list could last not be had, by workspace. */
  const failedAt = new LRUCache<string, number>({ max: 100 });

  const save = async (workspaceId: string, at: number, known: z.infer<typeof stored>) => {
    await setWatermark(db, workspaceId, ATTRIBUTES_WATERMARK, Math.floor(at / 1000), known);
    remembered.delete(workspaceId);
  };

  function findRemembered(workspaceId: string): Promise<KnownAttributes | null> {
    const last = remembered.get(workspaceId);
    if (last !== undefined && isWithinLife(last.at, REMEMBERED_MS, now())) return last.known;
    const known = findKnownAttributes(db, workspaceId);
    remembered.set(workspaceId, { at: now(), known });
    known.catch(() => remembered.delete(workspaceId));
    return known;
  }

  async function refresh(workspaceId: string, api: IntercomApi, signal?: AbortSignal): Promise<KnownAttributes> {
    const before = await findKnownAttributes(db, workspaceId);
    const refusedWrites = before?.refusedWrites ?? {};
    const at = now();
    try {
      const attributes = await api.listConversationAttributes(signal === undefined ? {} : { signal });
      const known = { attributes: attributes.map((each) => ({ ...each, options: listed(each) })), refused: null, refusedWrites };
      await save(workspaceId, at, known);
      return { ...known, at };
    } catch (error) {
      if (!(error instanceof OutsideError) || error.failure.advice.retry !== "never") throw error;
      const known = { attributes: [], refused: error.message, refusedWrites };
      await save(workspaceId, at, known);
      return { ...known, at };
    }
  }

  /** As it is kept where Intercom fails to give the list: whatever else an event calls for does not wait for it. */
  async function refreshOrKept(
    kept: KnownAttributes | null,
    workspaceId: string,
    api: IntercomApi,
    signal?: AbortSignal,
  ): Promise<Pick<KnownAttributes, "attributes" | "refusedWrites">> {
    const without = kept ?? { attributes: [], refusedWrites: {} };
    const last = failedAt.get(workspaceId);
    if (last !== undefined && isWithinLife(last, FAILED_LIFE_MS, now())) return without;
    try {
      return await refresh(workspaceId, api, signal);
    } catch (error) {
      // Else the writes would fail as well.
      if (!(error instanceof OutsideError) || failsEveryCall(error)) throw error;
      failedAt.set(workspaceId, now());
      return without;
    }
  }

  return {
    refresh,

    /**
     * Makes those that the settings name and the workspace lacks; doing it again makes nothing twice. One that Intercom refuses
     * does not stop the others, and what was made before Intercom went away counts.
     * @throws OutsideError where the list cannot be had, so that nothing was made
     */
    async createMissing(
      workspaceId: string,
      api: IntercomApi,
      settings: Settings,
      signal: AbortSignal,
    ): Promise<CreatedAttributes> {
      const before = await refresh(workspaceId, api, signal);
      if (before.refused !== null) return { created: [], refused: [{ name: null, because: before.refused }] };
      const created: string[] = [];
      const refused: { name: string; because: string }[] = [];
      for (const { wanted, found } of attributeStates(settings, before.attributes)) {
        if (found.state !== "missing") continue;
        try {
          if (await api.createConversationAttribute(wanted, { signal, priority: "click" })) created.push(wanted.name);
        } catch (error) {
          if (!(error instanceof OutsideError)) throw error;
          refused.push({ name: wanted.name, because: error.message });
          if (error.failure.advice.retry !== "never") break;
        }
      }
      // Also of one whose answer was lost it is not known whether it was made.
      if (created.length + refused.length > 0) await refresh(workspaceId, api, signal).catch(ignoreOutside);
      return { created, refused };
    },

    /** Those that can be written: none where Intercom does not give the list, nor those whose write it refused today. */
    async usable(workspaceId: string, api: IntercomApi, signal?: AbortSignal): Promise<readonly ConversationAttribute[]> {
      const kept = await findRemembered(workspaceId);
      const life = kept?.refused == null ? LIST_LIFE_MS : REFUSED_LIFE_MS;
      const known =
        kept !== null && isWithinLife(kept.at, life, now()) ? kept : await refreshOrKept(kept, workspaceId, api, signal);
      return known.attributes.filter(({ name }) => !isWithinLife(known.refusedWrites[name] ?? 0, REFUSED_LIFE_MS, now()));
    },

    /** Intercom refused to write them, and is not asked to again today. */
    async recordRefused(workspaceId: string, names: readonly string[]): Promise<void> {
      const known = await findKnownAttributes(db, workspaceId);
      if (known === null) return;
      const { at, attributes, refused } = known;
      const refusedWrites = { ...known.refusedWrites, ...Object.fromEntries(names.map((name) => [name, now()])) };
      await save(workspaceId, at, { attributes, refused, refusedWrites });
    },
  };
}

/** Whoever looks next asks again. */
function ignoreOutside(error: unknown): void {
  if (!(error instanceof OutsideError)) throw error;
}

export type ConversationAttributes = ReturnType<typeof createConversationAttributes>;

function listed({ options }: ConversationAttribute): string[] | null {
  return options === null ? null : [...options];
}
