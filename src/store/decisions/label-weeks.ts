/** The number of labels by week, which stays when they are deleted with age: counted each week, and before they go. */
import { type Kysely, sql } from "kysely";
import { goingEvidence, weeklyEvidence } from "../../domain/proof/category-evidence.js";
import type { Settings } from "../../domain/settings.js";
import { slug } from "../../domain/tag-names.js";
import type { Tables } from "../database/tables.js";
import { getWatermark, LABELS_GONE_WATERMARK, setWatermark } from "../workspaces/watermarks.js";
import { listCategoryRecords, type NamedRecord } from "./category-records.js";

const DAY_MS = 86_400_000;
/** With so many, a weekly look comes while all of a week is stored. */
const WHOLE_WEEKS_FROM_DAYS = 14;

/** Before they are deleted, as no weekly look sees a whole week where little is kept: counts what is that old and was not counted before. */
export async function countGoingLabels(db: Kysely<Tables>, workspaceId: string, settings: Settings, now: number): Promise<void> {
  if (settings.retentionDays >= WHOLE_WEEKS_FROM_DAYS) return;
  const until = now - settings.retentionDays * DAY_MS;
  const from = (await getWatermark(db, workspaceId, LABELS_GONE_WATERMARK)) ?? 0;
  if (until <= from) return;
  const records = await listCategoryRecords(db, workspaceId, settings, now);
  const rows = records.flatMap((record) => {
    const { automation, category, engine } = record;
    if (engine === null) return [];
    return goingEvidence(record, from, until).map(({ week, agreed, labelled }) => ({
      ...{ workspace_id: workspaceId, automation, category: slug(category), engine, week: new Date(week) },
      ...{ agreed: 0, labelled: 0, gone_agreed: agreed, gone_labelled: labelled },
    }));
  });
  // Together: what was counted twice would promote.
  await db.transaction().execute(async (transaction) => {
    if (rows.length > 0)
      await transaction
        .insertInto("label_weeks")
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(["workspace_id", "automation", "category", "engine", "week"]).doUpdateSet({
            gone_agreed: sql<number>`label_weeks.gone_agreed + excluded.gone_agreed`,
            gone_labelled: sql<number>`label_weeks.gone_labelled + excluded.gone_labelled`,
          }),
        )
        .execute();
    await setWatermark(transaction, workspaceId, LABELS_GONE_WATERMARK, until);
  });
}

/** What this look counted, for when the labels are gone; what an earlier one counted of more labels stays. */
export async function saveLabelWeeks(db: Kysely<Tables>, workspaceId: string, record: NamedRecord): Promise<void> {
  const { automation, category, engine } = record;
  const weeks = weeklyEvidence(record);
  if (weeks.length === 0 || engine === null) return;
  await db
    .insertInto("label_weeks")
    .values(
      weeks.map(({ week, agreed, labelled }) => ({
        ...{ workspace_id: workspaceId, automation, category: slug(category), engine },
        ...{ week: new Date(week), agreed, labelled },
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["workspace_id", "automation", "category", "engine", "week"])
        .doUpdateSet(({ ref }) => ({ agreed: ref("excluded.agreed"), labelled: ref("excluded.labelled") }))
        .whereRef("excluded.labelled", ">=", "label_weeks.labelled"),
    )
    .execute();
}
