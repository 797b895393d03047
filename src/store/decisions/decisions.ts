/** Decisions as they are stored: one for each opening, message, draft and close. */
import { createHash } from "node:crypto";
import { type Kysely, type RawBuilder, type Selectable, sql } from "kysely";
import type { Attribution } from "../../domain/answers.js";
import { type Decision, decisionSchema } from "../../domain/decisions/decision.js";
import { canonical, SETTING_NAMES, settingValues } from "../../domain/setting-changes.js";
import { DEFAULT_SETTINGS, type Settings } from "../../domain/settings.js";
import { createSlices } from "../../kernel/slices.js";
import type { DecisionRow } from "../database/proof-tables.js";
import { createInsert } from "../database/statement.js";
import type { Tables } from "../database/tables.js";
import type { Write } from "../database/write-together.js";

export interface StoredDecision {
  readonly key: string;
  readonly conversationId: string;
  readonly category: string | null;
  readonly decision: Decision;
  readonly reason: string;
  /** Of the changes it led to, in the ledger. */
  readonly effectKeys: readonly string[];
  readonly engine: Attribution | null;
  readonly cause: string;
  /** Which settings it was made under. */
  readonly settingsRevision: string;
  readonly decidedAt: Date;
  /** Decided before without the team: it is added to what was decided. */
  readonly isRouted?: boolean;
}

const DEFAULTS = settingValues(DEFAULT_SETTINGS);

/** Of the same settings each decision asks for it. */
const REVISIONS = new WeakMap<Settings, string>();

/** The same for the same settings, whichever process saves them, and whatever settings a later release adds. */
export function settingsRevision(settings: Settings): string {
  const known = REVISIONS.get(settings) ?? revisionOf(settings);
  REVISIONS.set(settings, known);
  return known;
}

function revisionOf(settings: Settings): string {
  const values = settingValues(settings);
  const own = SETTING_NAMES.filter((name) => canonical(values[name]) !== canonical(DEFAULTS[name]));
  return hashOf(Object.fromEntries(own.map((name) => [name, values[name]])));
}

/** Whether a decision of this revision was made under these settings. All of them made up the revision before: goes with the release after this. */
export function isRevisionOf(revision: string, settings: Settings): boolean {
  return revision === settingsRevision(settings) || revision === hashOf(settings);
}

function hashOf(value: object): string {
  return createHash("sha256").update(canonical(value)).digest("hex").slice(0, 16);
}

/**
 * Of what was tagged the first facts count, of the team the second. One that was decided under two settings replays under
 * neither: it has a revision of its own.
 */
const ROUTED = {
  facts: sql<string>`excluded.facts || jsonb_build_object('tags', decisions.facts -> 'tags')`,
  did: sql<string>`excluded.did
    || jsonb_build_object('addTags', decisions.did -> 'addTags', 'removeTags', decisions.did -> 'removeTags',
      'needsReview', decisions.did -> 'needsReview')`,
  effect_keys: sql<string>`decisions.effect_keys || excluded.effect_keys`,
  reason: sql<string>`excluded.reason`,
  settings_revision: sql<string>`case when decisions.settings_revision = excluded.settings_revision
    then excluded.settings_revision else decisions.settings_revision || '+' || excluded.settings_revision end`,
};

const FACTS = [
  ...(["conversation_id", "automation", "category", "facts", "output", "did"] as const),
  ...(["reason", "effect_keys", "engine", "cause", "settings_revision", "decided_at"] as const),
];

const replacing = (columns: readonly RawBuilder<unknown>[], condition: RawBuilder<unknown>) =>
  createInsert("decisions", sql`on conflict (workspace_id, key) do update set ${sql.join(columns)} where ${condition}`);

const insertDecided = replacing(
  FACTS.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`),
  sql`decisions.output is null`,
);
const insertRouted = replacing(
  Object.entries(ROUTED).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
  sql`true`,
);

/** The first one stands, save that what the settings forbade may be decided later. */
export function decisionWrite(workspaceId: string, stored: StoredDecision): Write {
  const { decision } = stored;
  const insert = stored.isRouted === true ? insertRouted : insertDecided;
  return insert([
    {
      workspace_id: workspaceId,
      key: stored.key,
      conversation_id: stored.conversationId,
      automation: decision.automation,
      category: stored.category,
      facts: JSON.stringify(decision.facts),
      output: decision.output === null ? null : JSON.stringify(decision.output),
      did: JSON.stringify(decision.did),
      reason: stored.reason,
      effect_keys: JSON.stringify(stored.effectKeys),
      engine: stored.engine === null ? null : JSON.stringify(stored.engine),
      cause: stored.cause,
      settings_revision: stored.settingsRevision,
      decided_at: stored.decidedAt,
    },
  ]);
}

/** What is replayed: replaying more would hold up whoever waits for it, and say nothing else. */
export const REPLAYED = { days: 30, most: 10_000 } as const;
const DAY_MS = 86_400_000;

/** Read and parsed so many at a time: ten thousand in one turn of the loop would hold up everybody for half a second. */
const PAGE = 250;

/** The newest first, as many as are replayed. @param now epoch milliseconds */
export async function listDecisions(db: Kysely<Tables>, workspaceId: string, now: number): Promise<readonly StoredDecision[]> {
  const giveWay = createSlices();
  const found: StoredDecision[] = [];
  let last: { readonly decided_at: Date; readonly key: string } | undefined;
  for (let read = 0; read < REPLAYED.most; read += PAGE) {
    const after = last;
    const rows = await db
      .selectFrom("decisions")
      .selectAll()
      .where("workspace_id", "=", workspaceId)
      .where("decided_at", ">=", new Date(now - REPLAYED.days * DAY_MS))
      .$if(after !== undefined, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple("decided_at", "key"), "<", tuple(after?.decided_at ?? new Date(0), after?.key ?? "")),
        ),
      )
      .orderBy("decided_at", "desc")
      .orderBy("key", "desc")
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      await giveWay();
      const parsed = parseRow(row);
      if (parsed !== null) found.push(parsed);
    }
    last = rows.at(-1);
    if (rows.length < PAGE) break;
  }
  return found;
}

/** When the oldest of those was decided, where older ones of these days are left out; else null. */
export async function findReplayedSince(db: Kysely<Tables>, workspaceId: string, now: number): Promise<Date | null> {
  const row = await db
    .selectFrom("decisions")
    .select("decided_at")
    .where("workspace_id", "=", workspaceId)
    .where("decided_at", ">=", new Date(now - REPLAYED.days * DAY_MS))
    .orderBy("decided_at", "desc")
    .orderBy("key", "desc")
    .offset(REPLAYED.most - 1)
    .limit(2)
    .execute();
  return row.length === 2 ? (row[0]?.decided_at ?? null) : null;
}

/** The same, each with whether a person disagreed. */
export async function listReplayable(
  db: Kysely<Tables>,
  workspaceId: string,
  now: number,
): Promise<readonly (StoredDecision & { readonly corrected: boolean })[]> {
  const decisions = await listDecisions(db, workspaceId, now);
  const rows = await db
    .selectFrom("labels")
    .select("decision_key")
    .distinct()
    .where("workspace_id", "=", workspaceId)
    .where("agrees", "=", false)
    .execute();
  const wrong = new Set(rows.map((row) => row.decision_key));
  return decisions.map((stored) => ({ ...stored, corrected: wrong.has(stored.key) }));
}

/** When the oldest one that is kept was decided; null where there is none. */
export async function findOldestDecision(db: Kysely<Tables>, workspaceId: string): Promise<Date | null> {
  const row = await db
    .selectFrom("decisions")
    .select("decided_at")
    .where("workspace_id", "=", workspaceId)
    .orderBy("decided_at")
    .limit(1)
    .executeTakeFirst();
  return row?.decided_at ?? null;
}

export async function findDecision(db: Kysely<Tables>, workspaceId: string, key: string): Promise<StoredDecision | null> {
  const row = await db
    .selectFrom("decisions")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("key", "=", key)
    .executeTakeFirst();
  return row === undefined ? null : parseRow(row);
}

/** Null for one that another version of the app wrote in another shape. */
function parseRow(row: Selectable<DecisionRow>): StoredDecision | null {
  const { automation, facts, output, did } = row;
  const read = decisionSchema.safeParse({ automation, facts, output, did });
  if (!read.success) return null;
  return {
    key: row.key,
    conversationId: row.conversation_id,
    category: row.category,
    decision: read.data,
    reason: row.reason,
    effectKeys: row.effect_keys,
    engine: row.engine,
    cause: row.cause,
    settingsRevision: row.settings_revision,
    decidedAt: row.decided_at,
  };
}
