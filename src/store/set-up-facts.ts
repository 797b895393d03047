import type { Kysely } from "kysely";
import { getLastSeen, type LastSeen } from "./set-up-marks.js";
import { listSeenTopics } from "./seen-topics.js";
import type { Tables } from "./tables.js";
import { getWatermark } from "./watermarks.js";
import { findWorkspace, type StoredWorkspace } from "./workspaces.js";
import { listWrittenKinds } from "./written-kinds.js";

export interface StoredSetUp {
  readonly workspace: StoredWorkspace | null;
  /** Unix seconds. */
  readonly tokenRefusedAt: number | null;
  readonly topics: ReadonlyMap<string, number | null>;
  readonly written: ReadonlyMap<string, number>;
  readonly lastSeen: LastSeen;
  readonly attributes: ReadonlySet<string>;
  readonly tags: number;
}

/** Everything stored that tells how far a workspace's set-up is. @param tokenMark the watermark of a refused token. */
export async function getSetUpFacts(
  db: Kysely<Tables>,
  workspaceId: string,
  topics: readonly string[],
  tokenWatermark: string,
): Promise<StoredSetUp> {
  const [workspace, tokenRefusedAt, seen, written, lastSeen, attributes, tags] = await Promise.all([
    findWorkspace(db, workspaceId),
    getWatermark(db, workspaceId, tokenWatermark),
    listSeenTopics(db, workspaceId, topics),
    listWrittenKinds(db, workspaceId),
    getLastSeen(db, workspaceId),
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
    lastSeen,
    attributes: new Set(attributes.map(({ name }) => name)),
    tags: tags.count,
  };
}
