/** Which statements PostgreSQL keeps prepared for us: those that come again and again, on connections that are its own. */
import { createHash } from "node:crypto";
import type { PoolClient } from "pg";
import { hasCode } from "../../../kernel/errors.js";

/** A statement that comes now and then is not worth keeping, and one made for its parameters does not come again. */
const USES_BEFORE = 5;
/** What the app says over and over are some 150 statements; each keeps a few dozen kilobytes in each connection's process. */
const MOST_NAMES = 250;
const MOST_REMEMBERED = 2_000;

/**
 * A plan is made for tables of the size they have then. One that reads an almost empty table from end to end must not
 * outlive the next thousands of rows, also where nothing analyzes them.
 */
const PLANS_LIVE_MS = 15_000;

/** What can be prepared at all. */
const PLANNED = /^\s*(?:select|insert|update|delete|with)\b/i;

/**
 * "cached plan must not change result type": the table has other columns since. "prepared statement … does not exist": the
 * connection leads to several sessions after all.
 */
const OUTLIVED = "0A000";
const NOT_THERE = "26000";

/** One connection's prepared statements. */
export interface KeptPlans {
  /** What the statement is called there, and whether that was said already; null where it goes without a name. */
  nameOf(text: string): { readonly name: string; readonly isNew: boolean } | null;
  /** These have been prepared. */
  hold(names: readonly string[]): void;
  /** Whether all plans are too old; they are new from now on. */
  takeOutlived(): boolean;
  /** @returns whether the statement failed because of what was kept, of which nothing is used any more */
  dropAfter(error: unknown): boolean;
}

/** What a connection that leads elsewhere has. */
const NO_PLANS: KeptPlans = {
  nameOf: () => null,
  hold: () => undefined,
  takeOutlived: () => false,
  dropAfter: () => false,
};

export interface SessionPlans {
  /** Of a new connection it is asked where it leads: statements are prepared in a session, and behind a pooler the next transaction has another. */
  of(client: PoolClient): Promise<KeptPlans>;
}

/** @param now milliseconds */
export function createSessionPlans(now: () => number): SessionPlans {
  const byClient = new WeakMap<PoolClient, KeptPlans>();
  const uses = new Map<string, number>();
  const names = new Map<string, string>();

  function nameFor(text: string): string | null {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (names.size >= MOST_NAMES || !PLANNED.test(text)) return null;
    if (uses.size >= MOST_REMEMBERED) uses.clear();
    const used = (uses.get(text) ?? 0) + 1;
    uses.set(text, used);
    if (used <= USES_BEFORE) return null;
    uses.delete(text);
    // Of the text, so that in whatever session a name means one statement.
    const name = `simpli_${createHash("sha256").update(text).digest("hex").slice(0, 32)}`;
    names.set(text, name);
    return name;
  }

  function createKeptPlans(): KeptPlans {
    const held = new Set<string>();
    let isOneSession = true;
    let plannedAt = now();
    return {
      nameOf(text) {
        const name = isOneSession ? nameFor(text) : null;
        return name === null ? null : { name, isNew: !held.has(name) };
      },
      hold(prepared) {
        for (const name of prepared) held.add(name);
      },
      takeOutlived() {
        if (held.size === 0 || now() - plannedAt < PLANS_LIVE_MS) return false;
        plannedAt = now();
        return true;
      },
      dropAfter(error) {
        if (held.size === 0 || !(hasCode(error, OUTLIVED) || hasCode(error, NOT_THERE))) return false;
        if (hasCode(error, NOT_THERE)) isOneSession = false;
        held.clear();
        return true;
      },
    };
  }

  async function ofNew(client: PoolClient): Promise<KeptPlans> {
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    // A pooler gives each of its clients a number of its own, to cancel by.
    const { processID } = client as PoolClient & { readonly processID?: number | null };
    const plans = rows[0]?.pid === processID ? createKeptPlans() : NO_PLANS;
    byClient.set(client, plans);
    return plans;
  }

  return { of: async (client) => byClient.get(client) ?? (await ofNew(client)) };
}
