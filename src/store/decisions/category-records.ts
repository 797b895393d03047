/** What is stored of each automation in each category, as the advice on its level needs it. */
import { type Kysely, sql } from "kysely";
import type { Attribution } from "../../domain/answers.js";
import { levelOf } from "../../domain/autonomy-levels.js";
import { LABEL_ORIGINS, type LabelOrigin } from "../../domain/decisions/label.js";
import { engineKey, STANDS_IN } from "../../domain/engine-label.js";
import { type AdviceLabel, type CategoryRecord, LATELY_MS } from "../../domain/proof/category-record.js";
import { levelStarts, settingsSteps } from "../../domain/proof/level-starts.js";
import { AUTONOMY, LEVELED, type LeveledAutomation, type Settings } from "../../domain/settings.js";
import { slug } from "../../domain/tag-names.js";
import { createSlices } from "../../kernel/slices.js";
import type { Tables } from "../database/tables.js";
import { getWatermark, LABELS_GONE_WATERMARK } from "../workspaces/watermarks.js";
import { listSettingChanges } from "../workspaces/workspaces.js";

export interface NamedRecord extends CategoryRecord {
  readonly automation: LeveledAutomation;
  readonly category: string;
}

/** Further back nobody looks for when a level was set. */
const MOST_CHANGES = 500;

/**
 * Triage in each category that the settings name or that was decided; the others where people said something or the settings
 * name another level. @param now epoch milliseconds
 */
export async function listCategoryRecords(
  db: Kysely<Tables>,
  workspaceId: string,
  settings: Settings,
  now: number,
): Promise<readonly NamedRecord[]> {
  const [changes, pairs, engines, labels, weeks, goneUntil] = await Promise.all([
    listSettingChanges(db, workspaceId, null, MOST_CHANGES),
    listPairs(db, workspaceId),
    listNewestEngines(db, workspaceId),
    listAdviceLabels(db, workspaceId),
    db.selectFrom("label_weeks").selectAll().where("workspace_id", "=", workspaceId).execute(),
    getWatermark(db, workspaceId, LABELS_GONE_WATERMARK),
  ]);
  const history = changes.map((change) => ({ at: change.changed_at.getTime(), changes: change.changes }));
  const giveWay = createSlices();
  const steps: Parameters<typeof levelStarts>[2][number][] = [];
  for (const step of settingsSteps(settings, history)) {
    await giveWay();
    steps.push(step);
  }
  const keyOf = createKeys();
  const named = new Map<string, NamedStarts>();
  for (const name of nameRecords(settings, [...pairs, ...labels], keyOf)) {
    await giveWay();
    named.set(keyOf(name), { ...name, starts: levelStarts(name.automation, name.category, steps) });
  }
  const counts = await countApplied(
    db,
    workspaceId,
    pairs.flatMap((pair) => {
      const found = named.get(keyOf(pair));
      return found === undefined ? [] : [{ ...pair, since: new Date(found.starts.level) }];
    }),
    new Date(now - LATELY_MS),
  );
  const labelsOf = grouped(labels, keyOf);
  const weeksOf = grouped(weeks, keyOf);
  const countsOf = grouped(counts, keyOf);
  const records: NamedRecord[] = [];
  for (const [key, { automation, category, starts }] of named) {
    await giveWay();
    const own = labelsOf.get(key) ?? [];
    // Before the first decision the past speaks for whoever was asked about it last.
    const engine = engines.get(automation) ?? own.findLast(({ origin }) => origin === "history")?.pastEngine ?? null;
    const applied = countsOf.get(key) ?? [];
    const counted = (weeksOf.get(key) ?? []).filter((week) => week.engine === engine);
    const gone = counted.map((each) => ({ week: each.week.getTime(), agreed: each.gone_agreed, labelled: each.gone_labelled }));
    records.push({
      automation,
      category,
      level: levelOf(automation, category, settings),
      engine,
      since: starts.evidence,
      levelSince: starts.level,
      now,
      labels: own,
      counted: counted.map(({ week, agreed, labelled }) => ({ week: week.getTime(), agreed, labelled })),
      gone: goneUntil === null ? undefined : { until: goneUntil, weeks: gone.filter(({ labelled }) => labelled > 0) },
      applied: {
        all: applied.reduce((sum, { total }) => sum + total, 0),
        lately: applied.reduce((sum, { lately }) => sum + lately, 0),
      },
    });
  }
  return records;
}

interface Pair {
  readonly automation: string;
  readonly category: string;
}

type KeyOf = (pair: Pair) => string;

interface NamedStarts extends Pair {
  readonly automation: LeveledAutomation;
  readonly starts: ReturnType<typeof levelStarts>;
}

/** Categories are the same where their tags are. Thousands of labels name a few of them. */
function createKeys(): KeyOf {
  const slugs = new Map<string, string>();
  return ({ automation, category }) => {
    const known = slugs.get(category) ?? slug(category);
    slugs.set(category, known);
    return `${automation}|${known}`;
  };
}

function grouped<Item extends Pair>(items: readonly Item[], keyOf: KeyOf): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    group.push(item);
    groups.set(keyOf(item), group);
  }
  return groups;
}

function nameRecords(
  { categories, categoryRules }: Settings,
  stored: readonly (Pair & { readonly origin?: LabelOrigin })[],
  keyOf: KeyOf,
): readonly { readonly automation: LeveledAutomation; readonly category: string }[] {
  const ruled = Object.entries(categoryRules).flatMap(([category, { levels }]) =>
    Object.keys(levels).map((automation) => ({ automation, category })),
  );
  // As the settings spell them, which come first.
  const names = [
    ...categories.map((category) => ({ automation: "triage", category })),
    ...ruled,
    ...stored.filter(({ automation, origin }) => automation === "triage" || origin !== undefined),
  ];
  const found = new Map<string, { automation: LeveledAutomation; category: string }>();
  for (const pair of names) {
    const automation = LEVELED.find((each) => each === pair.automation);
    if (automation !== undefined && !found.has(keyOf(pair))) found.set(keyOf(pair), { automation, category: pair.category });
  }
  return [...found.values()];
}

async function listPairs(db: Kysely<Tables>, workspaceId: string): Promise<readonly Pair[]> {
  const rows = await db
    .selectFrom("decisions")
    .select(["automation", "category"])
    .distinct()
    .where("workspace_id", "=", workspaceId)
    .where("automation", "in", LEVELED)
    .execute();
  return rows.flatMap(({ automation, category }) => (category === null ? [] : [{ automation, category }]));
}

async function listNewestEngines(db: Kysely<Tables>, workspaceId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("decisions")
    .distinctOn("automation")
    .select(["automation", "engine"])
    .where("workspace_id", "=", workspaceId)
    .where("engine", "is not", null)
    .orderBy("automation")
    // One hour without the language model makes no other engine of it; where nobody else has answered, whoever stands in counts.
    .orderBy(sql`starts_with(coalesce(engine->>'notice', ''), ${STANDS_IN})`)
    .orderBy("decided_at", "desc")
    .execute();
  return new Map(rows.map(({ automation, engine }) => [automation, engineKey(engine)]));
}

/** Of an unsure answer triage made nothing but the mark for review: a teammate who names the category contradicts nobody. */
const isForReview = sql`coalesce((decisions.did->>'needsReview')::boolean, false)`;

async function listAdviceLabels(db: Kysely<Tables>, workspaceId: string): Promise<readonly (Pair & AdviceLabel)[]> {
  const { rows } = await sql<{
    automation: string;
    category: string;
    decision_key: string;
    origin: string;
    agrees: boolean;
    labelled_at: Date;
    decided_at: Date | null;
    level: string | null;
    engine: Attribution | null;
    past_engine: string | null;
    conversation_id: string;
    position: number | null;
  }>`
    with numbered as (
      select key, decided_at, did->>'level' as level, engine,
        row_number() over (partition by automation, category, did->>'level' order by decided_at, key) as position
      from decisions where workspace_id = ${workspaceId} and category is not null and not ${isForReview}
    )
    select labels.automation, labels.category, labels.decision_key, labels.origin, labels.agrees, labels.labelled_at,
      labels.conversation_id, labels.engine as past_engine,
      numbered.decided_at, numbered.level, numbered.engine, numbered.position
    from labels left join numbered on numbered.key = labels.decision_key
    where labels.workspace_id = ${workspaceId} and labels.category is not null and labels.origin = any(${[...COUNTED]}::text[])
      and not exists (select 1 from decisions where key = labels.decision_key and workspace_id = ${workspaceId} and ${isForReview})
    order by labels.labelled_at, labels.decision_key, labels.origin`.execute(db);
  // A conversation that was lived through counts as such, and not once more as the past.
  const lived = new Set(rows.filter(isVote).map(conversationKey));
  const labels: (Pair & AdviceLabel)[] = [];
  const giveWay = createSlices();
  for (const row of rows) {
    await giveWay();
    if (row.origin === "history" && lived.has(conversationKey(row))) continue;
    const origin = COUNTED.find((each) => each === row.origin);
    if (origin === undefined) continue;
    const { automation, category, agrees, decided_at: decidedAt, position } = row;
    const level = AUTONOMY.find((each) => each === row.level);
    const decision =
      decidedAt === null || position === null || level === undefined
        ? null
        : { at: decidedAt.getTime(), level, engine: row.engine === null ? null : engineKey(row.engine), position };
    const about = { automation, category, decisionKey: row.decision_key, decision, pastEngine: row.past_engine };
    labels.push({ ...about, origin, agrees, at: row.labelled_at.getTime() });
  }
  return labels;
}

/** Weak ones are on most decisions, and are shown with them; for a level they count nothing. */
const COUNTED: readonly LabelOrigin[] = (Object.keys(LABEL_ORIGINS) as LabelOrigin[]).filter(
  (origin) => LABEL_ORIGINS[origin].strength === "strong",
);

/** Those that form a share by themselves, of decisions that were lived through. */
const VOTES: readonly string[] = Object.entries(LABEL_ORIGINS).flatMap(([origin, { strength, oneSided }]) =>
  strength === "strong" && !oneSided && origin !== "history" ? [origin] : [],
);

const isVote = ({ origin }: { readonly origin: string }): boolean => VOTES.includes(origin);

const conversationKey = (row: { readonly automation: string; readonly conversation_id: string }): string =>
  `${row.automation}|${row.conversation_id}`;

interface AppliedCount extends Pair {
  readonly total: number;
  readonly lately: number;
}

/** Of each pair the decisions that were carried out, since its own moment. */
async function countApplied(
  db: Kysely<Tables>,
  workspaceId: string,
  pairs: readonly (Pair & { readonly since: Date })[],
  lately: Date,
): Promise<readonly AppliedCount[]> {
  if (pairs.length === 0) return [];
  const { rows } = await sql<AppliedCount>`
    select decisions.automation, decisions.category, count(*) as total,
      count(*) filter (where decisions.decided_at >= ${lately}) as lately
    from decisions join jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as pairs(automation text, category text, since timestamptz)
      on pairs.automation = decisions.automation and pairs.category = decisions.category
    where decisions.workspace_id = ${workspaceId} and decisions.did->>'level' = 'apply' and not ${isForReview}
      and decisions.decided_at >= pairs.since
    group by decisions.automation, decisions.category`.execute(db);
  return rows;
}
