/** The ids of our tags and the definitions of our attributes in Intercom, made where they are missing. */
import type { Kysely } from "kysely";
import { LRUCache } from "lru-cache";
import { SENTIMENT_ATTRIBUTES } from "../domain/sentiment.js";
import type { AttributeType, IntercomApi } from "../intercom/api.js";
import { isWithinLife } from "../kernel/age.js";
import { failsEveryCall, OutsideError } from "../kernel/errors.js";
import type { Tables } from "../store/database/tables.js";
import {
  deleteDefinedAttributes,
  deleteTagId,
  findTagId,
  listDefinedAttributes,
  saveDefinedAttributes,
  saveTagId,
} from "../store/workspaces/intercom-names.js";

/** A name that Intercom was asked to make; of a tag Intercom does not say whether it was there before. */
type OnMade = (name: string) => void;

/**
 * Intercom attaches tags by id, never by name, so each of our names is created once per workspace and its id kept.
 * Creating answers the existing tag of that name, so two processes doing it at once end with the same id.
 * https://developers.intercom.com/docs/references/2.11/rest-api/api.intercom.io/tags/createtag
 */
export function createTagIds(db: Kysely<Tables>) {
  /** Asked for with each conversation. What is wrong in it is found out by Intercom's refusal, in whichever process. */
  const remembered = new LRUCache<string, string>({ max: MOST_REMEMBERED });
  const keyOf = (workspaceId: string, name: string) => JSON.stringify([workspaceId, name]);

  return {
    async of(workspaceId: string, name: string, api: IntercomApi, signal?: AbortSignal, onMade?: OnMade): Promise<string> {
      const key = keyOf(workspaceId, name);
      const known = remembered.get(key) ?? (await findTagId(db, workspaceId, name));
      const id = known ?? (await api.createTag(name, signal === undefined ? {} : { signal })).id;
      if (known === null) {
        onMade?.(name);
        await saveTagId(db, workspaceId, name, id);
      }
      remembered.set(key, id);
      return id;
    },

    /** After Intercom no longer knows the id: somebody deleted the tag. */
    async invalidate(workspaceId: string, name: string): Promise<void> {
      remembered.delete(keyOf(workspaceId, name));
      await deleteTagId(db, workspaceId, name);
    },
  };
}

const MOST_REMEMBERED = 10_000;
/** What Intercom refuses is asked again after so long. */
export const REFUSED_LIFE_MS = 24 * 3_600_000;
/** Definitions that could not be had are asked for again after so long: else every event would wait for them. */
const FAILED_LIFE_MS = 60_000;

export type TagIds = ReturnType<typeof createTagIds>;

/**
 * REST refuses a contact attribute that has no definition (400 `parameter_invalid`), so ours are made when missing.
 * https://developers.intercom.com/docs/references/2.11/rest-api/api.intercom.io/data-attributes/createdataattribute
 */
export function createAttributeDefinitions(db: Kysely<Tables>, now: () => number) {
  /** The workspaces that have them all. */
  const complete = new LRUCache<string, true>({ max: MOST_REMEMBERED });
  /** When each was last refused, in epoch milliseconds, by workspace: it has another type there. */
  const refused = new LRUCache<string, Readonly<Record<string, number>>>({ max: MOST_REMEMBERED });

  /** Why they could last not be had, by workspace. */
  const failed = new LRUCache<string, { readonly at: number; readonly error: OutsideError }>({ max: MOST_REMEMBERED });

  const definitions = {
    /** One that Intercom does not let us make keeps none of the others from being made. @throws OutsideError the first refusal */
    async ensure(workspaceId: string, api: IntercomApi, signal?: AbortSignal, onMade?: OnMade): Promise<void> {
      if (complete.has(workspaceId)) return;
      const options = signal === undefined ? {} : { signal };
      const wanted = Object.entries(SENTIMENT_ATTRIBUTES);
      const known = await listDefinedAttributes(db, workspaceId);
      if (wanted.every(([name]) => known.has(name))) return void complete.set(workspaceId, true);
      const defined = new Set((await api.listContactAttributes(options)).map((definition) => definition.name));
      let refusal: OutsideError | null = null;
      const had: string[] = [];
      for (const [name, type] of wanted) {
        try {
          if (!defined.has(name) && (await createOnce(api, name, type, options))) onMade?.(name);
          had.push(name);
        } catch (error) {
          if (!(error instanceof OutsideError) || !isRefusal(error)) throw error;
          refusal ??= error;
        }
      }
      if (had.length > 0) await saveDefinedAttributes(db, workspaceId, had);
      if (refusal !== null) throw refusal;
    },

    /** @returns why they could not be had; null where all are there. They may be there all the same: the write shows it. */
    async tryEnsure(workspaceId: string, api: IntercomApi, signal?: AbortSignal, onMade?: OnMade): Promise<OutsideError | null> {
      const last = failed.get(workspaceId);
      if (last !== undefined && isWithinLife(last.at, FAILED_LIFE_MS, now())) return last.error;
      try {
        await definitions.ensure(workspaceId, api, signal, onMade);
        failed.delete(workspaceId);
        return null;
      } catch (error) {
        // Else the write would fail as well.
        if (!(error instanceof OutsideError) || failsEveryCall(error)) throw error;
        failed.set(workspaceId, { at: now(), error });
        return error;
      }
    },

    /** Whether Intercom refused to write it within the last day. */
    isRefused(workspaceId: string, name: string): boolean {
      const at = refused.get(workspaceId)?.[name];
      return at !== undefined && isWithinLife(at, REFUSED_LIFE_MS, now());
    },

    recordRefused(workspaceId: string, names: readonly string[]): void {
      refused.set(workspaceId, { ...refused.get(workspaceId), ...Object.fromEntries(names.map((name) => [name, now()])) });
    },

    /** After a write was refused: somebody archived a definition. */
    async invalidate(workspaceId: string): Promise<void> {
      complete.delete(workspaceId);
      await deleteDefinedAttributes(db, workspaceId);
    },
  };
  return definitions;
}

export type AttributeDefinitions = ReturnType<typeof createAttributeDefinitions>;

/** Of what was asked for, whenever it is asked. */
export const isRefusal = (error: OutsideError): boolean => error.failure.advice.retry === "never" && !failsEveryCall(error);

/** @returns whether it was made by this */
async function createOnce(
  api: IntercomApi,
  name: string,
  type: AttributeType,
  options: { signal?: AbortSignal },
): Promise<boolean> {
  try {
    await api.createContactAttribute(name, type, options);
    return true;
  } catch (error) {
    // Another process was faster: a taken name is refused with 400, and the name is what we wanted.
    if (!(error instanceof OutsideError) || error.failure.status !== 400) throw error;
    const defined = await api.listContactAttributes(options);
    if (!defined.some((definition) => definition.name === name)) throw error;
    return false;
  }
}
