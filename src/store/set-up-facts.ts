import type { Kysely } from "kysely";
import { readSetUpMarks, type SetUpMarks } from "./set-up-marks.js";
import { readSeenTopics } from "./seen-topics.js";
import type { Tables } from "./tables.js";
import { readWatermark } from "./watermarks.js";
import { findWorkspace, type StoredWorkspace } from "./workspaces.js";
import { readWrittenKinds } from "./written-kinds.js";

export interface StoredSetUp {
  readonly workspace: StoredWorkspace | null;
  /** Unix seconds. */
  readonly tokenRefusedAt: number | null;
  readonly topics: ReadonlyMap<string, number | null>;
  readonly written: ReadonlyMap<string, number>;
  readonly marks: SetUpMarks;
  readonly attributes: ReadonlySet<string>;
  readonly tags: number;
}

/** Everything stored that tells how far a workspace's set-up is. @param tokenMark the watermark of a refused token. */
export async function readStoredSetUp(
  db: Kysely<Tables>,
  workspaceId: string,
  topics: readonly string[],
  tokenMark: string,
): Promise<StoredSetUp> {
  const [workspace, tokenRefusedAt, seen, written, marks, attributes, tags] = await Promise.all([
    findWorkspace(db, workspaceId),
    readWatermark(db, workspaceId, tokenMark),
    readSeenTopics(db, workspaceId, topics),
    readWrittenKinds(db, workspaceId),
    readSetUpMarks(db, workspaceId),
    db.selectFrom("contact_attributes").select("name").where("workspace_id", "=", workspaceId).execute(),
    db
      .selectFrom("tags")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("workspace_id", "=", workspaceId)
      .executeTakeFirstOrThrow(),
  ]);
  return {
    workspace,
    tokenRefusedAt,
    topics: seen,
    written,
    marks,
    attributes: new Set(attributes.map(({ name }) => name)),
    tags: tags.count,
  };
}
