/** When signed requests last came to each endpoint, and when some were last refused. */
import { type Kysely, sql } from "kysely";
import { SIGNED_ENDPOINTS, type SignedEndpoint } from "../../domain/signed-endpoints.js";
import type { Tables } from "../database/tables.js";
import { SANDBOX_IDS } from "./workspaces.js";

/** Somebody signed with another secret: it counts for no workspace, since what it says may be invented. */
export const NOBODY = "";
export const refusedWatermark = (endpoint: SignedEndpoint): string => `signature-refused:${endpoint}`;

export const SIDEBAR_WATERMARK = "sidebar-opened";
export const HEALTH_WATERMARK = "health-asked";

/** Epoch milliseconds. */
interface RefusedSignature {
  readonly endpoint: SignedEndpoint;
  readonly at: number;
  /** When a right one came last, of whichever connected workspace: one app of many workspaces has one secret for all of them. */
  readonly verifiedAt: number | null;
}

/** When what was first and last seen; epoch milliseconds. */
export interface LastSeen {
  readonly refused: readonly RefusedSignature[];
  /** To the minute. */
  readonly sidebarOpenedAt: number | null;
  readonly healthAskedAt: number | null;
}

export async function getLastSeen(db: Kysely<Tables>, workspaceId: string): Promise<LastSeen> {
  const rows = await db
    .selectFrom("watermarks")
    .select(["workspace_id", "name", "at"])
    .where("workspace_id", "in", [workspaceId, NOBODY])
    .where("name", "in", [SIDEBAR_WATERMARK, HEALTH_WATERMARK, ...SIGNED_ENDPOINTS.map(refusedWatermark)])
    .execute();
  const at = (owner: string, name: string) => {
    const row = rows.find((each) => each.workspace_id === owner && each.name === name);
    return row === undefined ? null : row.at * 1000;
  };
  const refused = SIGNED_ENDPOINTS.flatMap((endpoint) => {
    const moment = at(NOBODY, refusedWatermark(endpoint));
    return moment === null ? [] : [{ endpoint, at: moment }];
  });
  return {
    refused: await Promise.all(refused.map(async (each) => ({ ...each, verifiedAt: await findVerifiedAt(db, each.endpoint) }))),
    sidebarOpenedAt: at(workspaceId, SIDEBAR_WATERMARK),
    healthAskedAt: at(workspaceId, HEALTH_WATERMARK),
  };
}

/** Each run of the sandbox has a secret of its own, and so had an app that was uninstalled. */
const ofThisApp = sql<boolean>`workspace_id !~ ${SANDBOX_IDS}
  and workspace_id in (select id from workspaces where disconnected_at is null)`;

async function findVerifiedAt(db: Kysely<Tables>, endpoint: SignedEndpoint): Promise<number | null> {
  if (endpoint === "webhooks") {
    const newest = db.selectFrom("notifications").select("received_at").where(ofThisApp).orderBy("received_at", "desc").limit(1);
    return (await newest.executeTakeFirst())?.received_at.getTime() ?? null;
  }
  const row = await db
    .selectFrom("watermarks")
    .select("at")
    .where("name", "=", endpoint === "sidebar" ? SIDEBAR_WATERMARK : HEALTH_WATERMARK)
    .where(ofThisApp)
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : row.at * 1000;
}
